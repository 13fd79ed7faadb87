import { describe, expect, it } from 'vitest';
import type { FindingId, Outcome } from '../../../src/check/findings';
import { judgeCheck, SUMMARIES } from '../../../src/check/judge-check';
import { type StepId, STEPS } from '../../../src/check/steps';
import { resultsWith } from './results';

type Found = Partial<Record<StepId, [Outcome, FindingId]>>;

const dns: [Outcome, FindingId] = ['trouble', 'dns'];
const late: [Outcome, FindingId] = ['trouble', 'late'];
const left: [Outcome, FindingId] = ['skipped', 'skipped-offline'];

const CASES: [name: string, found: Found, id: string, side: string, advice: string][] = [
  ['all is well', {}, 'fine', 'nobody', 'private'],
  ['no microphone', { capabilities: ['unsure', 'no-microphone'] }, 'fine', 'nobody', 'private'],
  [
    'no network',
    { online: ['trouble', 'offline'], site: left, gateway: left, media: left, handshake: left },
    'offline',
    'network',
    'connect',
  ],
  ['a block', { site: ['trouble', 'blocked'] }, 'blocked', 'browser', 'extension'],
  [
    'an outage that was reported, and felt',
    { gateway: late, status: ['trouble', 'outage'] },
    'outage',
    'discord',
    'wait',
  ],
  ['an outage that is not felt', { status: ['trouble', 'outage'] }, 'outage', 'discord', 'wait'],
  ['an error', { site: ['trouble', 'server-error'] }, 'discord-fails', 'discord', 'wait'],
  ['silence', { handshake: ['trouble', 'silent'] }, 'discord-fails', 'discord', 'wait'],
  ['a close', { handshake: ['trouble', 'closed-early'] }, 'discord-fails', 'discord', 'wait'],
  ['turned away', { site: ['trouble', 'turned-away'] }, 'turned-away', 'network', 'no-vpn'],
  ['no name at all', { site: dns, gateway: dns, media: dns }, 'nothing-reached', 'network', 'dns'],
  [
    'no answer at all',
    { site: late, gateway: late, media: late, status: ['unsure', 'late'] },
    'nothing-reached',
    'network',
    'network',
  ],
  ['a bad certificate', { gateway: ['trouble', 'certificate'] }, 'not-trusted', 'network', 'clock'],
  ['only the website', { site: dns }, 'site-unreachable', 'network', 'dns'],
  [
    'only the gateway, unnamed',
    { gateway: ['trouble', 'failed'], handshake: ['trouble', 'never-opened'] },
    'live-unreachable',
    'network',
    'firewall',
  ],
  [
    'only the gateway, named by its socket',
    { gateway: ['trouble', 'failed'], handshake: dns },
    'live-unreachable',
    'network',
    'dns',
  ],
  [
    'only live connections',
    { handshake: ['trouble', 'never-opened'] },
    'live-unreachable',
    'network',
    'firewall',
  ],
  ['only calls', { media: ['trouble', 'failed'] }, 'voice-unreachable', 'network', 'firewall'],
  [
    'calls behind a proxy',
    { media: ['trouble', 'proxy'] },
    'voice-unreachable',
    'network',
    'proxy',
  ],
  ['no WebRTC', { webrtc: ['trouble', 'webrtc-missing'] }, 'browser-lacks', 'browser', 'webrtc'],
  [
    'no WebAssembly',
    { capabilities: ['trouble', 'no-webassembly'] },
    'browser-lacks',
    'browser',
    'update',
  ],
  [
    'an extension that blocked',
    { interference: ['trouble', 'in-the-way'] },
    'in-the-way',
    'browser',
    'extension',
  ],
  [
    'an extension that may have',
    { interference: ['unsure', 'maybe-in-the-way'] },
    'maybe-in-the-way',
    'browser',
    'private',
  ],
  [
    'a small incident',
    { status: ['unsure', 'small-incident'] },
    'small-incident',
    'discord',
    'wait',
  ],
  ['something open', { webrtc: ['unsure', 'webrtc-no-way'] }, 'unsure', 'browser', 'webrtc'],
  ['no time left', { interference: ['skipped', 'skipped-time'] }, 'unsure', 'nobody', 'retry'],
];

describe('what a check comes to', () => {
  it.each(CASES)('%s', (_name, found, id, side, advice) => {
    expect(judgeCheck(resultsWith(found))).toEqual({ id, side, advice });
  });

  it('has a case here for each summary', () => {
    expect(SUMMARIES.filter((id) => !CASES.some(([, , wanted]) => wanted === id))).toEqual([]);
  });

  it.each(STEPS)('is never all well when %s is in trouble', (step) => {
    expect(judgeCheck(resultsWith({ [step]: ['trouble', 'failed'] })).id).not.toBe('fine');
  });
});
