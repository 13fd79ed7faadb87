import { join } from 'node:path';
import type { Lab } from '../lab/lab';
import { build } from './drivers/builds';
import type { Engine } from './drivers/driver';
import { expect, test } from './drivers/fixtures';
import type { Page } from './drivers/page';
import { everythingKept } from './everything-kept';
import { openCard, openChat, remembers, shows } from './scenario';

const neighbour = (name: string) => join(import.meta.dirname, '../lab/neighbours', name);

interface Case {
  name: string;
  /** Makes the gateway close on what the neighbour is there for. */
  fail: (lab: Lab, page: Page) => Promise<void> | void;
  title: string;
  /** What the card says of it. */
  told: string;
  /** Who it is said to be, and how sure that is. */
  who: (engine: Engine) => [who: RegExp, certainty: RegExp];
  kept: string;
}

const CASES: Case[] = [
  {
    name: 'sender',
    fail: (_lab, page) =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('sender-send'));
      }),
    title: 'Something in this browser sent Discord a message it does not know',
    told: 'a message of kind 99',
    who: (engine) =>
      engine === 'chromium'
        ? [/Extension [a-p]{32}/, /Proven/]
        : [/A script in the page/, /Likely/],
    kept: '"kind":"opcode"',
  },
  {
    name: 'muffler',
    fail: ({ gateway }) => gateway.closeAll(4002),
    title: 'Discord could not read what this browser sent',
    told: "has replaced Discord's WebSocket.send on this page",
    who: () => [/A script in the page/, /Possible/],
    kept: '"what":"WebSocket.send"',
  },
  {
    name: 'replacer',
    fail: ({ gateway }) => gateway.closeAll(4002),
    title: 'Discord could not read what this browser sent',
    told: "replaced Discord's WebSocket on this page",
    // Chromium names it on the stack where it came after us; who comes first is chance.
    who: () => [/A script in the page|Extension [a-p]{32}/, /Possible|Likely/],
    kept: '"what":"WebSocket"',
  },
  {
    name: 'mod',
    fail: ({ gateway }) => gateway.closeAll(4002),
    title: 'Discord could not read what this browser sent',
    told: 'BetterDiscord is running on this page.',
    who: () => [/BetterDiscord/, /Likely/],
    kept: '"kind":"mod"',
  },
];

for (const { name, fail, title, told, who, kept } of CASES) {
  test(`the neighbour "${name}" in card, popup and on the page of suspects`, async ({
    engine,
    lab,
    launchAnother,
  }) => {
    const driver = await launchAnother({ extensions: [build(engine), neighbour(name)] });
    const page = await openChat(driver);
    await fail(lab, page);
    await openCard(page, title);
    await shows(page, told, /Something in this browser (?:is|is likely|may be) in the way/);
    await remembers(driver, title);
    expect(await everythingKept(driver)).toContain(kept);

    const [suspect, certainty] = who(engine);
    const popup = await driver.popup();
    await popup.waitForRole('link', /See what was seen/);
    expect(await popup.text('.notice')).toMatch(
      new RegExp(`Something in this browser may interfere: (?:${suspect.source})`),
    );
    const centre = await driver.open(`${driver.baseUrl}/interference.html`);
    await centre.waitForRole('heading', suspect);
    expect(await centre.text('.cards')).toMatch(certainty);
  });
}

test('a send that a script of the page replaced later', async ({ driver, lab }) => {
  const page = await openChat(driver);
  await page.evaluate(() => {
    const sockets: { send: (this: WebSocket, data: string) => void } = WebSocket.prototype;
    const { send } = sockets;
    sockets.send = function (data) {
      send.call(this, data);
    };
  });
  lab.gateway.closeAll(4002);
  await openCard(page, 'Discord could not read what this browser sent');
  await shows(page, "has replaced Discord's WebSocket.send on this page. It may be the cause");
  expect(await everythingKept(driver)).toContain('"what":"WebSocket.send","when":"after"');
});
