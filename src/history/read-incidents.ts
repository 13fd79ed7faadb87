import type { Incident } from '../incidents/incident';
import { endIfForgotten } from '../incidents/life-cycle';
import type { History } from './history';
import { privateHistory } from './private-history';

/**
 * The incidents that a page of the extension may show, those of private windows only in one of them.
 *
 * @throws when the browser refuses storage, but for private windows: Firefox keeps their pages from
 *   the history of the others
 */
export async function readIncidents(history: History, privateWindow: boolean): Promise<Incident[]> {
  const all = privateWindow
    ? [...(await privateHistory.list()), ...(await history.list().catch(() => []))]
    : await history.list();
  return all.map((incident) => endIfForgotten(incident, Date.now()));
}
