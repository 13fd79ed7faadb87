import { browser } from '../platform/browser';
import { type KeptCheck, MOST_KEPT, parseKeptChecks } from './kept-check';

const KEY = 'checks';
const PRIVATE_KEY = 'private-checks';

type Area = Pick<typeof browser.storage.local, 'get' | 'set' | 'remove'>;

/** The last checks. Those of private windows are in memory only. */
export const checkLog = {
  async put(check: KeptCheck, privately: boolean): Promise<void> {
    const { area, key } = placeOf(privately);
    const others = await read(area, key);
    await area.set({ [key]: [check, ...others].slice(0, MOST_KEPT) });
  },
  /** Newest first. */
  list: (privately: boolean): Promise<KeptCheck[]> => {
    const { area, key } = placeOf(privately);
    return read(area, key);
  },
  /** Forgets what belongs to an incident. */
  async removeFor(incident: string): Promise<void> {
    for (const privately of [false, true]) {
      const { area, key } = placeOf(privately);
      const all = await read(area, key);
      const left = all.filter((check) => check.incident !== incident);
      if (left.length < all.length) await area.set({ [key]: left });
    }
  },
  async clear(): Promise<void> {
    await browser.storage.local.remove(KEY);
    await checkLog.clearPrivate();
  },
  clearPrivate: (): Promise<void> => browser.storage.session.remove(PRIVATE_KEY),
};

function placeOf(privately: boolean): { area: Area; key: string } {
  return privately
    ? { area: browser.storage.session, key: PRIVATE_KEY }
    : { area: browser.storage.local, key: KEY };
}

async function read(area: Area, key: string): Promise<KeptCheck[]> {
  return parseKeptChecks((await area.get(key))[key]);
}
