import type { Noise } from '../failure/noise';
import type { SocketClosed, SocketOpened } from '../failure/failure';
import type { Place } from '../failure/place';
import type { EntryFacts } from '../registry/entry';
import type { Evidence, Incident } from './incident';
import { ended } from './life-cycle';
import { type Failure, type Subject, subjectOf } from './subject';
import { weightOf } from './weight';

/** A connection that drops again this soon after its return is the same outage. */
const FLAP_MS = 15_000;

/** Alike failures within this time are one incident; routine ones fold for longer. */
const FOLD_MS = 60_000;
const FOLD_NOISE_MS = 600_000;

/** Voice falls with the main connection; a close this soon after it is the same event. */
const DRAGGED_DOWN_MS = 5_000;

/** Evidence that is a figure, or an answer: the newest counts, and takes the place of the one before. */
const COUNTED: readonly Evidence['kind'][] = [
  'sends',
  'identifies',
  'slept',
  'outage',
  'burst',
  'other-tabs',
  'handshake',
  'checked',
  'microphone',
];

/** Evidence that tells the same as another kind, and more exactly. */
const INSTEAD_OF: Partial<Record<Evidence['kind'], readonly Evidence['kind'][]>> = {
  // It was the tab, and not the device.
  frozen: ['slept'],
  offline: ['back-online', 'network-changed'],
};

const MAX_INCIDENTS = 40;
const MAX_EVIDENCE = 12;

/** What the background knows of one tab. Lives in session storage, never in a variable. */
export interface TabIncidents {
  /** Id of the page the tab shows, so that a reload is noticed. */
  page: string;
  /** What kind of page that is now. */
  place: Place;
  /** Newest last. */
  incidents: Incident[];
  /** Facts about the page as a whole. */
  evidence: Evidence[];
}

export function emptyTab(page: string, place: Place): TabIncidents {
  return { page, place, incidents: [], evidence: [] };
}

/** What the registry has for a number, or null. */
export type EntryOf = (
  subject: Pick<Subject, 'surface' | 'code' | 'httpStatus'>,
) => EntryFacts | null;

/**
 * Whether a close ends the matter. The web client tries again after every code but a refused
 * account token on the gateway; what is merely logged was the end of a call.
 */
function isFinal(failure: SocketClosed, entry: EntryFacts | null): boolean {
  return (failure.socket === 'gateway' && failure.code === 4004) || entry?.tier === 'log';
}

/**
 * Adds a failure: to the incident it belongs to, or as a new one.
 *
 * Of the numbers an outage ends with, the most telling is kept.
 *
 * @param newId id for the incident, should it be a new one
 * @returns the incident, already part of `tab`
 */
export function addFailure(
  tab: TabIncidents,
  failure: Failure,
  context: { tabId: number; newId: string; entryOf: EntryOf },
): Incident {
  const noise = noiseOf(tab, failure);
  const subject = subjectOf(noise === null ? failure : ({ ...failure, noise } as Failure));
  const socket = failure.type === 'socket-closed' ? failure : null;
  const request = failure.type === 'request-failed' ? failure : null;
  const opened = socket ? socket.opened : null;
  const openForMs = socket?.opened === true ? socket.openForMs : null;
  const count = request?.count ?? 1;

  const known = tab.incidents.find(
    (incident) => incident.key === subject.key && isSame(incident, failure.at),
  );
  if (known) {
    known.count += count;
    known.lastAt = failure.at;
    if (opened === false) known.attempts++;
    if (request?.retryAfterMs != null) known.retryAt = failure.at + request.retryAfterMs;
    if (known.state !== 'moment')
      Object.assign(known, { state: 'ongoing', endedAt: null, reopenedAt: null });
    const { entryOf } = context;
    if (
      weightOf(subject, opened, entryOf(subject)) > weightOf(known, known.opened, entryOf(known))
    ) {
      Object.assign(known, { surface: subject.surface, code: subject.code, opened, openForMs });
    }
    if (socket && isFinal(socket, entryOf(subject))) {
      Object.assign(known, ended('moment', failure.at));
    }
    return known;
  }

  const incident: Incident = {
    id: context.newId,
    tab: context.tabId,
    ...subject,
    socket: socket?.socket ?? null,
    opened,
    openForMs,
    method: request?.method ?? null,
    route: request?.route ?? null,
    fields: request?.fields ?? [],
    body: request?.body ?? null,
    global: request?.global ?? false,
    place: tab.place,
    retryAt: request?.retryAfterMs == null ? null : failure.at + request.retryAfterMs,
    startedAt: failure.at,
    lastAt: failure.at,
    reopenedAt: null,
    endedAt: null,
    count,
    attempts: opened === false ? 1 : 0,
    state: 'ongoing',
    tier: 'log',
    noise,
    evidence: [],
  };
  const lasts = (socket?.socket === 'gateway' || socket?.socket === 'voice') && noise === null;
  if (!lasts || isFinal(socket, context.entryOf(subject)))
    Object.assign(incident, ended('moment', failure.at));
  tab.incidents = [...tab.incidents, incident].slice(-MAX_INCIDENTS);
  return incident;
}

/** Notes that a connection has opened again. It is over only once {@link settle} finds it stable. */
export function noteOpened(tab: TabIncidents, opened: SocketOpened): void {
  const incident = tab.incidents.find(
    ({ key, state }) => key === opened.socket && state === 'ongoing',
  );
  if (incident) incident.reopenedAt = opened.at;
}

/** Adds a fact to an incident unless it is known already. Tells whether it was new. */
export function addEvidence(incident: Pick<Incident, 'evidence'>, evidence: Evidence): boolean {
  const known = incident.evidence;
  if (known.some((one) => isSameEvidence(one, evidence) || saysMore(one, evidence))) return false;
  const kept = known.filter(
    (one) =>
      !(one.kind === evidence.kind && COUNTED.includes(one.kind)) && !saysMore(evidence, one),
  );
  incident.evidence = [...kept, evidence].slice(-MAX_EVIDENCE);
  return true;
}

/** Compares by value; storage may have put the keys into another order. */
function isSameEvidence(a: Evidence, b: Evidence): boolean {
  const others = new Map<string, unknown>(Object.entries(b));
  const values = Object.entries(a);
  return values.length === others.size && values.every(([key, value]) => others.get(key) === value);
}

function saysMore(a: Evidence, b: Evidence): boolean {
  return INSTEAD_OF[a.kind]?.includes(b.kind) ?? false;
}

function isSame(incident: Incident, at: number): boolean {
  if (incident.state === 'ongoing') return true;
  if (incident.state === 'moment') {
    return at - incident.lastAt < (incident.noise === null ? FOLD_MS : FOLD_NOISE_MS);
  }
  return incident.endedAt !== null && at - incident.endedAt < FLAP_MS;
}

function noiseOf(tab: TabIncidents, failure: Failure): Noise | null {
  if (!('noise' in failure)) return null;
  if (failure.noise !== null || failure.type !== 'socket-closed' || failure.socket !== 'voice') {
    return failure.noise;
  }
  const main = tab.incidents.findLast(({ key }) => key === 'gateway');
  const down = main && (main.endedAt === null || failure.at - main.endedAt < DRAGGED_DOWN_MS);
  return down && main.code !== 4004 ? 'with-gateway' : null;
}
