import type { Microphone } from './drivers/driver';
import { eventually } from './drivers/eventually';
import { expect, test } from './drivers/fixtures';
import type { Page } from './drivers/page';
import { openCard, openChat, remembers, shows, staysSilent } from './scenario';

/** Asks for the microphone as on joining a call, and waits until the page has had this answer. */
async function unmute(page: Page, answer: string): Promise<void> {
  await page.clickByRole('button', 'Unmute');
  await answered(page, answer);
}

async function answered(page: Page, answer: string): Promise<void> {
  await eventually(`the page to be told "${answer}"`, async () => {
    return (await page.text('[data-part=microphone]')) === answer;
  });
}

const ALLOWED: Microphone = { permission: 'granted', device: 'works' };

test('a microphone that works is nothing to speak of', async ({ launchAnother }) => {
  const driver = await launchAnother({ microphone: ALLOWED });
  const page = await openChat(driver);
  await unmute(page, 'on');
  // A later failure is in the history first, and the only one.
  await page.goto('https://discord.com/channels/@me?telemetry=off&microphone=gone');
  await unmute(page, 'off: OverconstrainedError');
  await shows(page, 'The microphone chosen in Discord is gone');
  const popup = await driver.popup();
  await popup.waitForRole('button', /The microphone chosen in Discord is gone/);
  const rows = (await popup.accessibility()).filter(
    ({ role, name }) => role === 'button' && /microphone/i.test(name),
  );
  expect(rows).toHaveLength(1);
});

test('no microphone there: a pill, with where to look first', async ({ driver }) => {
  const page = await openChat(driver);
  await unmute(page, 'off: NotFoundError');
  await openCard(page, 'The browser finds no microphone');
  await shows(
    page,
    'The browser reports NotFoundError: it has no microphone to give.',
    'Look at plugs, battery and mute switch',
    'This browser',
  );
  await remembers(driver, 'The browser finds no microphone', '3001');
});

test('asked again and again, it is one line with a count', async ({ driver }) => {
  const page = await openChat(driver);
  await unmute(page, 'off: NotFoundError');
  await unmute(page, 'off: NotFoundError');
  await openCard(page, 'The browser finds no microphone');
  await shows(page, /2 times/);
});

test('not allowed for this site: known to the person, so only noted', async ({ launchAnother }) => {
  const driver = await launchAnother({ microphone: { permission: 'denied', device: 'works' } });
  const page = await openChat(driver);
  await unmute(page, 'off: NotAllowedError');
  await staysSilent(driver, page, 'This browser keeps the microphone from Discord');
});

test("a no to the browser's question: the same", async ({ launchAnother }) => {
  const driver = await launchAnother({ microphone: { device: 'works' } });
  const page = await openChat(driver);
  await page.clickByRole('button', 'Unmute');
  await driver.refuseMicrophone();
  await answered(page, 'off: NotAllowedError');
  await staysSilent(driver, page, 'This browser keeps the microphone from Discord');
});

test('a no that is not kept: only noted', async ({ engine, launchAnother }) => {
  const driver = await launchAnother({ microphone: { device: 'works', besideCamera: true } });
  const page = await openChat(driver);
  await page.clickByRole('button', 'Unmute');
  await driver.refuseMicrophone();
  await answered(page, 'off: NotAllowedError');
  // The no that Chromium gives by itself, without a window, is one that it keeps.
  const title =
    engine === 'firefox'
      ? 'The question about your microphone is still open'
      : 'This browser keeps the microphone from Discord';
  await staysSilent(driver, page, title);
});

test('a microphone that does not start', { tag: '@chromium' }, async ({ launchAnother }) => {
  const driver = await launchAnother({ microphone: { permission: 'granted', device: 'fails' } });
  const page = await openChat(driver);
  await unmute(page, 'off: NotReadableError');
  await openCard(page, 'Your microphone is there but does not start');
  await shows(page, 'Close other programs that use the microphone');
});

test('the chosen microphone is gone: a pill that leads to the settings', async ({
  launchAnother,
}) => {
  const driver = await launchAnother({ microphone: ALLOWED });
  const page = await openChat(driver, '/channels/@me', 'microphone=gone');
  await unmute(page, 'off: OverconstrainedError');
  await openCard(page, 'The microphone chosen in Discord is gone');
  await shows(page, 'Choose the right microphone in Discord');
});
