/**
 * Waits until a condition holds, by looking again and again.
 *
 * @param what names the condition in the message when it never holds
 * @param probe gives the awaited value, or null, undefined or false as long as it is not there; an
 *   error counts as "not yet" and is part of the message at the end
 * @param timeoutMs how long to look at most
 * @returns the awaited value
 * @throws when the time is up
 */
export async function eventually<T>(
  what: string,
  probe: () => T | Promise<T>,
  timeoutMs = 15_000,
): Promise<Exclude<Awaited<T>, null | undefined | false>> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  do {
    try {
      const found = await probe();
      if (isThere(found)) return found;
      last = null;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  } while (performance.now() < deadline);
  const reason = last instanceof Error ? ` (${last.message})` : '';
  throw new Error(`Waited ${timeoutMs / 1000} s in vain for: ${what}${reason}`);
}

function isThere<T>(value: T): value is Exclude<T, null | undefined | false> {
  return value !== null && value !== undefined && value !== false;
}
