import type { Evidence, Incident } from '../incidents/incident';
import { BLOCKED_BY_EXTENSION } from './judge';
import { extensionIdOf, extensionName, modName } from './neighbours';

/** How sure it is that somebody was in the way. */
export type Certainty = 'proven' | 'likely' | 'possible';

/** The part of an incident that tells who may have been in the way. */
export type Seen = Pick<
  Incident,
  'id' | 'surface' | 'code' | 'noise' | 'startedAt' | 'lastAt' | 'evidence'
>;

/** Whom the evidence points to, as exactly as it does. */
export type Who =
  | { kind: 'extension'; id: string; name: string | null }
  | { kind: 'mod'; name: string }
  /** An extension for certain, but the browser does not say which. */
  | { kind: 'some-extension' }
  /** Something that stopped a request: an extension, or the page itself. */
  | { kind: 'blocker' }
  | { kind: 'script' };

/** One thing that was seen of a suspect. */
export type Sign =
  | { what: 'blocked' | 'maybe-blocked' | 'mod' | 'stack' }
  /** Functions of the page that something else stands in for. */
  | { what: 'replaced'; names: string[] }
  | { what: 'opcode'; ops: number[] };

/** Somebody who may be in Discord's way, with all that was seen of them. */
export interface Suspect {
  /** Tells suspects apart. */
  key: string;
  who: Who;
  certainty: Certainty;
  /** In the order in which they were first seen. */
  signs: Sign[];
  /** In how many incidents. */
  count: number;
  /** Epoch milliseconds. */
  firstAt: number;
  lastAt: number;
  /** Ids of the incidents, newest first. */
  incidents: string[];
}

const FIRMNESS: readonly Certainty[] = ['proven', 'likely', 'possible'];

/** With these the gateway closes on a client that sent what it does not know. */
const ANSWERS_TO_OPCODE: readonly Incident['code'][] = [4001, 4002];

/** How sure an opcode is, answered by Discord or not, from an extension or from nobody known. */
const NAMED = ['proven', 'likely'] as const;
const UNNAMED = ['likely', 'possible'] as const;

interface Sighting {
  who: Who;
  sign: Sign;
  certainty: Certainty;
}

/**
 * Gathers who may have been in Discord's way. An extension that only put an element such as a
 * stylesheet into the page is no suspect, and neither is anybody for what is routine.
 *
 * @returns the proven ones first, then those seen most often, then those seen last
 */
export function suspectsOf(incidents: readonly Seen[]): Suspect[] {
  const suspects = new Map<string, Suspect>();
  for (const incident of incidents.toSorted((a, b) => a.startedAt - b.startedAt)) {
    if (incident.noise !== null) continue;
    for (const sighting of sightingsIn(incident)) add(suspects, incident, sighting);
  }
  return [...suspects.values()].toSorted(
    (a, b) =>
      FIRMNESS.indexOf(a.certainty) - FIRMNESS.indexOf(b.certainty) ||
      b.count - a.count ||
      b.lastAt - a.lastAt ||
      (a.key < b.key ? -1 : 1),
  );
}

function add(suspects: Map<string, Suspect>, incident: Seen, sighting: Sighting): void {
  const { who, sign, certainty } = sighting;
  const key = keyOf(who);
  const suspect = suspects.get(key) ?? {
    key,
    who,
    certainty,
    signs: [],
    count: 0,
    firstAt: incident.startedAt,
    lastAt: incident.lastAt,
    incidents: [],
  };
  suspects.set(key, suspect);
  if (FIRMNESS.indexOf(certainty) < FIRMNESS.indexOf(suspect.certainty)) {
    suspect.certainty = certainty;
  }
  suspect.signs = merge(suspect.signs, sign);
  suspect.lastAt = Math.max(suspect.lastAt, incident.lastAt);
  if (suspect.incidents.includes(incident.id)) return;
  suspect.count += 1;
  suspect.incidents.unshift(incident.id);
}

function sightingsIn({ evidence, surface, code }: Seen): Sighting[] {
  const sightings: Sighting[] = [];
  const see = (who: Who, sign: Sign, certainty: Certainty) =>
    sightings.push({ who, sign, certainty });
  const origins = new Set<string>();
  const mods = new Set<string>();
  const replaced = new Set<string>();
  const strangeOps: Extract<Evidence, { kind: 'opcode' }>[] = [];
  for (const fact of evidence) {
    if (fact.kind === 'net-error' && fact.error === BLOCKED_BY_EXTENSION) {
      see({ kind: 'some-extension' }, { what: 'blocked' }, 'proven');
    } else if (fact.kind === 'net-error' && fact.category === 'maybe-blocked') {
      see({ kind: 'blocker' }, { what: 'maybe-blocked' }, 'possible');
    } else if (fact.kind === 'extension' && fact.where === 'stack') {
      if (extensionIdOf(fact.origin) !== null) origins.add(fact.origin);
    } else if (fact.kind === 'mod') {
      mods.add(modName(fact.id) ?? fact.id);
    } else if (fact.kind === 'replaced') {
      replaced.add(fact.what);
    } else if (fact.kind === 'opcode') {
      strangeOps.push(fact);
    }
  }
  for (const { op, origin } of strangeOps) {
    const who = whoIs(origin);
    const answered = surface === 'gateway' && ANSWERS_TO_OPCODE.includes(code);
    const [firm, weak] = who.kind === 'script' ? UNNAMED : NAMED;
    see(who, { what: 'opcode', ops: [op] }, answered ? firm : weak);
  }
  for (const origin of origins) see(whoIs(origin), { what: 'stack' }, 'possible');
  for (const name of mods) see({ kind: 'mod', name }, { what: 'mod' }, 'likely');
  if (replaced.size > 0) {
    const sign: Sign = { what: 'replaced', names: [...replaced] };
    const [origin, ...otherOrigins] = origins;
    const [mod, ...otherMods] = mods;
    if (origin !== undefined && otherOrigins.length === 0) see(whoIs(origin), sign, 'likely');
    // It is what mods do: where one is at work, nobody else has to be looked for.
    else if (mod === undefined) see({ kind: 'script' }, sign, 'possible');
    else if (otherMods.length === 0) see({ kind: 'mod', name: mod }, sign, 'likely');
  }
  return sightings;
}

function whoIs(origin: string | null): Who {
  const id = origin === null ? null : extensionIdOf(origin);
  if (origin === null || id === null) return { kind: 'script' };
  return { kind: 'extension', id, name: extensionName(origin) };
}

function keyOf(who: Who): string {
  switch (who.kind) {
    case 'extension':
      return `extension:${who.id}`;
    case 'mod':
      return `mod:${who.name}`;
    case 'some-extension':
    case 'blocker':
    case 'script':
      return who.kind;
  }
}

function merge(signs: readonly Sign[], sign: Sign): Sign[] {
  const same = signs.find(({ what }) => what === sign.what);
  if (same === undefined) return [...signs, sign];
  let merged: Sign = same;
  if (same.what === 'replaced' && sign.what === 'replaced') {
    merged = { what: 'replaced', names: [...new Set([...same.names, ...sign.names])] };
  } else if (same.what === 'opcode' && sign.what === 'opcode') {
    merged = { what: 'opcode', ops: [...new Set([...same.ops, ...sign.ops])] };
  }
  return signs.map((other) => (other === same ? merged : other));
}
