import * as replies from '../lab/replies';
import type { Reply } from '../lab/rest';
import { expect, test } from './drivers/fixtures';
import { openCard, openChat, remembers, sendMessage, shows, staysSilent } from './scenario';

const SEND = 'POST /channels/:id/messages';

const REFUSED_MESSAGES: [name: string, reply: Reply, title: string, side: string][] = [
  ['50013', replies.missingPermissions, 'You may not write in this channel', 'Your account'],
  [
    '10008 with 403',
    replies.antiAbuseBlock,
    "Discord's spam protection stopped this",
    'Your account',
  ],
  [
    '40333',
    replies.blockedByCloudflare,
    'Your network was turned away before Discord',
    'Your network',
  ],
  [
    '403 with a page of Cloudflare',
    replies.cloudflareBlockPage,
    'A check in front of Discord turned this away',
    'Your network',
  ],
  [
    '429 from Cloudflare',
    replies.cloudflareRateLimit,
    'The guard in front of Discord shut this network out',
    'Your network',
  ],
  [
    '502 with a page',
    replies.badGateway,
    'Discord had no server free to send the message',
    'Discord',
  ],
];

for (const [name, reply, title, side] of REFUSED_MESSAGES) {
  test(`a message refused with ${name}`, async ({ driver, lab }) => {
    const page = await openChat(driver);
    lab.rest.reply(SEND, reply);
    await sendMessage(page);
    await openCard(page, title);
    await shows(page, side, title);
    await remembers(driver, title);
  });
}

test('10008 with 404 is a message that is gone, not a block', async ({ driver, lab }) => {
  const page = await openChat(driver);
  lab.rest.reply('DELETE /channels/:id/messages/:id', replies.unknownMessage);
  await page.clickByRole('button', 'Delete message');
  await shows(page, 'That message is gone');
  await remembers(driver, 'That message is gone');
});

test('50035 names the fields and what was wrong with them', async ({ driver, lab }) => {
  const page = await openChat(driver);
  lab.rest.reply('POST /guilds/:id/channels', replies.invalidForm);
  await page.clickByRole('button', 'Create channel');
  await openCard(page, 'Discord refused something that was entered');
  await shows(
    page,
    'name',
    'BASE_TYPE_BAD_LENGTH',
    'it is too short or too long',
    'embeds.0.fields.2.value',
  );
  await remembers(driver, 'Discord refused something that was entered');
});

test('429 counts down to the moment it is over', async ({ driver, lab }) => {
  const page = await openChat(driver);
  lab.rest.reply(SEND, replies.rateLimited(30));
  await sendMessage(page);
  await shows(page, 'Messages are going out too fast', /\d+ s\b/);
  const secondsLeft = (text: string) => Number(/(\d+) s\b/.exec(text)?.[1]);
  const first = secondsLeft(await page.overlayText());
  expect(first).toBeGreaterThan(20);
  await page.waitForOverlay('a lower number', (_nodes, text) => secondsLeft(text) < first);
  await remembers(driver, 'Messages are going out too fast');
});

test('a code nobody knows is called unknown', async ({ driver, lab }) => {
  const page = await openChat(driver);
  lab.rest.reply(SEND, replies.unknownCode);
  await sendMessage(page);
  await openCard(page, 'Discord answered with the error 987654');
  await shows(page, 'Errata does not know the number 987654');
  await remembers(driver, '987654');
});

const WITHOUT_CODE: [name: string, reply: Reply, title: string][] = [
  ['401', replies.unauthorized, 'This one request came without a valid sign-in'],
  ['404', replies.notFound, 'What was asked for is not there'],
  [
    'a list of fields, as Discord once told it',
    replies.legacyInvalidForm,
    'Discord could not accept what was sent',
  ],
];

for (const [name, reply, title] of WITHOUT_CODE) {
  test(`a refusal without a number of its own: ${name}`, async ({ driver, lab }) => {
    const page = await openChat(driver);
    lab.rest.reply('POST /guilds/:id/channels', reply);
    await page.clickByRole('button', 'Create channel');
    await shows(page, title);
    await remembers(driver, title);
  });
}

const NORMAL_FLOW: [name: string, reply: Reply, title: string][] = [
  ['a captcha', replies.captchaWanted, 'captcha'],
  ['a second factor', replies.mfaWanted, 'second factor'],
];

for (const [name, reply, title] of NORMAL_FLOW) {
  test(`${name} is a step of a normal flow`, async ({ driver, lab }) => {
    const page = await openChat(driver);
    lab.rest.reply(SEND, reply);
    await sendMessage(page);
    await staysSilent(driver, page, new RegExp(title, 'i'));
  });
}

test('telemetry that fails means nothing', async ({ driver }) => {
  const page = await openChat(driver);
  await page.clickByRole('button', 'Send telemetry');
  await staysSilent(driver, page, /usage statistics/i);
});
