import type { Incident, IncidentState } from './incident';
import type { TabIncidents } from './tab-incidents';

/** A connection counts as back once it has stayed open this long, in milliseconds. */
export const STABLE_MS = 2_000;

/** An outage without a sign of life for this long has been given up: backoff ends at 60 s. */
const SILENT_MS = 90_000;

/** The code of a connection whose other end goes away: the server, or the page itself. */
const GOING_AWAY = 1001;

/** What ends so shortly before the page does, in milliseconds, ends with it. */
const LEAVING_MS = 1_000;

/**
 * Ends what is over by now.
 *
 * @returns the incidents that changed
 */
export function settle(tab: TabIncidents, now: number): Incident[] {
  return tab.incidents.filter((incident) => {
    if (incident.state !== 'ongoing') return false;
    const { reopenedAt, lastAt } = incident;
    if (reopenedAt !== null && now - reopenedAt >= STABLE_MS) {
      Object.assign(incident, ended('resolved', reopenedAt));
    } else if (now - lastAt >= SILENT_MS) {
      Object.assign(incident, ended('given-up', lastAt));
    }
    return incident.endedAt !== null;
  });
}

/**
 * Ends everything that is going on, because the page is gone. Firefox sometimes closes the connections
 * of a page with 1001 a moment before the page itself hears that it is left: that is no failure.
 *
 * @returns the incidents that changed
 */
export function leave(tab: TabIncidents, now: number): Incident[] {
  return tab.incidents.filter((incident) => {
    const { reopenedAt, socket, code, lastAt } = incident;
    const isPartOfLeaving = socket !== null && code === GOING_AWAY && now - lastAt < LEAVING_MS;
    if (isPartOfLeaving) Object.assign(incident, { noise: 'left-page', tier: 'log' });
    if (incident.state !== 'ongoing') return isPartOfLeaving;
    Object.assign(
      incident,
      reopenedAt === null ? ended('given-up', now) : ended('resolved', reopenedAt),
    );
    return true;
  });
}

/**
 * The incident as it is told when its tab may be gone without having said so: an outage nobody has
 * heard of for long enough has been given up.
 */
export function endIfForgotten(incident: Incident, now: number): Incident {
  const forgotten = incident.state === 'ongoing' && now - incident.lastAt >= SILENT_MS;
  return forgotten ? { ...incident, ...ended('given-up', incident.lastAt) } : incident;
}

/** What makes an incident one that is over. */
export function ended(state: IncidentState, endedAt: number): Pick<Incident, 'state' | 'endedAt'> {
  return { state, endedAt };
}
