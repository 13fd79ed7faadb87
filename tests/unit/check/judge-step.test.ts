import { describe, expect, it } from 'vitest';
import { FINDINGS, findingOf } from '../../../src/check/findings';
import { judgeStep, judgeUnobserved } from '../../../src/check/judge-step';
import type { Observed } from '../../../src/check/observations';
import { STEPS } from '../../../src/check/steps';

type Case = [name: string, observed: Observed, outcome: string, finding: string];

const site = (seen: Extract<Observed, { step: 'site' }>['seen']): Observed => ({
  step: 'site',
  seen,
});
const failed = (error: string | null): Observed => site({ kind: 'failed', error });
const shaken = (seen: Extract<Observed, { step: 'handshake' }>['seen']): Observed => ({
  step: 'handshake',
  seen,
});
const neverOpened = (error: string | null): Observed => shaken({ kind: 'never-opened', error });
const status = (seen: Extract<Observed, { step: 'status' }>['seen']): Observed => ({
  step: 'status',
  seen,
});
const able = { webAssembly: true, encodedTransforms: true, microphone: null, microphones: 1 };
const capable = (
  parts: Partial<Extract<Observed, { step: 'capabilities' }>['seen']>,
): Observed => ({
  step: 'capabilities',
  seen: { ...able, ...parts },
});
const suspect = (certainty: 'proven' | 'likely' | 'possible'): Observed => ({
  step: 'interference',
  seen: {
    strongest: { text: 'Somebody.', certainty, extensionId: null, what: 'blocked' },
  },
});

const CASES: Case[] = [
  ['online', { step: 'online', seen: { online: true } }, 'fine', 'online'],
  ['offline', { step: 'online', seen: { online: false } }, 'trouble', 'offline'],

  ['an answer', site({ kind: 'answered', status: 200 }), 'fine', 'answered'],
  ['an answer nobody may read', site({ kind: 'answered', status: null }), 'fine', 'answered'],
  ['a page that is not there', site({ kind: 'answered', status: 404 }), 'fine', 'answered'],
  ['an error of the server', site({ kind: 'answered', status: 502 }), 'trouble', 'server-error'],
  ['a block by Cloudflare', site({ kind: 'answered', status: 403 }), 'trouble', 'turned-away'],
  ['a rate limit', site({ kind: 'answered', status: 429 }), 'trouble', 'turned-away'],
  ['an unnamed failure', failed(null), 'trouble', 'failed'],
  ['a failure of no kind', failed('net::ERR_FAILED'), 'trouble', 'failed'],
  ['no name, Chromium', failed('net::ERR_NAME_NOT_RESOLVED'), 'trouble', 'dns'],
  ['no name, Firefox', failed('NS_ERROR_UNKNOWN_HOST'), 'trouble', 'dns'],
  ['refused', failed('net::ERR_CONNECTION_REFUSED'), 'trouble', 'refused'],
  ['reset', failed('NS_ERROR_NET_RESET'), 'trouble', 'reset'],
  ['certificate', failed('net::ERR_CERT_AUTHORITY_INVALID'), 'trouble', 'certificate'],
  ['blocked', failed('net::ERR_BLOCKED_BY_CLIENT'), 'trouble', 'blocked'],
  ['maybe blocked', failed('NS_ERROR_ABORT'), 'trouble', 'maybe-blocked'],
  ['proxy', failed('net::ERR_PROXY_CONNECTION_FAILED'), 'trouble', 'proxy'],
  ['no route', failed('net::ERR_ADDRESS_UNREACHABLE'), 'trouble', 'no-route'],
  ['changed', failed('net::ERR_NETWORK_CHANGED'), 'trouble', 'changed'],
  ['timed out', failed('net::ERR_TIMED_OUT'), 'trouble', 'late'],

  ['the gateway', { step: 'gateway', seen: { kind: 'failed', error: null } }, 'trouble', 'failed'],
  ['media', { step: 'media', seen: { kind: 'answered', status: null } }, 'fine', 'answered'],

  ['a greeting', shaken({ kind: 'hello' }), 'fine', 'hello'],
  ['another greeting', shaken({ kind: 'odd' }), 'trouble', 'odd-answer'],
  ['no greeting', shaken({ kind: 'silent' }), 'trouble', 'silent'],
  ['an early close', shaken({ kind: 'closed', code: 4000 }), 'trouble', 'closed-early'],
  ['never opened', neverOpened(null), 'trouble', 'never-opened'],
  ['never opened, Chromium', neverOpened('net::ERR_FAILED'), 'trouble', 'never-opened'],
  ['never opened, Firefox', neverOpened('NS_ERROR_UNKNOWN_HOST'), 'trouble', 'dns'],

  ['no incident', status({ kind: 'read', indicator: 'none', incidents: 0 }), 'fine', 'no-incident'],
  [
    'an incident',
    status({ kind: 'read', indicator: 'none', incidents: 1 }),
    'unsure',
    'small-incident',
  ],
  ['minor', status({ kind: 'read', indicator: 'minor', incidents: 0 }), 'unsure', 'small-incident'],
  ['major', status({ kind: 'read', indicator: 'major', incidents: 1 }), 'trouble', 'outage'],
  ['critical', status({ kind: 'read', indicator: 'critical', incidents: 2 }), 'trouble', 'outage'],
  [
    'maintenance',
    status({ kind: 'read', indicator: 'maintenance', incidents: 0 }),
    'unsure',
    'maintenance',
  ],
  ['unreadable', status({ kind: 'unreadable' }), 'unsure', 'status-unreadable'],
  [
    'no status page',
    status({ kind: 'failed', error: 'net::ERR_NAME_NOT_RESOLVED' }),
    'unsure',
    'dns',
  ],

  ['WebRTC', { step: 'webrtc', seen: { exists: true, candidates: 1 } }, 'fine', 'webrtc-works'],
  ['no way', { step: 'webrtc', seen: { exists: true, candidates: 0 } }, 'unsure', 'webrtc-no-way'],
  ['none', { step: 'webrtc', seen: { exists: false, candidates: 0 } }, 'trouble', 'webrtc-missing'],

  ['all that is needed', capable({}), 'fine', 'capable'],
  ['unknown devices', capable({ microphones: null }), 'fine', 'capable'],
  ['no WebAssembly', capable({ webAssembly: false }), 'trouble', 'no-webassembly'],
  ['no transforms', capable({ encodedTransforms: false }), 'trouble', 'no-transforms'],
  ['refused', capable({ microphone: 'denied' }), 'unsure', 'microphone-denied'],
  ['no microphone', capable({ microphones: 0 }), 'unsure', 'no-microphone'],

  [
    'nothing seen',
    { step: 'interference', seen: { strongest: null } },
    'fine',
    'nothing-in-the-way',
  ],
  ['proof', suspect('proven'), 'trouble', 'in-the-way'],
  ['likely', suspect('likely'), 'unsure', 'maybe-in-the-way'],
  ['possible', suspect('possible'), 'unsure', 'maybe-in-the-way'],
];

describe('judging a step', () => {
  it.each(CASES)('%s', (_name, observed, outcome, finding) => {
    expect(judgeStep(observed)).toMatchObject({ step: observed.step, outcome, finding });
  });

  it.each(CASES)('%s: what is in trouble has a side and something to do', (_name, observed) => {
    const { outcome, finding } = judgeStep(observed);
    const { side, advice } = findingOf(finding);
    if (outcome === 'trouble') expect([side, advice]).not.toContain(null);
    if (outcome === 'fine') expect(advice).toBeNull();
  });

  it('keeps the number that the words speak of', () => {
    expect(judgeStep(site({ kind: 'answered', status: 503 })).number).toBe(503);
    expect(judgeStep(shaken({ kind: 'closed', code: 1011 })).number).toBe(1011);
    const read = { kind: 'read', indicator: 'major', incidents: 2 } as const;
    expect(judgeStep(status(read)).number).toBe(2);
  });

  it('says what was seen of others', () => {
    expect(judgeStep(suspect('proven')).detail).toBe('Somebody.');
  });

  it('knows every finding that can be made', () => {
    const made = new Set<string>(CASES.map(([, , , finding]) => finding));
    const others = Object.keys(FINDINGS).filter((id) => !made.has(id));
    expect(others.every((id) => id.startsWith('skipped-') || id === 'not-found-out')).toBe(true);
  });
});

describe('a step without an observation', () => {
  it.each(STEPS)('%s: no answer in time is trouble only on the way to Discord', (step) => {
    const isWay = ['site', 'gateway', 'media', 'handshake'].includes(step);
    expect(judgeUnobserved(step, { kind: 'late' }).outcome).toBe(isWay ? 'trouble' : 'unsure');
  });

  it.each(STEPS)('%s: a probe that breaks says nothing', (step) => {
    expect(judgeUnobserved(step, { kind: 'broken' })).toMatchObject({
      outcome: 'unsure',
      finding: 'not-found-out',
    });
  });
});
