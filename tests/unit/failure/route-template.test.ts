import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routeTemplate } from '../../../src/failure/route-template';

test.each([
  ['https://discord.com/api/v9/channels/123/messages?limit=50', '/channels/:id/messages'],
  ['https://canary.discord.com/api/v9/guilds/1/members/2', '/guilds/:id/members/:id'],
  ['https://discord.com/api/users/@me', '/users/@me'],
  ['/api/v9/science', '/science'],
  ['https://discord.com/api/v9/invites/members', '/invites/:x'],
  ['https://discord.com/api/v9/webhooks/12/aW50ZXJhY3Rpb24', '/webhooks/:id/:x'],
  [
    'https://discord.com/api/v9/channels/1/messages/2/reactions/%F0%9F%98%80/@me',
    '/channels/:id/messages/:id/reactions/:x/@me',
  ],
  ['https://discord.com/api/v9/', '/'],
])('%s becomes %s', (url, template) => {
  expect(routeTemplate(url)).toBe(template);
});

test.each([
  'https://cdn.discordapp.com/api/v9/users/1',
  'https://evil.example/https://discord.com/api/v9/users',
  'https://discord.com/assets/app.js',
  'https://status.discord.com/api/v2/incidents.json',
])("%s is not Discord's API", (url) => {
  expect(routeTemplate(url)).toBeNull();
});

test('no number, token or name from a URL survives', () => {
  const secret = fc.oneof(
    fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }).map(String),
    fc.base64String({ minLength: 12 }).map(encodeURIComponent),
    fc.stringMatching(/^[A-Za-z0-9_-]{24}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27}$/),
  );
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 6 }), secret, (segments, query) => {
      const url = `https://discord.com/api/v9/channels/${segments.join('/')}?token=${query}`;
      const template = routeTemplate(url) ?? '';
      for (const part of [...segments, query]) expect(template).not.toContain(part);
      expect(template).toMatch(/^(?:\/(?:channels|:id|:x))+$/);
    }),
  );
});
