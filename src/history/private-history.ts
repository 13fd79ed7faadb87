import type { Incident } from '../incidents/incident';
import { browser } from '../platform/browser';

const KEY = 'private-incidents';
const LIMIT = 100;

/**
 * Incidents of private windows: in memory only, gone with the last private window or the browser,
 * whichever ends first.
 */
export const privateHistory = {
  async put(incident: Incident): Promise<void> {
    const others = (await privateHistory.list()).filter(({ id }) => id !== incident.id);
    await browser.storage.session.set({ [KEY]: [incident, ...others].slice(0, LIMIT) });
  },
  /** Newest first. */
  async list(): Promise<Incident[]> {
    return ((await browser.storage.session.get(KEY))[KEY] as Incident[] | undefined) ?? [];
  },
  async clear(): Promise<void> {
    await browser.storage.session.remove(KEY);
  },
};
