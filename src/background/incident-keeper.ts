import { checkEvidence, isOfCheck } from '../check/check-evidence';
import type { KeptCheck } from '../check/kept-check';
import type { Observation } from '../failure/failure';
import type { Evidence, Incident } from '../incidents/incident';
import { settle } from '../incidents/life-cycle';
import { handshakeStatus, netCategory } from '../incidents/net-category';
import {
  isTogether,
  knownFacts,
  microphoneFacts,
  noteBurst,
  noteLocalAccess,
  noteOutage,
  noteSurroundings,
  pageFacts,
  sentFacts,
} from '../incidents/note-evidence';
import { type Failure, isFailure, subjectOf } from '../incidents/subject';
import {
  addEvidence,
  addFailure,
  emptyTab,
  type EntryOf,
  noteOpened,
} from '../incidents/tab-incidents';
import { nextLook, tierOf } from '../incidents/tiers';
import {
  bearWitness,
  hearWitnesses,
  isDown,
  witnessOfAnswer,
  witnessOfError,
} from '../incidents/witnesses';
import type { EntryFacts } from '../registry/entry';
import type { NetError, Tab, TabState } from './tab-store';

const MAX_NET_ERRORS = 10;

/** Finds what the registry has for a number; null where it has nothing. */
export type FindEntry = (
  subject: Pick<Incident, 'surface' | 'code' | 'httpStatus'>,
) => Promise<EntryFacts | null>;

export interface Outcome {
  /** Incidents that changed and want recording. */
  changed: Incident[];
  /** When the tab should be looked at again, in milliseconds; null for not at all. */
  checkInMs: number | null;
}

/** State of a tab in which nothing has failed yet. */
export function newTabState(tab: Tab, page: string): TabState {
  return {
    ...emptyTab(page, tab.place),
    tabId: tab.id,
    private: tab.private,
    hidden: [],
    overlay: false,
    unrecorded: [],
    netErrors: [],
  };
}

/**
 * The state for the page a tab shows now. Another page than before means that the tab was reloaded:
 * the new one starts clean, and what failed on the old one is in the history.
 */
export function openPage(state: TabState, tab: Tab, page: string): TabState {
  if (state.page !== page) return { ...newTabState(tab, page), netErrors: state.netErrors };
  return { ...state, private: tab.private, place: tab.place };
}

/**
 * Takes in what a page reported.
 *
 * @param state changed in place
 */
export async function takeReport(
  state: TabState,
  observations: Observation[],
  now: number,
  findEntry: FindEntry,
): Promise<Outcome> {
  const changed = new Set<Incident>();
  for (const observation of observations) {
    if (observation.type === 'page-evidence') {
      for (const fact of pageFacts(observation)) addEvidence(state, fact);
    } else if (observation.type === 'socket-opened') {
      noteOpened(state, observation);
    } else if (observation.type === 'outage-reported') {
      noteOutage(state, observation.incidents, changed);
    } else if (observation.type === 'surroundings') {
      noteSurroundings(state, observation, changed);
    } else if (observation.type === 'local-access') {
      noteLocalAccess(state, observation, changed);
    } else if (isFailure(observation)) {
      // A clock is never trusted across worlds: a forged time could keep an incident open for ever.
      const failure = { ...observation, at: Math.min(observation.at, now) };
      const incident = await takeFailure(state, failure, findEntry);
      changed.add(incident);
      const witness = witnessOfAnswer(incident);
      if (witness) for (const one of bearWitness(state, witness)) changed.add(one);
    }
  }
  return look(state, now, findEntry, changed);
}

/** Looks at a tab after time has passed, or after something else about it has changed. */
export async function look(
  state: TabState,
  now: number,
  findEntry: FindEntry,
  changed: Set<Incident> = new Set(),
): Promise<Outcome> {
  for (const incident of settle(state, now)) changed.add(incident);
  let checkInMs: number | null = null;
  for (const incident of state.incidents) {
    const tier = tierOf(incident, await findEntry(incident), now);
    if (tier !== incident.tier) {
      incident.tier = tier;
      changed.add(incident);
    }
    const next = nextLook(incident, now);
    if (next !== null) checkInMs = Math.min(next, checkInMs ?? next);
  }
  return { changed: [...changed], checkInMs };
}

/**
 * Joins an error the browser reported with the incident it explains, or keeps it for one that is
 * still on its way. That of a request also bears on connections that are down.
 *
 * @returns the incidents that gained evidence
 */
export function takeNetError(state: TabState, error: NetError): Incident[] {
  state.netErrors = [...state.netErrors, error].slice(-MAX_NET_ERRORS);
  const incident = state.incidents.findLast(
    (candidate) => targetOf(candidate) === error.target && isTogether(candidate.lastAt, error.at),
  );
  const explained = incident && addEvidence(incident, netEvidence(error)) ? [incident] : [];
  const witness = isOfRequest(error) ? witnessOfError(netCategory(error.error), 'page') : null;
  return witness ? [...explained, ...bearWitness(state, witness)] : explained;
}

/**
 * Lets a connection check speak of the connections that are down now. What an earlier one said is
 * forgotten.
 *
 * @returns the incidents that gained evidence
 */
export function takeCheck(state: TabState, { results }: KeptCheck): Incident[] {
  return state.incidents.filter((incident) => {
    const told = isDown(incident) ? checkEvidence(incident.socket, results) : null;
    if (told === null) return false;
    incident.evidence = incident.evidence.filter((fact) => !isOfCheck(fact));
    return addEvidence(incident, told);
  });
}

async function takeFailure(
  state: TabState,
  failure: Failure,
  findEntry: FindEntry,
): Promise<Incident> {
  const entryOf = await entriesFor([subjectOf(failure), ...state.incidents], findEntry);
  const newId = crypto.randomUUID();
  const incident = addFailure(state, failure, { tabId: state.tabId, newId, entryOf });
  for (const fact of knownFacts(state, incident)) addEvidence(incident, fact);
  if (incident.noise === null) {
    for (const fact of [...sentFacts(failure), ...microphoneFacts(failure)]) {
      addEvidence(incident, fact);
    }
    const target = targetOf(incident);
    for (const error of state.netErrors) {
      if (!isTogether(error.at, failure.at)) continue;
      if (error.target === target) addEvidence(incident, netEvidence(error));
      else if (isDown(incident) && isOfRequest(error)) {
        const witness = witnessOfError(netCategory(error.error), 'page');
        if (witness) addEvidence(incident, witness);
      }
    }
    hearWitnesses(state, incident, failure.at);
  }
  noteBurst(state, failure.at);
  return incident;
}

async function entriesFor(
  subjects: Pick<Incident, 'surface' | 'code' | 'httpStatus'>[],
  findEntry: FindEntry,
): Promise<EntryOf> {
  const key = ({ surface, code, httpStatus }: (typeof subjects)[number]) =>
    [surface, code, httpStatus].join();
  const entries = new Map<string, EntryFacts | null>();
  for (const subject of subjects) entries.set(key(subject), await findEntry(subject));
  return (subject) => entries.get(key(subject)) ?? null;
}

/** What a browser error has to be about to explain an incident. Only a missing reply needs it. */
function targetOf(incident: Incident): string | null {
  if (incident.noise !== null) return null;
  return incident.socket ?? (incident.surface === 'net' ? incident.route : null);
}

/** Requests go by their route, connections by their kind. */
function isOfRequest({ target }: NetError): boolean {
  return target.startsWith('/');
}

function netEvidence({ error }: NetError): Evidence {
  const status = handshakeStatus(error);
  if (status !== null) return { kind: 'handshake', status };
  return { kind: 'net-error', error, category: netCategory(error) };
}
