import { axe } from './drivers/axe';
import { expect, test } from './drivers/fixtures';

test('a healthy Discord: the page connects and nothing is shown', async ({ driver }) => {
  const page = await driver.open('https://discord.com/channels/@me?telemetry=off');
  await page.waitFor(
    'the gateway to be connected',
    () => document.documentElement.dataset['gateway'] === 'connected',
  );
  expect(await page.overlayAbsent()).toBe(true);
  expect(page.messages.filter(({ type }) => type === 'exception')).toEqual([]);

  const popup = await driver.popup();
  await popup.waitForRole('heading', 'Errata');
  expect(await axe(popup)).toEqual([]);
});
