/** Firefox tells the page of a no before it has noted it itself. In milliseconds. */
const SETTLE_MS = 500;

/**
 * Adds to each report of a microphone that is not allowed what the browser has noted for this site:
 * by its error alone a person's no cannot be told from that of the system.
 *
 * @param report takes the completed report
 * @param noted tells what is noted; rejects where the browser does not tell
 * @param later runs a function after a number of milliseconds
 * @returns takes each report of the page, and tells whether it was of this kind
 */
export function createMicrophoneWatch(
  report: (value: unknown) => void,
  noted: () => Promise<PermissionState> = notedHere,
  later: (run: () => void, ms: number) => void = setTimeout,
): (value: unknown) => boolean {
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const news = value as Record<string, unknown>;
    if (news['type'] !== 'microphone-failed') return false;
    if (news['error'] !== 'NotAllowedError') {
      report(news);
      return true;
    }
    later(() => {
      noted().then(
        (permission) => report({ ...news, permission }),
        () => report(news),
      );
    }, SETTLE_MS);
    return true;
  };
}

async function notedHere(): Promise<PermissionState> {
  return (await navigator.permissions.query({ name: 'microphone' })).state;
}
