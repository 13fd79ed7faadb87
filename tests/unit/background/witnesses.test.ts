import { beforeEach, expect, test } from 'vitest';
import {
  newTabState,
  takeCheck,
  takeNetError,
  takeReport,
} from '../../../src/background/incident-keeper';
import type { TabState } from '../../../src/background/tab-store';
import type { KeptCheck } from '../../../src/check/kept-check';
import type { Observation } from '../../../src/failure/failure';
import { closed, refused } from '../incidents/failures';

let state: TabState;

beforeEach(() => {
  state = newTabState({ id: 7, private: false, place: 'chat' }, 'page');
});

const report = (now: number, ...observations: Observation[]) =>
  takeReport(state, observations, now, () => Promise.resolve(null));
const noAnswer = (at: number, error: string, target = '/status-page') => ({ at, target, error });
const dns = { kind: 'also-failed', by: 'page', category: 'dns' };

test('why another request failed bears on a connection that is down', async () => {
  await report(0, closed({ opened: false }));
  const told = takeNetError(state, noAnswer(20_000, 'net::ERR_NAME_NOT_RESOLVED'));
  expect(told).toEqual([state.incidents[0]]);
  expect(state.incidents[0]?.evidence).toEqual([dns]);
  expect(takeNetError(state, noAnswer(21_000, 'net::ERR_NAME_NOT_RESOLVED'))).toEqual([]);
});

test('a request that failed just before counts as well', async () => {
  takeNetError(state, noAnswer(0, 'net::ERR_NAME_NOT_RESOLVED', '/channels/:id/messages'));
  await report(1_000, closed({ at: 1_000, opened: false }));
  expect(state.incidents[0]?.evidence).toEqual([dns]);
});

test('a blocked request and one without a reason say nothing of connections', async () => {
  await report(0, closed({ opened: false }));
  takeNetError(state, noAnswer(100, 'net::ERR_BLOCKED_BY_CLIENT'));
  takeNetError(state, noAnswer(100, 'net::ERR_FAILED'));
  expect(state.incidents[0]?.evidence).toEqual([]);
});

test('what fails once the connection is back says nothing of it', async () => {
  const back = { type: 'socket-opened', at: 500, socket: 'gateway', id: 2 } as const;
  await report(500, closed(), back);
  expect(takeNetError(state, noAnswer(600, 'net::ERR_NAME_NOT_RESOLVED'))).toEqual([]);
});

test('servers that answer with errors bear on a connection that is down', async () => {
  const answered = { kind: 'also-answered', by: 'page', status: 503 };
  await report(0, closed(), refused({ at: 20, status: 503, code: null }));
  expect(state.incidents[0]?.evidence).toEqual([answered]);
  await report(1_000, closed({ at: 1_000, socket: 'voice' }));
  expect(state.incidents.find(({ socket }) => socket === 'voice')?.evidence).toEqual([]);
});

test('servers that failed just before count as well, and a refusal of one action does not', async () => {
  await report(0, refused({ status: 503, code: null }), refused());
  await report(900, closed({ at: 900 }));
  const [incident] = state.incidents.slice(-1);
  expect(incident?.evidence).toEqual([{ kind: 'also-answered', by: 'page', status: 503 }]);
});

test('a connection check speaks of what is down, the latest alone', async () => {
  const check = (finding: 'dns' | 'refused'): KeptCheck => ({
    ...{ at: 0, incident: null, summary: { id: 'unsure', side: 'network', advice: null } },
    results: [{ step: 'gateway', outcome: 'trouble', finding, number: null, tookMs: 5 }],
  });
  await report(0, closed(), refused());
  expect(takeCheck(state, check('dns'))).toEqual([state.incidents[0]]);
  expect(takeCheck(state, check('refused'))).toEqual([state.incidents[0]]);
  expect(state.incidents[0]?.evidence).toEqual([
    { kind: 'also-failed', by: 'check', category: 'refused' },
  ]);
  expect(state.incidents[1]?.evidence).toEqual([]);
});
