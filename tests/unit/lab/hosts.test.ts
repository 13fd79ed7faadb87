// @vitest-environment node
import { expect, it } from 'vitest';
import { chromiumSwitches, hostKind } from '../../lab/hosts';

it.each([
  ['discord.com', 'app'],
  ['CANARY.discord.com:443', 'app'],
  ['gateway.discord.gg:8443', 'gateway'],
  ['remote-auth-gateway.discord.gg', 'remote-auth'],
  ['anything.discord.media', 'voice'],
  ['latency.discord.media', 'latency'],
  ['example.com', null],
  [undefined, null],
])('%s is %s', (header, kind) => {
  expect(hostKind(header)).toBe(kind);
});

it('lets Chromium resolve nothing but the lab and loopback', () => {
  const rules = chromiumSwitches(1234).join(' ');
  expect(rules).toContain('MAP *.discord.gg 127.0.0.1:1234');
  expect(rules).toContain('MAP * ~NOTFOUND');
});
