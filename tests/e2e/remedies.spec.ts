import { openCheck } from './check-page';
import { build } from './drivers/builds';
import { eventually } from './drivers/eventually';
import { expect, test } from './drivers/fixtures';
import { openCard, openChat } from './scenario';

test('a fix in a card leads to the button that does it', async ({ driver, lab }) => {
  const chat = await openChat(driver);
  lab.gateway.closeAll(4001);
  await openCard(chat, 'unknown command');
  await chat.clickByRole('summary', /Try Discord in a private window/);
  await chat.clickByRole('button', /^Do this with one click/);
  const page = await driver.opened('/check.html');
  await eventually('the focus on the fix', async () => {
    return (await page.focusedElement())?.name === 'Open a private window';
  });
  expect(lab.traffic.filter((line) => line.includes('status.discord.com'))).toEqual([]);
});

test('Discord is loaded anew on one click', async ({ driver, lab }) => {
  await openChat(driver);
  const page = await openCheck(driver, '#fix=reload-tabs');
  await eventually('the focus on the fix', async () => {
    return (await page.focusedElement())?.name === "Reload Discord's tabs";
  });
  lab.traffic.length = 0;
  await page.clickByRole('button', "Reload Discord's tabs");
  await eventually('the page to be asked for again', () =>
    lab.traffic.some((line) => line.startsWith('GET https://discord.com/channels/@me')),
  );
});

test('what the page has stored is cleared, and the person stays signed in', async ({
  engine,
  launchAnother,
}) => {
  const driver = await launchAnother({ extensions: [build(engine, true)] });
  // Discord's own pages take `localStorage` away from whoever looks for it.
  const site = await driver.open('https://discord.com/robots.txt');
  await site.evaluate(async () => {
    document.cookie = 'session=secret; path=/; secure';
    localStorage.setItem('kept', 'yes');
    await caches.open('old');
  });
  const page = await openCheck(driver);
  await page.clickByRole('button', 'Clear it');
  await page.waitForRole('status', /It is cleared/);
  await site.bringToFront();
  expect(
    await site.evaluate(async () => ({
      cookie: document.cookie.includes('session=secret'),
      storage: localStorage.getItem('kept'),
      caches: await caches.keys(),
    })),
  ).toEqual({ cookie: true, storage: 'yes', caches: engine === 'firefox' ? ['old'] : [] });
});
