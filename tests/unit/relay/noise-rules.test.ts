import { expect, test } from 'vitest';
import { requestNoise } from '../../../src/relay/noise-rules';

const noise = (method: 'GET' | 'POST', route: string, status: number, page = '/channels/@me') =>
  requestNoise({ method, route, status }, page);

test.each([
  ['POST', '/science', 0, 'telemetry'],
  ['POST', '/metrics/:x', 403, 'telemetry'],
  ['POST', '/channels/:id/typing', 403, 'typing-or-read'],
  ['POST', '/channels/:id/messages/:id/ack', 404, 'typing-or-read'],
  ['GET', '/users/:id/profile', 404, 'profile-preview'],
  ['GET', '/experiments', 500, 'background-poll'],
  ['GET', '/invites/:x', 404, 'link-preview'],
  ['GET', '/users/@me', 401, 'signed-out'],
] as const)('%s %s %i is %s', (method, route, status, id) => {
  expect(noise(method, route, status)).toBe(id);
});

test.each([
  ['POST', '/channels/:id/messages', 403],
  ['POST', '/invites/:x', 404],
  ['GET', '/users/:id/profile', 500],
  ['GET', '/channels/:id/messages', 403],
] as const)('%s %s %i counts', (method, route, status) => {
  expect(noise(method, route, status)).toBeNull();
});

test('a bad invite counts on the page of the invite', () => {
  expect(noise('GET', '/invites/:x', 404, '/invite/abc')).toBeNull();
});
