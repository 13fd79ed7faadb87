/** A call that still looks for a way to Discord's voice servers after this long has a problem. */
const STUCK_MS = 15_000;

/**
 * Makes news out of the states that the ways of calls go through. A way that is found, as most are,
 * is none.
 *
 * @param report takes what is news
 * @param later runs a function after a number of milliseconds, and gives the way to prevent it
 * @returns takes each report of the page, and tells whether it was of this kind
 */
export function createRouteWatch(
  report: (value: unknown) => void,
  later: (run: () => void, ms: number) => () => void = startTimer,
): (value: unknown) => boolean {
  let prevent = (): void => undefined;

  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const news = value as Record<string, unknown>;
    if (news['type'] !== 'route-state') return false;
    prevent();
    const { state, at } = news;
    if (state === 'failed') report(news);
    if (state === 'connecting' && typeof at === 'number') {
      prevent = later(() => report({ ...news, at: at + STUCK_MS, state: 'stuck' }), STUCK_MS);
    }
    return true;
  };
}

function startTimer(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
