import type { Page } from '../e2e/drivers/page';
import { joinVoice, openCard, sendMessage, shows } from '../e2e/scenario';
import type { Lab } from '../lab/lab';
import * as replies from '../lab/replies';

/** A failure to be seen without a display: what happens, and what has to be on screen then. */
export interface DemoScenario {
  /** Name of its picture. */
  file: string;
  title: string;
  run: (page: Page, lab: Lab) => Promise<void>;
}

const SEND = 'POST /channels/:id/messages';

export const scenarios: readonly DemoScenario[] = [
  {
    file: 'gateway-4001',
    title: 'The gateway closes with 4001: a script in this browser sent an unknown command',
    run: async (page, lab) => {
      lab.gateway.closeAll(4001);
      await shows(page, '4001');
    },
  },
  {
    file: 'gateway-4004',
    title: 'The gateway closes with 4004: signed out',
    run: async (page, lab) => {
      lab.gateway.closeAll(4004);
      await shows(page, 'signed you out');
    },
  },
  {
    file: 'connection-dropped',
    title: 'The connection drops and does not come back',
    run: async (page, lab) => {
      lab.gateway.refuse({ kind: 'reset' });
      lab.gateway.dropAll();
      await shows(page, /dropped|never opened/);
    },
  },
  {
    file: 'connection-back',
    title: '... and then it does',
    run: async (page, lab) => {
      lab.gateway.refuse({ kind: 'reset' });
      lab.gateway.dropAll();
      await shows(page, /dropped|never opened/);
      lab.gateway.refuse(null);
      await page.waitForOverlay('back', (_nodes, text) => /Back after/.test(text), 30_000);
    },
  },
  {
    file: 'voice-4017',
    title: 'Voice closes with 4017 again and again',
    run: async (page, lab) => {
      lab.voice.closeOnIdentify = { code: 4017, reason: 'E2EE/DAVE protocol required' };
      await page.clickByRole('button', 'Join voice');
      await shows(page, '4017');
    },
  },
  {
    file: 'voice-4006',
    title: 'The place in a call runs out (4006)',
    run: async (page, lab) => {
      await joinVoice(page);
      lab.voice.refuse({ kind: 'reset' });
      lab.voice.closeAll(4006);
      await shows(page, /call/);
    },
  },
  {
    file: 'message-50013',
    title: 'A message is refused: missing permission (50013)',
    run: async (page, lab) => {
      lab.rest.reply(SEND, replies.missingPermissions);
      await sendMessage(page);
      await openCard(page, 'You may not write in this channel');
    },
  },
  {
    file: 'channel-50035',
    title: 'A form is refused, field by field (50035)',
    run: async (page, lab) => {
      lab.rest.reply('POST /guilds/:id/channels', replies.invalidForm);
      await page.clickByRole('button', 'Create channel');
      await openCard(page, 'Discord refused something that was entered');
    },
  },
  {
    file: 'message-429',
    title: 'Too fast: a countdown (429)',
    run: async (page, lab) => {
      lab.rest.reply(SEND, replies.rateLimited(30));
      await sendMessage(page);
      await shows(page, 'Messages are going out too fast');
    },
  },
  {
    file: 'message-unknown',
    title: 'A number that nobody knows',
    run: async (page, lab) => {
      lab.rest.reply(SEND, replies.unknownCode);
      await sendMessage(page);
      await openCard(page, 'Discord answered with the error 987654');
    },
  },
];
