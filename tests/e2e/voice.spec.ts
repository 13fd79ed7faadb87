import { expect, test } from './drivers/fixtures';
import { joinVoice, openChat, remembers, shows, staysSilent } from './scenario';

test('4006: a pill says that the place in the call ran out', async ({ driver, lab }) => {
  const page = await openChat(driver, '/channels/@me', 'backoff=1000');
  await joinVoice(page);
  lab.voice.closeAll(4006);
  await shows(page, 'Your place in the call ran out');
  await remembers(driver, 'Your place in the call ran out');
});

test('4014 after leaving is the end of a call, not a failure', async ({ driver, lab }) => {
  const page = await openChat(driver);
  await joinVoice(page);
  lab.voice.closeAll(4014);
  await staysSilent(driver, page, 'You were taken out of the voice channel');
});

test('leaving a call is no failure', async ({ driver }) => {
  const page = await openChat(driver);
  await joinVoice(page);
  await page.clickByRole('button', 'Leave voice');
  await staysSilent(driver, page, '4000');
});

test('a 4017 loop is one card with a count', async ({ driver, lab }) => {
  const page = await openChat(driver);
  lab.voice.closeOnIdentify = { code: 4017, reason: 'E2EE/DAVE protocol required' };
  await page.clickByRole('button', 'Join voice');
  await shows(page, 'This browser cannot encrypt the call', /[3-9]\d* times|x\s?[3-9]/);
  const cards = (await page.accessibility()).filter(
    (node) => node.inOverlay && node.role === 'heading' && node.name.includes('cannot encrypt'),
  );
  expect(cards).toHaveLength(1);
  await remembers(driver, 'This browser cannot encrypt the call');
});
