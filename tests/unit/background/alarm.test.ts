import { expect, test } from 'vitest';
import { isAlarming } from '../../../src/background/alarm';

const close = { type: 'socket-closed', code: 4001, noise: null };
const report = (...observations: unknown[]) => ({ type: 'report', observations });

test("A close with one of Discord's own codes calls for an overlay before it is parsed", () => {
  expect(isAlarming(report({ type: 'page-evidence' }, close))).toBe(true);
});

test.each([
  ['a drop, which may be mended at once', report({ ...close, code: 1006 })],
  ['a routine close', report({ ...close, noise: 'client-reconnect' })],
  ['a failed request', report({ type: 'request-failed', code: 50013, noise: null })],
  ['another message', { type: 'check', observations: [close] }],
  ['no list', { type: 'report', observations: 'many' }],
  ['nothing', null],
  ['a number', 4001],
  ['odd observations', report(null, 4001, { type: 'socket-closed', code: '4001', noise: null })],
])('%s does not', (_name, message) => {
  expect(isAlarming(message)).toBe(false);
});
