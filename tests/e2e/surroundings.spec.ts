import { startRpc } from '../lab/rpc';
import type { Driver } from './drivers/driver';
import { eventually } from './drivers/eventually';
import { expect, test } from './drivers/fixtures';
import type { Page } from './drivers/page';
import { openCard, openChat, remembers, shows, staysSilent, waitForGateway } from './scenario';

const INVITE = 'https://discord.com/invite/canary-invite?telemetry=off&backoff=200';

/** Opens the list of causes on the card, and gives the first one. */
async function firstCause(page: Page): Promise<string> {
  await page.clickByRole('summary', 'More about this');
  return eventually('the first cause', () =>
    page.evaluateInOverlay((roots) => {
      const [first] = roots.flatMap((root) => [...root.querySelectorAll('.causes li')]);
      return first?.checkVisibility() === true ? (first as HTMLElement).innerText : null;
    }),
  );
}

/** All that the popup tells of the routine failure with this title. */
async function routineRow(driver: Driver, title: string): Promise<string> {
  const popup = await driver.popup();
  await popup.clickByRole('button', /^Routine/);
  await popup.clickByRole('button', new RegExp(title));
  await popup.waitForRole('button', /Copy/);
  const text = (await popup.text('.row-body')) ?? '';
  await popup.close();
  return text;
}

test('1006 soon after the internet came back: the line did not outlast the gap', async ({
  driver,
  lab,
}) => {
  // Nothing hangs on the gateway yet while the internet is away.
  const page = await driver.open('https://discord.com/login?telemetry=off&backoff=200');
  await driver.setOffline(true);
  await page.waitFor('the page to be offline', () => !navigator.onLine);
  await driver.setOffline(false);
  await page.waitFor('the page to be online', () => navigator.onLine);
  await page.clickByRole('button', 'Log in');
  await waitForGateway(page, 'connected');
  lab.gateway.refuse({ kind: 'reset' });
  lab.gateway.dropAll();
  await openCard(page, 'The connection did not outlast a gap in your internet');
  await shows(page, /This device came back online \d+ seconds? before\./);
  const cause = await firstCause(page);
  expect(cause).toMatch(/^Likely\s/);
  expect(cause).toContain('The connection between this device and Discord broke off');
  expect(await page.overlayText()).not.toContain('was not connected to the internet');
  lab.gateway.refuse(null);
  await remembers(driver, 'The connection did not outlast a gap in your internet');
});

test('1006 soon after a move to another network: the line stayed behind', async ({
  engine,
  lab,
  launchAnother,
}) => {
  const driver = await launchAnother({ tellsNetwork: true });
  const page = await openChat(driver);
  if (engine === 'firefox') {
    expect(await page.evaluate(() => 'connection' in navigator)).toBe(false);
    return;
  }
  for (const type of ['wifi', 'ethernet'] as const) {
    await page.setNetwork(type);
    await page.waitFor(
      type,
      (wanted: string) =>
        (navigator as Navigator & { connection: { type: string } }).connection.type === wanted,
      { argument: type },
    );
  }
  lab.gateway.refuse({ kind: 'reset' });
  lab.gateway.dropAll();
  await openCard(page, 'The connection stayed behind on your old network');
  await shows(page, /This device changed its network \d+ seconds? before\./);
  expect(await firstCause(page)).toMatch(/^Likely\s+The device moved to another network/);
  lab.gateway.refuse(null);
  await remembers(driver, 'The connection stayed behind on your old network');
});

test('a network that only became slower is no other network', async ({ driver, engine, lab }) => {
  const page = await openChat(driver);
  if (engine === 'chromium') {
    await page.runScript(`navigator.connection.addEventListener('change', () => {
      document.documentElement.dataset.slower = 'yes';
    });`);
    await page.setNetwork('wifi', 1_000);
    await page.waitFor('change', () => document.documentElement.dataset['slower'] === 'yes');
  }
  lab.gateway.refuse({ kind: 'reset' });
  lab.gateway.dropAll();
  await shows(page, /never opened|The connection to Discord|cut off/);
  await page.waitForRole('button', /Dismiss/);
  expect(await page.overlayText()).not.toMatch(/changed its network|came back online|to sleep/);
});

test('1006 after the browser let the tab sleep: it was the browser', async ({
  engine,
  lab,
  launchAnother,
}) => {
  const driver = await launchAnother({ tabsSleep: true });
  const page = await openChat(driver);
  if (engine === 'firefox') {
    expect(await page.evaluate(() => 'onfreeze' in document)).toBe(false);
    return;
  }
  const other = await driver.popup();
  const wake = await page.freeze();
  lab.gateway.refuse({ kind: 'reset' });
  lab.gateway.dropAll();
  await wake();
  await page.bringToFront();
  await openCard(page, 'The connection ended while the browser let this tab sleep');
  await shows(page, /the browser had put this tab to sleep for \d+ seconds?\./);
  expect(await firstCause(page)).toMatch(/^Likely\s+The browser put this tab to sleep/);
  expect(await page.overlayText()).toContain("Keep Discord's tab from being put to sleep");
  lab.gateway.refuse(null);
  await other.close();
  await remembers(driver, 'The connection ended while the browser let this tab sleep');
});

test('a browser that keeps the page from the desktop app: the history says so first', async ({
  lab,
  launchAnother,
}) => {
  const title = 'This browser keeps the page from finding the Discord app';
  const driver = await launchAnother({ isFarAway: true });
  const rpc = await startRpc(lab.desktopPort);
  try {
    await driver.setLocalAccess('https://discord.com', false);
    const page = await driver.open(INVITE);
    await staysSilent(driver, page, title);
    expect(rpc.handshakes).toEqual([]);
    const told = await routineRow(driver, title);
    expect(told).toContain('This browser does not let the page reach apps on this device.');
    expect(told).toContain('Let this page reach apps on this device');
    // It was the permission alone.
    await driver.setLocalAccess('https://discord.com', true);
    await page.bringToFront();
    await page.reload();
    await eventually('the app', async () =>
      (await page.text('[data-part=notice]'))?.includes('Opened in the desktop app.'),
    );
    expect(rpc.handshakes).toHaveLength(1);
  } finally {
    await rpc.close();
  }
});

test('a browser that was not asked yet: the search for the app stays routine', async ({
  driver,
}) => {
  const title = 'The page looked for the Discord app on this computer';
  const page = await driver.open(INVITE);
  await staysSilent(driver, page, title);
  expect(await routineRow(driver, title)).toContain('It has no answer for this page yet.');
});
