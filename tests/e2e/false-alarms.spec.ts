import { join } from 'node:path';
import type { Lab } from '../lab/lab';
import * as replies from '../lab/replies';
import { build } from './drivers/builds';
import type { Driver } from './drivers/driver';
import { expect, test } from './drivers/fixtures';
import type { Page } from './drivers/page';
import { joinVoice, openCard, openChat, sendMessage } from './scenario';

const neighbour = (name: string) => join(import.meta.dirname, '../lab/neighbours', name);

/** All that is said where something in the browser is under suspicion. */
const SUSPICION =
  /in this browser (?:is|is likely|may be) in the way|replaced Discord's|took part in Discord's connection|running on this page|blocked this connection|a message of kind/;

/** Lets things fail that no extension has a hand in, each in a tab of its own. */
async function expectNoSuspicion(driver: Driver, lab: Lab): Promise<void> {
  const failures: [title: string, fail: (page: Page) => Promise<void> | void][] = [
    ['Something in this browser sent Discord an unknown command', () => lab.gateway.closeAll(4001)],
    [
      'The connection to Discord',
      () => {
        lab.gateway.refuse({ kind: 'reset' });
        lab.gateway.dropAll();
      },
    ],
    [
      'You may not write in this channel',
      (page) => {
        lab.rest.reply('POST /channels/:id/messages', replies.missingPermissions);
        return sendMessage(page);
      },
    ],
    [
      'Your place in the call ran out',
      async (page) => {
        await joinVoice(page);
        lab.voice.closeAll(4006);
      },
    ],
  ];
  for (const [title, fail] of failures) {
    const page = await openChat(driver, '/channels/@me', 'backoff=1000');
    await fail(page);
    await openCard(page, title);
    // The last part of the card, so that all of it is there.
    await page.waitForRole('summary', 'More about this');
    expect(await page.overlayText()).not.toMatch(SUSPICION);
    await page.close();
    lab.heal();
  }
}

test('in a browser of its own nothing is under suspicion', async ({ driver, lab }) => {
  await expectNoSuspicion(driver, lab);
});

test('an extension that only adds a stylesheet is not either', async ({
  engine,
  lab,
  launchAnother,
}) => {
  const extensions = [build(engine), neighbour('restyler')];
  await expectNoSuspicion(await launchAnother({ extensions }), lab);
});

test('what calls lack is not told of anything else', async ({ engine, lab, launchAnother }) => {
  const driver = await launchAnother({ extensions: [build(engine), neighbour('rtc-remover')] });
  const page = await openChat(driver);
  lab.gateway.closeAll(4001);
  await openCard(page, 'Something in this browser sent Discord an unknown command');
  await page.waitForRole('summary', 'More about this');
  expect(await page.overlayText()).not.toContain('WebRTC');
});
