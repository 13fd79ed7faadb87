/**
 * What a line does not outlast shows with the first heartbeat that nobody answers, about 45 seconds
 * later. In milliseconds.
 */
const RECENT_MS = 60_000;

/** Whether something was so short a time ago that it may have ended a line that fails now. */
export function isRecent(at: number, now: number): boolean {
  return now - at <= RECENT_MS;
}
