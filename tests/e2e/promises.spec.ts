import { join } from 'node:path';
import { canaries } from '../lab/canaries';
import * as replies from '../lab/replies';
import { build } from './drivers/builds';
import { expect, test } from './drivers/fixtures';
import { eventually } from './drivers/eventually';
import { launch } from './drivers/launch';
import { everythingKept } from './everything-kept';
import {
  joinVoice,
  openCard,
  openChat,
  remembers,
  sendMessage,
  shows,
  waitForGateway,
} from './scenario';

const EMPTY = join(import.meta.dirname, '../lab/neighbours/empty');

/** Opcode that the client sends to go on with a session. */
const RESUME = 6;

test('observe only: the simulated Discord receives the same with the extension as without', async ({
  engine,
  driver,
  lab,
}) => {
  const visit = async (visitor: typeof driver) => {
    lab.reset();
    // With the waits of the real client: it asks the status page when connecting takes it too long.
    const page = await openChat(visitor, '/channels/@me', 'backoff=1000');
    lab.rest.reply('POST /channels/:id/messages', replies.missingPermissions);
    await sendMessage(page);
    await joinVoice(page);
    lab.gateway.closeAll(4001);
    await eventually('the session to be resumed', () => lab.gateway.received.includes(RESUME));
    await waitForGateway(page, 'connected');
    const seen = {
      // Requests that are under way together arrive in any order.
      requests: lab.rest.requests
        .map(({ method, url, headers, body }) =>
          JSON.stringify({
            method,
            url,
            // Each message has a random number of its own.
            body: body.replace(/"nonce":"\d+"/, ''),
            headers: Object.keys(headers).toSorted(),
          }),
        )
        .toSorted(),
      frames: lab.gateway.received.filter((op) => op !== 40),
      voice: lab.voice.received.filter((op) => op !== 3),
      handshakes: lab.traffic.filter((line) => line.includes('wss://')).length,
    };
    await page.close();
    return seen;
  };
  const reference = await launch({ engine, extensions: [EMPTY], lab });
  try {
    expect(await visit(driver)).toEqual(await visit(reference));
  } finally {
    await reference.close();
  }
});

test('observe only: nothing of the document changes but one element of our own', async ({
  driver,
  lab,
}) => {
  const page = await openChat(driver);
  const before = await page.evaluate(() => document.documentElement.children.length);
  lab.gateway.closeAll(4001);
  await shows(page, '4001');
  const after = await page.evaluate(() => ({
    children: document.documentElement.children.length,
    host: document.documentElement.lastElementChild?.localName,
    open: document.documentElement.lastElementChild?.shadowRoot ?? null,
  }));
  expect(after).toEqual({ children: before + 1, host: 'div', open: null });
});

test('nothing secret, nothing personal: no canary is kept, shown, logged or reported', async ({
  driver,
  lab,
}) => {
  // Messages from content scripts reach every page of the extension: this one keeps them all.
  await driver.extensionEval(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      heard.push(message);
    });
  });
  const page = await driver.open('https://discord.com/channels/@me?backoff=200');
  await page.waitFor(
    'connected',
    () => document.documentElement.dataset['gateway'] === 'connected',
  );
  lab.rest.reply('POST /channels/:id/messages', replies.invalidForm);
  lab.rest.reply('POST /guilds/:id/channels', replies.serverLimited);
  lab.rest.reply('POST /webhooks/*', replies.unknownCode);
  await sendMessage(page, '');
  await page.clickByRole('button', 'Create channel');
  await page.clickByRole('button', 'Test webhook');
  await page.clickByRole('button', 'Search');
  await page.clickByRole('button', 'Open profile');
  await joinVoice(page);
  lab.voice.closeAll(4006, canaries.voiceToken);
  lab.gateway.closeAll(4001, canaries.token);
  await shows(page, '4001');
  await remembers(driver, '4001', '50035');
  await page.bringToFront();

  const shown = await page.overlayText();
  const logged = page.messages
    .filter(({ text }) => /errata/i.test(text))
    .map(({ text }) => text)
    .join('\n');
  const popup = await driver.popup();
  const remembered = (await popup.text('body')) ?? '';
  const sent = await driver.extensionEval(() => JSON.stringify(Reflect.get(window, 'heard')));
  const kept = await everythingKept(driver);
  await page.bringToFront();
  await page.clickByRole('button', 'Copy report');
  await page.waitForRole('button', 'Copied');
  await page.click({ role: 'textbox', name: 'Message' });
  await page.press('Control+v');
  const report = (await page.waitForRole('textbox', 'Message')).value;
  expect(kept).toContain('4001');
  expect(sent).toContain('socket-closed');
  expect(report).toContain('4001');
  for (const [name, secret] of Object.entries(canaries)) {
    for (const [place, text] of Object.entries({ kept, sent, shown, logged, remembered, report })) {
      expect(text.includes(secret), `${name} in what is ${place}`).toBe(false);
    }
  }
});

test('nothing leaves the browser: the extension asks no server for anything', async ({
  driver,
  lab,
  launchAnother,
}) => {
  const visit = async (visitor: typeof driver) => {
    lab.reset();
    const page = await openChat(visitor);
    lab.rest.reply('POST /channels/:id/messages', replies.unknownCode);
    await sendMessage(page);
    lab.gateway.closeAll(4001);
    await eventually('the session to be resumed', () => lab.gateway.received.includes(RESUME));
    await waitForGateway(page, 'connected');
    if (visitor === driver) {
      await shows(page, '4001');
      await remembers(driver, '4001', '987654');
    }
    await page.close();
    // A browser asks for a site's icon when it likes, and once.
    return [...new Set(lab.traffic)].filter((line) => !line.endsWith('/favicon.ico')).toSorted();
  };
  const withExtension = await visit(driver);
  const without = await visit(await launchAnother({ extensions: [EMPTY] }));
  expect(withExtension).toEqual(without);
});

test('private windows leave no trace', async ({ engine, lab }) => {
  const driver = await launch({ engine, extensions: [build(engine)], lab, private: true });
  try {
    // A page of the extension from before the private window, which can look at what is on disk.
    await driver.extensionEval(() => true);
    const page = await driver.open('https://discord.com/channels/@me?telemetry=off&backoff=200', {
      private: true,
    });
    await page.waitFor(
      'connected',
      () => document.documentElement.dataset['gateway'] === 'connected',
    );
    lab.gateway.closeAll(4014);
    await shows(page, '4014');
    const kept = await driver.extensionEval(async () => {
      const databases = await indexedDB.databases();
      const counts = await Promise.all(
        databases.map(
          ({ name = '' }) =>
            new Promise<number>((resolve) => {
              const request = indexedDB.open(name);
              request.onsuccess = () => {
                const [store = ''] = request.result.objectStoreNames;
                const count = request.result.transaction(store).objectStore(store).count();
                count.onsuccess = () => resolve(count.result);
              };
            }),
        ),
      );
      return { counts, local: await chrome.storage.local.get(null) };
    });
    expect(kept.counts.every((count) => count === 0)).toBe(true);
    expect(JSON.stringify(kept.local)).not.toContain('4014');
  } finally {
    await driver.close();
  }
});

test('honest: what is unknown is called unknown, what is risky says how to undo it', async ({
  driver,
  lab,
}) => {
  const page = await openChat(driver);
  lab.rest.reply('POST /channels/:id/messages', replies.unknownCode);
  await sendMessage(page);
  await openCard(page, 'Discord answered with the error 987654');
  await shows(page, 'Errata does not know the number 987654');
  lab.rest.heal();

  const popup = await driver.popup();
  await popup.fill({ role: 'searchbox' }, '1006');
  await popup.waitForRole('button', /A connection broke off without a goodbye/);
  await popup.clickByRole('button', /A connection broke off without a goodbye/);
  await popup.clickByRole('summary', /everything about it/);
  await popup.clickByRole('summary', 'Every fix, in order');
  await popup.clickByRole('summary', /^Pause the VPN for a test/);
  await popup.waitFor('risk and undo', () => /Risk[^]*Undo/.test(document.body.innerText));
});
