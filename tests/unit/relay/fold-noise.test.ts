import { beforeEach, expect, test } from 'vitest';
import { createNoiseFold } from '../../../src/relay/fold-noise';
import { refused } from '../incidents/failures';

let page = '/channels/@me';
let passes: (report: unknown) => boolean;

beforeEach(() => {
  page = '/channels/@me';
  passes = createNoiseFold(() => page);
});

const telemetry = (at: number) => refused({ at, method: 'POST', route: '/science', code: null });

test('What counts passes as it is', () => {
  const report = refused({ route: '/guilds/:id/channels' });
  expect(passes(report)).toBe(true);
  expect(report.noise).toBeNull();
});

test('Routine passes once in ten minutes, marked and with the count of what was held back', () => {
  const first = telemetry(0);
  expect([passes(first), passes(telemetry(1)), passes(telemetry(599_999))]).toEqual([
    true,
    false,
    false,
  ]);
  const later = telemetry(600_000);
  expect(passes(later)).toBe(true);
  expect([first, later].map(({ noise, count }) => [noise, count])).toEqual([
    ['telemetry', 1],
    ['telemetry', 3],
  ]);
});

test('What the page has found to be routine stays so', () => {
  const report = refused({ route: '/guilds/:id/channels', noise: 'captcha' });
  expect(passes(report)).toBe(true);
  expect(report.noise).toBe('captcha');
});

test('An invite counts on its own page', () => {
  page = '/invite/abc';
  const report = refused({ method: 'GET', route: '/invites/:x', status: 404, code: 10_006 });
  expect(passes(report)).toBe(true);
  expect(report.noise).toBeNull();
});

test.each([null, 4001, 'text', {}, { type: 'request-failed', route: 7 }, { type: 'rpc-error' }])(
  '%j is left to the background',
  (report) => {
    const before = structuredClone(report);
    expect(passes(report)).toBe(true);
    expect(report).toEqual(before);
  },
);
