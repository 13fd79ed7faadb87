import { beforeEach, expect, test } from 'vitest';
import { leave, settle } from '../../../src/incidents/life-cycle';
import type { Failure } from '../../../src/incidents/subject';
import {
  addEvidence,
  addFailure,
  emptyTab,
  type EntryOf,
  noteOpened,
  type TabIncidents,
} from '../../../src/incidents/tab-incidents';
import type { EntryFacts } from '../../../src/registry/entry';
import { closed, refused } from './failures';

let tab: TabIncidents;
let nextId: number;

beforeEach(() => {
  tab = emptyTab('page', 'chat');
  nextId = 1;
});

/** Gateway 4001 blames the client; voice 4014 is the end of a call. The rest has no tier. */
const entryOf: EntryOf = ({ surface, code }) => {
  const tier =
    surface === 'gateway' && code === 4001
      ? 'card'
      : surface === 'voice' && code === 4014
        ? 'log'
        : null;
  return tier && ({ tier } as EntryFacts);
};

const add = (failure: Failure) =>
  addFailure(tab, failure, { tabId: 7, newId: String(nextId++), entryOf });
const reopen = (at: number, socket: 'gateway' | 'voice' = 'gateway') =>
  noteOpened(tab, { type: 'socket-opened', at, socket, id: 2 });

test('an outage with many failed attempts is one incident', () => {
  add(closed({ at: 1000 }));
  for (const at of [2000, 4000, 8000]) add(closed({ at, opened: false }));
  expect(tab.incidents).toHaveLength(1);
  expect(tab.incidents[0]).toMatchObject({
    count: 4,
    attempts: 3,
    startedAt: 1000,
    state: 'ongoing',
  });
});

test('it is over once a connection has stayed open, and ended when that one opened', () => {
  add(closed({ at: 1000 }));
  reopen(5000);
  expect(settle(tab, 6999)).toEqual([]);
  expect(settle(tab, 7000)).toHaveLength(1);
  expect(tab.incidents[0]).toMatchObject({ state: 'resolved', endedAt: 5000 });
});

test('a connection that drops again at once is the same outage', () => {
  add(closed({ at: 1000 }));
  reopen(2000);
  settle(tab, 4000);
  add(closed({ at: 10_000 }));
  expect(tab.incidents).toHaveLength(1);
  expect(tab.incidents[0]).toMatchObject({ count: 2, state: 'ongoing', endedAt: null });
});

test('a drop long after the last one is a new incident', () => {
  add(closed({ at: 1000 }));
  reopen(2000);
  settle(tab, 4000);
  add(closed({ at: 60_000 }));
  expect(tab.incidents).toHaveLength(2);
});

test('silence ends an outage that nobody repairs', () => {
  add(closed({ at: 1000 }));
  settle(tab, 91_000);
  expect(tab.incidents[0]).toMatchObject({ state: 'given-up', endedAt: 1000 });
});

test('of the numbers an outage ends with, blame is told before a drop', () => {
  add(closed({ code: 4009 }));
  add(closed({ code: 4001, at: 500 }));
  add(closed({ code: 1006, opened: false, at: 900 }));
  expect(tab.incidents[0]).toMatchObject({ surface: 'gateway', code: 4001 });
});

test('a refused account token ends the matter: the client does not try again', () => {
  expect(add(closed({ code: 4004 }))).toMatchObject({ state: 'moment' });
});

test('the end of a call does not wait for a connection to come back', () => {
  expect(add(closed({ socket: 'voice', code: 4014 }))).toMatchObject({ state: 'moment' });
});

test('voice that falls with the main connection is no news', () => {
  add(closed({ at: 1000 }));
  expect(add(closed({ at: 1200, socket: 'voice' }))).toMatchObject({ noise: 'with-gateway' });
});

test('voice that falls alone is', () => {
  expect(add(closed({ socket: 'voice', code: 4006 }))).toMatchObject({
    noise: null,
    state: 'ongoing',
  });
});

test('the same refusal folds, another action does not', () => {
  add(refused({ at: 0 }));
  add(refused({ at: 30_000 }));
  add(refused({ at: 31_000, route: '/guilds/:id/channels' }));
  expect(tab.incidents.map(({ count }) => count)).toEqual([2, 1]);
});

test('the same code with another status is another thing', () => {
  add(refused({ code: 10008, status: 404 }));
  add(refused({ code: 10008, status: 403 }));
  expect(tab.incidents).toHaveLength(2);
});

test('trouble at Discord folds across routes', () => {
  add(refused({ code: null, status: 502 }));
  add(refused({ code: null, status: 502, method: 'GET', route: '/users/@me' }));
  expect(tab.incidents[0]).toMatchObject({ surface: 'http', code: 502, count: 2 });
});

test('a rate limit knows when it ends', () => {
  const limited = refused({ at: 1000, status: 429, code: null, retryAfterMs: 12_500 });
  expect(add(limited).retryAt).toBe(13_500);
});

test('noise never joins a failure', () => {
  add(closed({ code: 4000, closedByPage: true, noise: 'own-close' }));
  add(closed({ code: 1006, at: 100 }));
  expect(tab.incidents.map(({ noise }) => noise)).toEqual(['own-close', null]);
});

test('leaving the page ends what was going on', () => {
  add(closed({ at: 1000 }));
  add(refused({ at: 1100 }));
  expect(leave(tab, 5000)).toHaveLength(1);
  expect(tab.incidents.map(({ state }) => state)).toEqual(['given-up', 'moment']);
});

test('a connection that goes away with the page is part of leaving', () => {
  add(closed({ at: 1000, code: 1001 }));
  leave(tab, 1200);
  expect(tab.incidents).toMatchObject([{ noise: 'left-page', state: 'given-up' }]);
});

test('a server that goes away long before the page is left is none', () => {
  add(closed({ at: 1000, code: 1001 }));
  leave(tab, 9000);
  expect(tab.incidents).toMatchObject([{ noise: null, state: 'given-up' }]);
});

test('the same evidence is kept once', () => {
  const incident = add(closed());
  const fact = { kind: 'mod', id: 'Vencord' } as const;
  expect(addEvidence(incident, fact)).toBe(true);
  expect(addEvidence(incident, { id: 'Vencord', kind: 'mod' })).toBe(false);
  expect(incident.evidence).toEqual([fact]);
});

test('a flood of incidents is bounded', () => {
  for (let i = 0; i < 100; i++) add(refused({ route: `/guilds/:id/${'x'.repeat(i)}` }));
  expect(tab.incidents).toHaveLength(40);
});
