import type { NetCategory } from '../registry/entry';
import type { Evidence, Incident, Witness } from './incident';
import { isTogether } from './note-evidence';
import { addEvidence, type TabIncidents } from './tab-incidents';

/**
 * Why a request failed is told by the browser for most requests, but not for every socket: Chromium
 * calls all that never opened `net::ERR_FAILED`. What other requests to Discord meet at the same time
 * has, most likely, the same reason. A block is left out: it is aimed at one address.
 */
const TELLING: readonly NetCategory[] = [
  'dns',
  'refused',
  'reset',
  'timeout',
  'certificate',
  'offline',
  'proxy',
  'changed',
];

/** What a request that got no answer says of connections; null when it is about itself alone. */
export function witnessOfError(category: NetCategory, by: Witness): Evidence | null {
  return TELLING.includes(category) ? { kind: 'also-failed', by, category } : null;
}

/**
 * What an answer to the page says of connections: that Discord's servers are in trouble, or, where a
 * web page came in place of data, that a guard in front of them keeps this network out. Null for others.
 */
export function witnessOfAnswer({
  httpStatus,
  body,
}: Pick<Incident, 'httpStatus' | 'body'>): Evidence | null {
  if (httpStatus === null) return null;
  const isTelling = httpStatus >= 500 || (httpStatus === 403 && body === 'html');
  return isTelling ? { kind: 'also-answered', by: 'page', status: httpStatus } : null;
}

/** Adds it to every connection that is down now. Gives the incidents to which it was new. */
export function bearWitness(state: TabIncidents, evidence: Evidence): Incident[] {
  return state.incidents.filter((incident) => isDown(incident) && addEvidence(incident, evidence));
}

/** Adds what failed requests have told shortly before a connection went down. */
export function hearWitnesses(state: TabIncidents, incident: Incident, at: number): void {
  if (!isDown(incident)) return;
  for (const other of state.incidents) {
    const told = isTogether(other.lastAt, at) ? witnessOfAnswer(other) : null;
    if (told) addEvidence(incident, told);
  }
}

/** Whether it is a connection that has not come back. */
export function isDown({ socket, noise, state, reopenedAt }: Incident): boolean {
  return socket !== null && noise === null && state === 'ongoing' && reopenedAt === null;
}
