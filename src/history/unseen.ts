import type { Incident } from '../incidents/incident';
import { browser } from '../platform/browser';

const KEY = 'seenAt';

/** When the person last looked at the history, in epoch milliseconds; 0 for never. */
export async function seenAt(): Promise<number> {
  const value = (await browser.storage.local.get(KEY))[KEY];
  return typeof value === 'number' ? value : 0;
}

export async function markSeen(now: number): Promise<void> {
  await browser.storage.local.set({ [KEY]: now });
}

/** Picks what has happened since the person last looked, routine events left out. */
export function unseen(incidents: Incident[], since: number): Incident[] {
  return incidents.filter(
    ({ lastAt, tier, noise }) => lastAt > since && tier !== 'log' && noise === null,
  );
}
