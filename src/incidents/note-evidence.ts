import type { LocalAccess, PageEvidence, Surroundings } from '../failure/failure';
import type { Evidence, Incident } from './incident';
import type { Failure } from './subject';
import { addEvidence, type TabIncidents } from './tab-incidents';

/** What happens this close together has one reason, in milliseconds. */
const TOGETHER_MS = 3_000;

/** From here on, so many messages in a minute bear on it; Discord's own limit is 120. */
const MANY_SENDS = 100;

/** With this the gateway closes on a client that introduces itself again. */
const INTRODUCED_TWICE = 4005;

/** What was found in the page, as evidence. */
export function pageFacts(page: PageEvidence): Evidence[] {
  return [
    ...page.replaced.map((fact) => ({ kind: 'replaced' as const, ...fact })),
    ...page.missing.map((what) => ({ kind: 'missing' as const, what })),
    ...page.mods.map((id) => ({ kind: 'mod' as const, id })),
    ...page.extensionOrigins.map((fact) => ({ kind: 'extension' as const, ...fact })),
  ];
}

/** What the page had sent on the socket that closed, where it says anything. */
export function sentFacts(failure: Failure): Evidence[] {
  if (failure.type !== 'socket-closed' || failure.sent === null) return [];
  const { code, sent } = failure;
  const { oddOpcode, oddOrigin, lastMinute, identifies, stoodStillMs } = sent;
  const facts: Evidence[] = [];
  if (oddOpcode !== null) facts.push({ kind: 'opcode', op: oddOpcode, origin: oddOrigin });
  if (lastMinute >= MANY_SENDS) facts.push({ kind: 'sends', perMinute: lastMinute });
  // Right once Discord has declared a session invalid, which is nothing we hear of.
  if (identifies > 1 && code === INTRODUCED_TWICE)
    facts.push({ kind: 'identifies', times: identifies });
  if (stoodStillMs !== null) facts.push({ kind: 'slept', ms: stoodStillMs });
  return facts;
}

/** How the browser answered a page that asked for the microphone. */
export function microphoneFacts(failure: Failure): Evidence[] {
  if (failure.type !== 'microphone-failed') return [];
  const { error, permission } = failure;
  return [{ kind: 'microphone', error, ...(permission && { permission }) }];
}

/** Connections that drop together have one reason, and that is not any single one of them. */
export function noteBurst(state: TabIncidents, at: number): void {
  const together = state.incidents.filter(
    ({ socket, code, noise, lastAt }) =>
      socket !== null &&
      code === 1006 &&
      (noise === null || noise === 'with-gateway') &&
      isTogether(lastAt, at),
  );
  if (together.length < 2) return;
  for (const incident of together) {
    if (incident.noise === null) addEvidence(incident, { kind: 'burst', sockets: together.length });
  }
}

/**
 * Notes how many other tabs lost their connection when this one did: then it is not this page.
 *
 * @returns whether that is news
 */
export function noteOtherTabs(state: TabIncidents, others: readonly TabIncidents[]): boolean {
  let news = false;
  for (const incident of state.incidents) {
    if (!isDrop(incident)) continue;
    const tabs = others.filter(({ incidents }) =>
      incidents.some((other) => isDrop(other) && isTogether(other.startedAt, incident.startedAt)),
    ).length;
    if (tabs > 0 && addEvidence(incident, { kind: 'other-tabs', tabs })) news = true;
  }
  return news;
}

function isDrop({ socket, code, noise }: Incident): boolean {
  return socket === 'gateway' && code === 1006 && noise === null;
}

/** The status page speaks of now: an answer without incidents takes an earlier one back. */
export function noteOutage(state: TabIncidents, incidents: number, changed: Set<Incident>): void {
  state.evidence = state.evidence.filter(({ kind }) => kind !== 'outage');
  if (incidents === 0) return;
  addEvidence(state, { kind: 'outage', incidents });
  for (const incident of state.incidents) {
    const concerned = incident.state === 'ongoing' && incident.noise === null;
    if (concerned && addEvidence(incident, { kind: 'outage', incidents })) changed.add(incident);
  }
}

/** How the tab was, and what it had gone through, bears on what failed at that moment. */
export function noteSurroundings(
  state: TabIncidents,
  at: Surroundings,
  changed: Set<Incident>,
): void {
  for (const incident of state.incidents) {
    if (incident.noise !== null || !isTogether(incident.lastAt, at.at)) continue;
    if (!at.online && addEvidence(incident, { kind: 'offline' })) changed.add(incident);
    if (at.hidden && addEvidence(incident, { kind: 'hidden' })) changed.add(incident);
    for (const fact of recentFacts(at, incident)) {
      const known = incident.evidence.some(({ kind }) => kind === fact.kind);
      if (!known && addEvidence(incident, fact)) changed.add(incident);
    }
  }
}

/** What came before the first failure: only that can have led to it. */
function recentFacts({ network, freeze }: Surroundings, { startedAt }: Incident): Evidence[] {
  const facts: Evidence[] = [];
  if (network && network.at <= startedAt) {
    const kind = network.what === 'back' ? 'back-online' : 'network-changed';
    facts.push({ kind, agoMs: startedAt - network.at });
  }
  if (freeze && freeze.from <= startedAt) {
    facts.push({ kind: 'frozen', ms: Math.max(0, freeze.until - freeze.from) });
  }
  return facts;
}

/**
 * Whether the page may reach apps on this device bears on its search for Discord's app alone. The
 * newest answer counts: one that allows it takes an earlier one back.
 */
export function noteLocalAccess(
  tab: TabIncidents,
  { state, at }: LocalAccess,
  changed: Set<Incident>,
): void {
  const concerned = tab.incidents.filter(
    (incident) => isUnanswered(incident) && isTogether(incident.lastAt, at),
  );
  for (const holder of [tab, ...concerned]) {
    holder.evidence = holder.evidence.filter(({ kind }) => kind !== 'local-access');
    if (state !== 'granted') addEvidence(holder, { kind: 'local-access', state });
  }
  for (const incident of concerned) changed.add(incident);
}

/** What is known of the page, as far as it bears on an incident. */
export function knownFacts(tab: TabIncidents, incident: Incident): Evidence[] {
  return tab.evidence.filter(({ kind }) =>
    kind === 'local-access' ? isUnanswered(incident) : incident.noise === null,
  );
}

/** The desktop app was looked for, and did not answer. */
function isUnanswered({ socket, opened }: Incident): boolean {
  return socket === 'rpc' && opened === false;
}

/** Whether two moments, in epoch milliseconds, are so close that they are of one event. */
export function isTogether(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOGETHER_MS;
}
