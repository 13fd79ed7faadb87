import { beforeEach, expect, test } from 'vitest';
import {
  look,
  newTabState,
  openPage,
  takeNetError,
  takeReport,
} from '../../../src/background/incident-keeper';
import type { Tab, TabState } from '../../../src/background/tab-store';
import { noteOtherTabs } from '../../../src/incidents/note-evidence';
import { leave } from '../../../src/incidents/life-cycle';
import type { Observation, PageEvidence, Surroundings } from '../../../src/failure/failure';
import type { EntryFacts } from '../../../src/registry/entry';
import { closed, refused } from '../incidents/failures';

const TAB: Tab = { id: 7, private: false, place: 'chat' };

let state: TabState;

beforeEach(() => {
  state = newTabState(TAB, 'page');
});

const entryFor = (tier: EntryFacts['tier'] | null) => () =>
  Promise.resolve(tier ? ({ tier } as EntryFacts) : null);
const report = (now: number, ...observations: Observation[]) =>
  takeReport(state, observations, now, entryFor(null));
const surroundings = (at: number, traits: Partial<Surroundings>): Surroundings => ({
  ...{ type: 'surroundings', at, online: true, hidden: false, network: null, freeze: null },
  ...traits,
});
const blocked = (at: number, target = 'gateway') => ({
  at,
  target,
  error: 'net::ERR_BLOCKED_BY_CLIENT',
});
const proof = { kind: 'net-error', error: 'net::ERR_BLOCKED_BY_CLIENT', category: 'blocked' };

test('a drop is logged, and looked at again when its grace is over', async () => {
  const outcome = await report(0, closed());
  expect(outcome.changed).toHaveLength(1);
  expect(outcome.checkInMs).toBe(1000);
  expect(state.incidents[0]).toMatchObject({ tier: 'log' });
  await look(state, 1000, entryFor(null));
  expect(state.incidents[0]).toMatchObject({ tier: 'pill' });
});

test("the browser's error joins a failure that came before it", async () => {
  await report(100, closed({ at: 100, opened: false }));
  expect(takeNetError(state, blocked(900))).toEqual([state.incidents[0]]);
  await look(state, 900, entryFor(null));
  expect(state.incidents[0]).toMatchObject({ tier: 'card', evidence: [proof] });
});

test("the browser's error waits for a failure that comes after it", async () => {
  expect(takeNetError(state, blocked(100))).toEqual([]);
  await report(900, closed({ at: 900, opened: false }));
  expect(state.incidents[0]?.evidence).toEqual([proof]);
});

test('an error of another connection or another time proves nothing', async () => {
  takeNetError(state, blocked(100, 'voice'));
  takeNetError(state, blocked(100));
  await report(9000, closed({ at: 9000, opened: false }));
  expect(state.incidents[0]?.evidence).toEqual([]);
});

test('a request without a reply is explained by the error of its route', async () => {
  takeNetError(state, blocked(100, '/channels/:id/messages'));
  await report(200, refused({ at: 200, status: 0, code: null }));
  expect(state.incidents[0]).toMatchObject({ surface: 'net', evidence: [proof] });
});

test('facts about the page come along with each failure, and not with noise', async () => {
  const evidence: PageEvidence = {
    type: 'page-evidence',
    at: 0,
    replaced: [{ what: 'WebSocket', when: 'before' }],
    missing: [],
    mods: ['Vencord'],
    extensionOrigins: [],
  };
  await report(0, evidence, closed(), refused({ noise: 'telemetry' }));
  expect(state.incidents.map((incident) => incident.evidence.length)).toEqual([2, 0]);
});

test('a page cannot report from the future', async () => {
  await report(1000, closed({ at: 9_000_000_000_000 }));
  expect(state.incidents[0]?.startedAt).toBe(1000);
});

test('another page starts clean and keeps what the browser has said already', async () => {
  await report(0, closed());
  takeNetError(state, blocked(100));
  const next = openPage(state, TAB, 'another');
  expect(next).toMatchObject({ page: 'another', incidents: [], overlay: false, tabId: 7 });
  expect(next.netErrors).toHaveLength(1);
  expect(openPage(next, TAB, 'another')).toEqual(next);
});

test('the end of a page ends what went on there', async () => {
  await report(0, closed());
  expect(leave(state, 500)).toHaveLength(1);
  expect(state.incidents[0]).toMatchObject({ state: 'given-up', endedAt: 500 });
});

test('two tabs that drop together have one reason', async () => {
  await report(0, closed());
  const other = newTabState({ ...TAB, id: 8 }, 'other page');
  await takeReport(other, [closed({ at: 900 })], 900, entryFor(null));
  expect(noteOtherTabs(state, [other])).toBe(true);
  expect(state.incidents[0]?.evidence).toEqual([{ kind: 'other-tabs', tabs: 1 }]);
  expect(noteOtherTabs(state, [other])).toBe(false);
});

test('a drop of another tab long before says nothing', async () => {
  await report(60_000, closed({ at: 60_000 }));
  const other = newTabState({ ...TAB, id: 8 }, 'other page');
  await takeReport(other, [closed()], 0, entryFor(null));
  expect(noteOtherTabs(state, [other])).toBe(false);
});

test('what was sent on a gateway is evidence of its close', async () => {
  const sent = {
    ...{ lastMinute: 140, identifies: 2, oddOpcode: 99, oddOrigin: null },
    stoodStillMs: 20_000,
  };
  await report(0, closed({ code: 4005, sent }));
  expect(state.incidents[0]?.evidence).toEqual([
    { kind: 'opcode', op: 99, origin: null },
    { kind: 'sends', perMinute: 140 },
    { kind: 'identifies', times: 2 },
    { kind: 'slept', ms: 20_000 },
  ]);
});

test('to introduce itself again can be right: only 4005 says that it was not', async () => {
  const sent = {
    ...{ lastMinute: 3, identifies: 2, oddOpcode: null, oddOrigin: null },
    stoodStillMs: null,
  };
  await report(0, closed({ code: 1006, sent }), closed({ code: 4009, sent }));
  expect(state.incidents[0]?.evidence).toEqual([]);
  await report(500, closed({ code: 4005, sent, at: 500 }));
  expect(state.incidents[0]?.evidence).toEqual([{ kind: 'identifies', times: 2 }]);
});

test('the status page speaks of what is going on, and can take it back', async () => {
  await report(0, closed());
  await report(100, { type: 'outage-reported', at: 100, incidents: 2 });
  expect(state.incidents[0]?.evidence).toEqual([{ kind: 'outage', incidents: 2 }]);
  await report(200, { type: 'outage-reported', at: 200, incidents: 0 }, refused({ at: 200 }));
  expect(state.incidents[1]?.evidence).toEqual([]);
});

test('being offline bears on what failed at that moment', async () => {
  await report(0, closed());
  await report(5_000, surroundings(5_000, { online: false, hidden: true }));
  expect(state.incidents[0]?.evidence).toEqual([]);
  await report(100, surroundings(100, { online: false, hidden: true }));
  expect(state.incidents[0]?.evidence).toEqual([{ kind: 'offline' }, { kind: 'hidden' }]);
});

test('a change of the network bears on what fails after it, and is told once', async () => {
  const network = { what: 'changed', at: 1_000 } as const;
  await report(9_000, closed({ at: 9_000 }), surroundings(9_000, { network }));
  const later = closed({ at: 20_000, opened: false });
  await report(20_000, later, surroundings(20_000, { network }));
  expect(state.incidents[0]?.evidence).toEqual([{ kind: 'network-changed', agoMs: 8_000 }]);
});

test('a change of the network in the middle of an outage did not lead to it', async () => {
  await report(0, closed());
  const network = { what: 'back', at: 5_000 } as const;
  const later = closed({ at: 9_000, opened: false });
  await report(9_000, later, surroundings(9_000, { network }));
  expect(state.incidents[0]?.evidence).toEqual([]);
});

test('a device that was offline is not told to have come back as well', async () => {
  const network = { what: 'back', at: 1_000 } as const;
  await report(9_000, closed({ at: 9_000 }), surroundings(9_000, { network }));
  const later = closed({ at: 20_000, opened: false });
  await report(20_000, later, surroundings(20_000, { online: false }));
  await report(20_100, surroundings(20_100, { network }));
  expect(state.incidents[0]?.evidence).toEqual([{ kind: 'offline' }]);
});

test('where the browser had put the tab to sleep, it was not the device', async () => {
  const sent = {
    ...{ lastMinute: 1, identifies: 1, oddOpcode: null, oddOrigin: null },
    stoodStillMs: 300_000,
  };
  const freeze = { from: 100_000, until: 400_000 };
  const at = 400_100;
  await report(at, closed({ at, sent }), surroundings(at, { freeze }));
  await report(at + 100, closed({ at: at + 100, sent }));
  expect(state.incidents[0]?.evidence).toEqual([{ kind: 'frozen', ms: 300_000 }]);
});

test('a browser that keeps the page from apps on the device bears on the search for one', async () => {
  const search = (at: number) => closed({ at, socket: 'rpc', opened: false, noise: 'rpc-walk' });
  const access = (at: number, answer: PermissionState) =>
    ({ type: 'local-access', at, state: answer }) as const;
  await report(0, search(0), access(100, 'denied'));
  expect(state.incidents[0]).toMatchObject({
    ...{ tier: 'log', noise: 'rpc-walk' },
    evidence: [{ kind: 'local-access', state: 'denied' }],
  });
  await report(2_000_000, search(2_000_000), closed({ at: 2_000_000 }));
  expect(state.incidents.slice(1).map(({ evidence }) => evidence)).toEqual([
    [{ kind: 'local-access', state: 'denied' }],
    [],
  ]);
  await report(2_000_100, access(2_000_100, 'granted'));
  await report(4_000_000, search(4_000_000));
  expect(state.incidents.map(({ evidence }) => evidence.length)).toEqual([1, 0, 0, 0]);
});

test('connections that drop together are told of each other', async () => {
  await report(0, closed(), closed({ socket: 'voice', at: 500 }));
  expect(state.incidents[0]?.evidence).toEqual([{ kind: 'burst', sockets: 2 }]);
  expect(state.incidents[1]).toMatchObject({ noise: 'with-gateway', evidence: [] });
});

test('an answer in place of a connection is told with its status', async () => {
  await report(0, closed({ opened: false }));
  takeNetError(state, { at: 50, target: 'gateway', error: 'HTTP 403' });
  expect(state.incidents[0]?.evidence).toEqual([{ kind: 'handshake', status: 403 }]);
});

test('a call that found no way is an incident of its own', async () => {
  await report(0, { type: 'route-state', at: 0, state: 'failed' });
  expect(state.incidents[0]).toMatchObject({ surface: 'av', code: 0, state: 'moment' });
});

test('a microphone that is kept back again folds, and for another reason does not', async () => {
  const failed = { type: 'microphone-failed', at: 0, error: 'NotAllowedError' } as const;
  await report(0, { ...failed, permission: 'denied' });
  await report(1000, { ...failed, at: 1000, permission: 'denied' });
  await report(2000, { ...failed, at: 2000, permission: 'granted' });
  expect(state.incidents).toMatchObject([
    { surface: 'av', code: 3001, state: 'moment', count: 2, tier: 'badge' },
    { surface: 'av', code: 3001, state: 'moment', count: 1, tier: 'pill' },
  ]);
  expect(state.incidents[0]?.evidence).toEqual([
    { kind: 'microphone', error: 'NotAllowedError', permission: 'denied' },
  ]);
});
