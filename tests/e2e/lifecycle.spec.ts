import { expect, test } from './drivers/fixtures';
import { eventually } from './drivers/eventually';
import { incidentsKept } from './incidents-kept';
import { openChat, remembers, shows, waitForGateway } from './scenario';

test('a background that is stopped in the middle of an outage loses nothing', async ({
  driver,
  lab,
}) => {
  const page = await openChat(driver);
  lab.gateway.refuse({ kind: 'reset' });
  lab.gateway.dropAll();
  await shows(page, /dropped|never opened/);
  await driver.stopBackground();
  lab.gateway.refuse(null);
  await waitForGateway(page, 'connected');
  await page.waitForOverlay('back', (_nodes, text) => /Back after \d+ s/.test(text), 30_000);
  await remembers(driver, /Back after \d+ s/);
});

test('the badge counts what was not looked at, and the popup clears it', async ({
  driver,
  lab,
}) => {
  const badge = () =>
    driver.extensionEval(async () => {
      return chrome.action.getBadgeText({});
    });
  const page = await openChat(driver);
  lab.gateway.closeAll(4001);
  await shows(page, '4001');
  await eventually('a number on the badge', async () => Number(await badge()) > 0);
  await remembers(driver, '4001');
  await eventually('an empty badge', async () => (await badge()) === '');
});

test('leaving the page ends what was going on', async ({ driver, lab }) => {
  const page = await openChat(driver);
  lab.gateway.refuse({ kind: 'reset' });
  lab.gateway.dropAll();
  await shows(page, /dropped|never opened/);
  await page.goto('about:blank');
  const states = await eventually('the outage to be over', async () => {
    const found = await driver.extensionEval(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('history');
        request.onsuccess = () => resolve(request.result);
      });
      const incidents = await new Promise<{ state: string; socket: string }[]>((resolve) => {
        const request = database.transaction('incidents').objectStore('incidents').getAll();
        request.onsuccess = () => resolve(request.result as { state: string; socket: string }[]);
      });
      database.close();
      return incidents;
    });
    const gateway = found.filter(({ socket }) => socket === 'gateway').map(({ state }) => state);
    return gateway.length > 0 && !gateway.includes('ongoing') ? gateway : null;
  });
  expect(states).toContain('given-up');
});

test('loading a healthy page anew is no failure', async ({ driver }) => {
  const archive = await driver.open(`${driver.baseUrl}/manifest.json`);
  const page = await openChat(driver);
  // Firefox closes the connections before the page hears that it is left, but not each time.
  for (let visit = 0; visit < 8; visit++) {
    await page.reload();
    await waitForGateway(page, 'connected');
  }
  const others = (await incidentsKept(archive)).filter(({ noise }) => noise !== 'left-page');
  expect(others).toEqual([]);
});

test('a muted code stays silent', async ({ driver, lab }) => {
  const page = await openChat(driver);
  lab.gateway.closeAll(4008);
  await shows(page, '4008');
  await page.clickByRole('button', /^Mute/);
  await eventually('nothing shown', () => page.overlayAbsent());
  const again = await openChat(driver);
  lab.gateway.closeAll(4008);
  await waitForGateway(again, 'connected');
  await remembers(driver, '4008');
  await again.bringToFront();
  expect(await again.overlayAbsent()).toBe(true);
  await driver.extensionEval(() => chrome.storage.local.clear());
});
