import { expect, test } from './drivers/fixtures';
import { firstCause, joinVoice, openCard, openChat, remembers, shows } from './scenario';

test('1006 of gateway and call together: told of each other', async ({ driver, lab }) => {
  const page = await openChat(driver, '/channels/@me', 'backoff=3000');
  await joinVoice(page);
  lab.gateway.dropAll();
  lab.voice.dropAll();
  await openCard(page, 'The connection to Discord dropped');
  await shows(page, '2 connections to Discord ended within seconds of each other.');
  expect(await firstCause(page)).toMatch(/^Likely\s[^]*broke off for a moment/);
  await remembers(driver, 'The connection to Discord dropped');
});

test('1006 in two tabs at once: each is told of the other', async ({ driver, lab }) => {
  await openChat(driver, '/channels/@me', 'backoff=3000');
  const page = await openChat(driver, '/channels/@me', 'backoff=3000');
  lab.gateway.dropAll();
  await openCard(page, 'The connection to Discord dropped');
  await shows(page, '1 other tab with Discord lost its connection at the same time.');
  expect(await firstCause(page)).toMatch(/^Likely\s[^]*broke off for a moment/);
  await remembers(driver, 'The connection to Discord dropped');
});
