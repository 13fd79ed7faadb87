import { expect, test } from 'vitest';
import type { Incident } from '../../../src/incidents/incident';
import { addFailure, emptyTab } from '../../../src/incidents/tab-incidents';
import { nextLook, shownAs, tierOf } from '../../../src/incidents/tiers';
import type { EntryFacts, Tier } from '../../../src/registry/entry';
import { closed, refused } from './failures';

const entryWith = (tier: Tier) => ({ tier }) as EntryFacts;

function incidentOf(failure: Parameters<typeof addFailure>[1], change: Partial<Incident> = {}) {
  const context = { tabId: 1, newId: 'a', entryOf: () => null };
  return { ...addFailure(emptyTab('page', 'chat'), failure, context), ...change };
}

test.each([
  ['within a second', 900, 'log'],
  ['after a second', 1000, 'pill'],
  ['after ten', 10_000, 'card'],
] as const)('a dropped connection %s', (_when, now, tier) => {
  expect(tierOf(incidentOf(closed()), null, now)).toBe(tier);
});

test('a drop repaired in half a second is never more than logged', () => {
  const repaired = incidentOf(closed(), { reopenedAt: 500 });
  expect(tierOf(repaired, null, 5000)).toBe('log');
});

test('three failed attempts deserve an explanation at once', () => {
  expect(tierOf(incidentOf(closed({ opened: false }), { attempts: 3 }), null, 500)).toBe('card');
});

test('a code that blames the client is explained at once', () => {
  expect(tierOf(incidentOf(closed({ code: 4001 })), entryWith('card'), 0)).toBe('card');
});

test('three closes in a minute are a loop, whatever the entry says', () => {
  const loop = incidentOf(closed({ socket: 'voice', code: 4022 }), { count: 3, lastAt: 60_000 });
  expect(tierOf(loop, entryWith('log'), 60_000)).toBe('card');
});

test('three closes in three hours are not', () => {
  const rare = incidentOf(closed({ socket: 'voice', code: 4022 }), {
    count: 3,
    lastAt: 10_800_000,
  });
  expect(tierOf(rare, entryWith('log'), 10_800_000)).toBe('log');
});

test.each([
  ['NotAllowedError', 'denied', 'badge'],
  ['NotAllowedError', 'prompt', 'badge'],
  ['NotAllowedError', 'granted', 'pill'],
  ['NotFoundError', 'prompt', 'pill'],
  ['NotReadableError', 'granted', 'pill'],
  ['OverconstrainedError', 'granted', 'pill'],
] as const)('a microphone that is not handed out: %s, %s', (error, permission, tier) => {
  const failure = { type: 'microphone-failed', at: 0, error, permission } as const;
  const evidence: Incident['evidence'] = [{ kind: 'microphone', error, permission }];
  expect(tierOf(incidentOf(failure, { evidence }), null, 0)).toBe(tier);
});

test('proof that something blocked it is explained at once', () => {
  const error = 'net::ERR_BLOCKED_BY_CLIENT';
  const evidence: Incident['evidence'] = [{ kind: 'net-error', error, category: 'blocked' }];
  expect(tierOf(incidentOf(closed({ opened: false }), { evidence }), null, 0)).toBe('card');
});

test.each([
  ['an action of the person', refused(), 'pill'],
  ['something the page loads', refused({ method: 'GET' }), 'badge'],
  ['a long rate limit', refused({ method: 'GET', status: 429, retryAfterMs: 5001 }), 'pill'],
  ['a short rate limit', refused({ status: 429, retryAfterMs: 5000 }), 'badge'],
  ['noise', refused({ noise: 'telemetry' }), 'log'],
] as const)('%s', (_name, failure, tier) => {
  expect(tierOf(incidentOf(failure), null, 0)).toBe(tier);
});

test('the registry may say that Discord explains it already', () => {
  expect(tierOf(incidentOf(refused()), entryWith('badge'), 0)).toBe('badge');
});

test('server trouble on loads counts once it repeats', () => {
  const trouble = refused({ method: 'GET', status: 502, code: null });
  expect(tierOf(incidentOf(trouble, { count: 2 }), null, 0)).toBe('badge');
  expect(tierOf(incidentOf(trouble, { count: 3 }), null, 0)).toBe('pill');
});

test('an incident never gets quieter', () => {
  expect(tierOf(incidentOf(refused({ method: 'GET' }), { tier: 'card' }), null, 0)).toBe('card');
});

test.each([
  ['quiet', [null, null, null, 'card']],
  ['balanced', [null, null, 'pill', 'card']],
  ['everything', ['pill', 'pill', 'pill', 'card']],
] as const)('level %s', (level, forms) => {
  expect((['log', 'badge', 'pill', 'card'] as const).map((tier) => shownAs(tier, level))).toEqual(
    forms,
  );
});

test('a tab is told when to look again: at the grace, at ten seconds, then every ten', () => {
  const incident = incidentOf(closed());
  expect([0, 1000, 10_000].map((now) => nextLook(incident, now))).toEqual([1000, 9000, 10_000]);
  expect(nextLook({ ...incident, reopenedAt: 4000 }, 4500)).toBe(1500);
  expect(nextLook({ ...incident, state: 'resolved' }, 4500)).toBeNull();
});
