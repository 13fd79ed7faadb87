import { expect, test } from 'vitest';
import { checkEvidence, isOfCheck } from '../../../src/check/check-evidence';
import type { KeptCheck } from '../../../src/check/kept-check';

type Result = KeptCheck['results'][number];

const result = (
  step: Result['step'],
  outcome: Result['outcome'],
  finding: Result['finding'],
  number: number | null = null,
): Result => ({ step, outcome, finding, number, tookMs: 10 });

const site = result('site', 'fine', 'answered');
const gateway = result('gateway', 'fine', 'answered');
const media = result('media', 'trouble', 'dns');

test.each<[string, Result[], unknown]>([
  [
    'a name that is not found',
    [site, result('gateway', 'trouble', 'dns')],
    { kind: 'also-failed', by: 'check', category: 'dns' },
  ],
  [
    'an answer too late',
    [result('gateway', 'trouble', 'late')],
    { kind: 'also-failed', by: 'check', category: 'timeout' },
  ],
  [
    'servers that fail',
    [site, result('gateway', 'trouble', 'server-error', 502)],
    { kind: 'also-answered', by: 'check', status: 502 },
  ],
  [
    'pages that come through, and nothing else',
    [gateway, result('handshake', 'trouble', 'never-opened')],
    { kind: 'checked', result: 'pages-only' },
  ],
  [
    'a way that is clear',
    [gateway, result('handshake', 'fine', 'hello')],
    { kind: 'checked', result: 'reached' },
  ],
  ['a block of its own', [result('gateway', 'trouble', 'blocked')], null],
  ['trouble on another way', [media, gateway], null],
  ['an end before it came to that', [site], null],
])('The gateway after %s', (_name, results, told) => {
  expect(checkEvidence('gateway', results)).toEqual(told);
});

test('Calls go by their own hosts, and other connections are not checked', () => {
  expect(checkEvidence('voice', [gateway, media])).toMatchObject({ category: 'dns' });
  expect(checkEvidence('rpc', [gateway, media])).toBeNull();
  expect(checkEvidence(null, [gateway, media])).toBeNull();
});

test('A fact is known for one of the check', () => {
  expect(isOfCheck({ kind: 'checked', result: 'reached' })).toBe(true);
  expect(isOfCheck({ kind: 'also-failed', by: 'check', category: 'dns' })).toBe(true);
  expect(isOfCheck({ kind: 'also-failed', by: 'page', category: 'dns' })).toBe(false);
  expect(isOfCheck({ kind: 'offline' })).toBe(false);
});
