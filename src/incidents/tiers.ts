import { microphoneTrouble } from '../failure/microphone-trouble';
import type { EntryFacts, Tier } from '../registry/entry';
import type { Level } from '../settings/settings';
import type { Evidence, Incident } from './incident';
import { STABLE_MS } from './life-cycle';

/** A drop that is repaired within this time is nobody's business. In milliseconds. */
const GRACE_MS = 1_000;

/** An outage this long deserves an explanation. */
const LONG_MS = 10_000;

/** So many failed attempts do, too. */
const MANY_ATTEMPTS = 3;

/** Repeats this close together, on average, are a loop: three in a minute. */
const LOOP_COUNT = 3;
const LOOP_GAP_MS = 30_000;

/** Rate limits below this pass before anybody has read about them. */
const SHORT_LIMIT_MS = 5_000;

/** Trouble at Discord is worth a word once it repeats. */
const MANY_SERVER_ERRORS = 3;

const ORDER: readonly Tier[] = ['log', 'badge', 'pill', 'card'];

/**
 * Decides how loudly an incident is shown by now. An incident never gets quieter.
 *
 * @param entry what the registry has for its code, or null
 * @param now epoch milliseconds
 */
export function tierOf(incident: Incident, entry: EntryFacts | null, now: number): Tier {
  return louder(incident.tier, currentTier(incident, entry, now));
}

/**
 * Tells which tiers a person wants to see in the page.
 *
 * @returns the form it takes there, or null for not at all
 */
export function shownAs(tier: Tier, level: Level): 'pill' | 'card' | null {
  if (tier === 'card') return 'card';
  if (level === 'quiet') return null;
  if (tier === 'pill' || level === 'everything') return 'pill';
  return null;
}

/**
 * Tells when an incident may have to be looked at again although nothing was heard.
 *
 * @returns milliseconds from now, or null for never
 */
export function nextLook(incident: Incident, now: number): number | null {
  if (incident.state !== 'ongoing') return null;
  const { startedAt, reopenedAt } = incident;
  if (reopenedAt !== null) return Math.max(0, reopenedAt + STABLE_MS - now);
  const due = [startedAt + GRACE_MS, startedAt + LONG_MS].find((at) => at > now);
  return due === undefined ? LONG_MS : due - now;
}

function currentTier(incident: Incident, entry: EntryFacts | null, now: number): Tier {
  if (incident.noise !== null) return 'log';
  if (incident.evidence.some((fact) => fact.kind === 'net-error' && fact.category === 'blocked')) {
    return 'card';
  }
  return incident.socket ? socketTier(incident, entry, now) : requestTier(incident, entry);
}

function socketTier(incident: Incident, entry: EntryFacts | null, now: number): Tier {
  if (entry?.tier === 'card' || isLoop(incident)) return 'card';
  if (entry?.tier) return entry.tier;
  if (incident.state === 'moment') return 'badge';
  if (incident.attempts >= MANY_ATTEMPTS) return 'card';
  const downFor = (incident.reopenedAt ?? incident.endedAt ?? now) - incident.startedAt;
  if (downFor >= LONG_MS) return 'card';
  return downFor >= GRACE_MS ? 'pill' : 'log';
}

function requestTier(incident: Incident, entry: EntryFacts | null): Tier {
  if (entry?.tier) return entry.tier;
  const { httpStatus, method, retryAt, lastAt, count, body } = incident;
  const answer = incident.evidence.find((fact) => fact.kind === 'microphone');
  if (answer) return microphoneTier(answer);
  if (incident.surface === 'rpc-error') return 'badge';
  if (httpStatus === 429) {
    // Not Discord's own limit but the guard in front of it: that does not pass in seconds.
    if (body === 'html' || body === 'other') return 'pill';
    return retryAt !== null && retryAt - lastAt > SHORT_LIMIT_MS ? 'pill' : 'badge';
  }
  if (method !== null && method !== 'GET') return 'pill';
  const serverTrouble = httpStatus === null || httpStatus >= 500;
  return serverTrouble && count >= MANY_SERVER_ERRORS ? 'pill' : 'badge';
}

/** Somebody who has answered the browser with no knows it; all else Discord has one sentence for. */
function microphoneTier(fact: Extract<Evidence, { kind: 'microphone' }>): Tier {
  const trouble = microphoneTrouble(fact);
  return trouble === 'refused' || trouble === 'unanswered' ? 'badge' : 'pill';
}

function isLoop({ count, startedAt, lastAt }: Incident): boolean {
  return count >= LOOP_COUNT && (lastAt - startedAt) / (count - 1) <= LOOP_GAP_MS;
}

function louder(a: Tier, b: Tier): Tier {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}
