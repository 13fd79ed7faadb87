// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { matchesRoute, withoutApiPrefix } from '../../lab/route-pattern';

describe('matchesRoute', () => {
  it.each([
    ['POST /channels/:id/messages', 'POST', '/channels/1/messages', true],
    ['POST /channels/:id/messages', 'GET', '/channels/1/messages', false],
    ['POST /channels/:id/messages', 'POST', '/channels/1/messages/2', false],
    ['* /channels/:id/messages', 'DELETE', '/channels/1/messages', true],
    ['GET /cdn-cgi/*', 'GET', '/cdn-cgi/a/b.js', true],
    ['* /*', 'PATCH', '/users/@me', true],
    ['GET /users/@me', 'GET', '/users/@you', false],
  ])('%s against %s %s: %s', (pattern, method, path, expected) => {
    expect(matchesRoute(pattern, method, path)).toBe(expected);
  });
});

describe('withoutApiPrefix', () => {
  it.each([
    ['/api/v9/users/@me', '/users/@me'],
    ['/api/users/@me', '/users/@me'],
    ['/apiary/v9', '/apiary/v9'],
    ['/cdn-cgi/a', '/cdn-cgi/a'],
  ])('%s becomes %s', (path, expected) => {
    expect(withoutApiPrefix(path)).toBe(expected);
  });
});
