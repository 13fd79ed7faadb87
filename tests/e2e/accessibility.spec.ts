import * as replies from '../lab/replies';
import { axe } from './drivers/axe';
import { eventually } from './drivers/eventually';
import { expect, test } from './drivers/fixtures';
import { openChat, remembers, sendMessage, shows } from './scenario';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in overlay and popup, ${colorScheme}`, async ({ launchAnother, lab }) => {
    const driver = await launchAnother({ colorScheme, reducedMotion: true });
    const page = await openChat(driver);
    lab.rest.reply('POST /channels/:id/messages', replies.rateLimited(60));
    await sendMessage(page);
    await shows(page, 'Messages are going out too fast');
    expect(await axe(page), 'pill').toEqual([]);
    lab.gateway.closeAll(4001);
    await shows(page, '4001');
    expect(await axe(page), 'card').toEqual([]);
    await page.clickByRole('summary', /everything about it/);
    await page.clickByRole('summary', 'More about this');
    expect(await axe(page), 'card, all open').toEqual([]);

    const popup = await driver.popup();
    await popup.waitForRole('button', /unknown command/);
    expect(await axe(popup), 'history').toEqual([]);
    await popup.clickByRole('button', /unknown command/);
    expect(await axe(popup), 'history, one open').toEqual([]);
    await popup.fill({ role: 'searchbox' }, '4001');
    await popup.waitForRole('button', /may not talk to the Discord app/);
    expect(await axe(popup), 'look-up').toEqual([]);
    await popup.clickByRole('button', 'Settings');
    expect(await axe(popup), 'settings').toEqual([]);
  });
}

test('the focus stays where it was when a card comes', async ({ driver, lab }) => {
  const page = await openChat(driver);
  await page.fill({ role: 'textbox', name: 'Message' }, 'half a sen');
  lab.gateway.closeAll(4001);
  await shows(page, '4001');
  await page.type('tence');
  expect(
    await page.evaluate(() => document.querySelector('input[name=content]')?.matches(':focus')),
  ).toBe(true);
  const field = await page.waitForRole('textbox', 'Message');
  expect(field.value).toBe('half a sentence');
});

test('what happened is said once, politely, in a region that stood there before', async ({
  driver,
  lab,
}) => {
  const page = await openChat(driver);
  lab.gateway.closeAll(4014);
  await shows(page, '4014');
  const status = await page.waitForRole('status', undefined);
  expect(status.live).toBe('polite');
  await eventually('the announcement', async () => {
    const nodes = await page.accessibility();
    return nodes.some(
      ({ inOverlay, role, text }) =>
        inOverlay &&
        role === 'status' &&
        text.includes('A bot asked for events it is not allowed to get'),
    );
  });
});

test('everything is reached by keyboard, and Escape gives the focus back', async ({
  driver,
  lab,
}) => {
  const page = await openChat(driver);
  await page.click({ role: 'textbox', name: 'Message' });
  lab.gateway.closeAll(4008);
  await shows(page, '4008');
  const reached = new Set<string>();
  await eventually('the focus inside the overlay', async () => {
    await page.press('Tab');
    return (await page.focusedElement())?.inOverlay;
  });
  await eventually('every control to be reached', async () => {
    const focused = await page.focusedElement();
    if (focused?.inOverlay) reached.add(focused.name || focused.text);
    if (reached.has('Mute this code')) return true;
    await page.press('Tab');
    return false;
  });
  expect([...reached]).toEqual(
    expect.arrayContaining(['Dismiss', 'Collapse to one line', 'Mute this code']),
  );
  await page.press('Escape');
  await eventually('the focus back in the page', async () => {
    const focused = await page.focusedElement();
    return focused !== null && !focused.inOverlay;
  });
});

test("Escape outside the overlay is the page's own", async ({ driver, lab }) => {
  const page = await openChat(driver);
  await page.click({ role: 'textbox', name: 'Message' });
  lab.gateway.closeAll(4008);
  await shows(page, '4008');
  await page.press('Escape');
  await shows(page, '4008');
});

test('the popup works by keyboard alone', async ({ driver, lab }) => {
  const page = await openChat(driver);
  lab.gateway.closeAll(4001);
  await shows(page, '4001');
  await remembers(driver, '4001');
  const popup = await driver.popup();
  await popup.waitForRole('button', /unknown command/);
  await eventually('the incident to be focused', async () => {
    await popup.press('Tab');
    return /unknown command/.test((await popup.focusedElement())?.name ?? '');
  });
  await popup.press('Enter');
  await popup.waitFor('the explanation', () => document.body.innerText.includes('What you can do'));
});
