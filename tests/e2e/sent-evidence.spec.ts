import { join } from 'node:path';
import { canaries } from '../lab/canaries';
import type { Lab } from '../lab/lab';
import { build } from './drivers/builds';
import type { Driver } from './drivers/driver';
import { expect, test } from './drivers/fixtures';
import type { Page } from './drivers/page';
import { everythingKept } from './everything-kept';
import { firstCause, openCard, openChat, remembers, shows } from './scenario';

const neighbour = (name: string) => join(import.meta.dirname, '../lab/neighbours', name);

const INTERFERES = /^Likely\s[^]*Another extension changes Discord's page or its connections\./;

/** What a client introduces itself with. */
const IDENTIFY = JSON.stringify({ op: 2, d: { token: canaries.token, capabilities: 0 } });

/** How the person appears to others, with a word of their own. */
const PRESENCE = JSON.stringify({ op: 3, d: { activities: [{ state: canaries.messageText }] } });

/** Lets the neighbour send these over the page's connection. */
function sendAsNeighbour(page: Page, frames: string[]): Promise<void> {
  return page.evaluate((detail: string[]) => {
    window.dispatchEvent(new CustomEvent('sender-send', { detail }));
  }, frames);
}

/** Puts a `send` of the page's own in place of the browser's, which says its first frame twice. */
function sayTwice(page: Page, twice: string): Promise<void> {
  return page.evaluate((frame: string) => {
    const sockets: { send: (this: WebSocket, data: string) => void } = WebSocket.prototype;
    const { send } = sockets;
    sockets.send = function (data) {
      send.call(this, data);
      sockets.send = send;
      send.call(this, frame);
    };
  }, twice);
}

/** Neither shown nor kept, of what was sent. */
async function expectNoneOf(secret: string, driver: Driver, page: Page, lab: Lab): Promise<void> {
  expect(lab.gateway.frames.join('\n')).toContain(secret);
  for (const text of [await page.overlayText(), await everythingKept(driver)]) {
    expect(text.includes(secret), secret).toBe(false);
  }
}

test('4005 after an extension introduced itself as well: told, and likely', async ({
  engine,
  lab,
  launchAnother,
}) => {
  const driver = await launchAnother({ extensions: [build(engine), neighbour('sender')] });
  const page = await openChat(driver);
  await sendAsNeighbour(page, [IDENTIFY]);
  const title = 'This browser introduced itself to Discord twice';
  await openCard(page, title);
  await shows(page, 'The page introduced itself 2 times on one connection. Once is right.');
  expect(await firstCause(page)).toMatch(INTERFERES);
  await remembers(driver, title);
  expect(await everythingKept(driver)).toContain('"kind":"identifies","times":2');
  await expectNoneOf(canaries.token, driver, page, lab);
});

test('4005 after the page itself did so', async ({ driver, lab }) => {
  const page = await openChat(driver);
  await sayTwice(page, IDENTIFY);
  // The next thing that the page has to say.
  await page.clickByRole('button', 'Join voice');
  const title = 'This browser introduced itself to Discord twice';
  await openCard(page, title);
  await shows(page, 'The page introduced itself 2 times on one connection. Once is right.');
  await remembers(driver, title);
  await expectNoneOf(canaries.token, driver, page, lab);
});

test('a session that Discord declares invalid begins anew without a word', async ({
  driver,
  lab,
}) => {
  const page = await openChat(driver, '/channels/@me', 'backoff=3000');
  const again = lab.gateway.connected();
  lab.gateway.invalidateSessions(false);
  await again;
  lab.gateway.dropAll();
  await openCard(page, 'The connection to Discord dropped');
  expect(await page.overlayText()).not.toContain('introduced itself');
});

test('4008 after too many messages: they are counted', async ({ engine, lab, launchAnother }) => {
  const driver = await launchAnother({ extensions: [build(engine), neighbour('sender')] });
  const page = await openChat(driver);
  await sendAsNeighbour(page, Array<string>(125).fill(PRESENCE));
  const title = 'This page sent Discord too much at once';
  await openCard(page, title);
  // With them went the introduction, and perhaps a heartbeat.
  await shows(page, /the page sent Discord 12[67] messages\. More than 120 are not allowed\./);
  expect(await firstCause(page)).toMatch(INTERFERES);
  await remembers(driver, title);
  await expectNoneOf(canaries.messageText, driver, page, lab);
});
