import { join } from 'node:path';
import { build } from './drivers/builds';
import type { Driver } from './drivers/driver';
import { expect, test } from './drivers/fixtures';
import { launch } from './drivers/launch';
import { openCard, openChat, remembers, sendMessage, shows } from './scenario';
import * as replies from '../lab/replies';

const neighbour = (name: string) => join(import.meta.dirname, '../lab/neighbours', name);

/** A browser of its own for each neighbour, since extensions meet in the whole browser. */
const withNeighbour = test.extend<{ neighbourName: string; crowded: Driver }>({
  neighbourName: ['', { option: true }],
  crowded: async ({ engine, lab, neighbourName }, use) => {
    const extensions = [build(engine), neighbour(neighbourName)];
    const crowded = await launch({ engine, extensions, lab });
    await use(crowded);
    await crowded.close();
  },
});

withNeighbour.describe('an extension that blocks the gateway', () => {
  withNeighbour.use({ neighbourName: 'blocker' });

  withNeighbour('is proven in Chromium and suspected in Firefox', async ({ crowded, engine }) => {
    const page = await crowded.open('https://discord.com/channels/@me?telemetry=off&backoff=200');
    if (engine === 'chromium') {
      await shows(
        page,
        'Something in this browser blocks Discord',
        'Another extension in this browser blocked this connection',
      );
      await remembers(crowded, 'Something in this browser blocks Discord');
    } else {
      await shows(page, 'Something in this browser may block Discord', /may/);
      await remembers(crowded, 'Something in this browser may block Discord');
    }
  });
});

withNeighbour.describe('an extension that replaces WebSocket', () => {
  withNeighbour.use({ neighbourName: 'replacer' });

  withNeighbour(
    'is named as a suspect when the gateway blames the client',
    async ({ crowded, lab }) => {
      const page = await openChat(crowded);
      lab.gateway.closeAll(4001);
      await shows(
        page,
        'Something in this browser sent Discord an unknown command',
        /replaced Discord's WebSocket|WebSocket/,
      );
      await page.waitForRole('heading', /may be|likely|seems/i);
      await remembers(crowded, 'Something in this browser sent Discord an unknown command');
    },
  );

  withNeighbour('is not blamed for a missing permission', async ({ crowded, lab }) => {
    const page = await openChat(crowded);
    lab.rest.reply('POST /channels/:id/messages', replies.missingPermissions);
    await sendMessage(page);
    await openCard(page, 'You may not write in this channel');
    expect(await page.overlayText()).not.toContain('WebSocket');
  });
});

withNeighbour.describe('an extension that only adds a stylesheet', () => {
  withNeighbour.use({ neighbourName: 'restyler' });

  withNeighbour('is no suspect', async ({ crowded, lab }) => {
    const page = await openChat(crowded);
    lab.gateway.closeAll(4001);
    await shows(page, 'Something in this browser sent Discord an unknown command');
    expect(await page.overlayText()).not.toMatch(/may interfere|extension blocked|replaced/i);
  });
});
