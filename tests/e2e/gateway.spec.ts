import { expect, test } from './drivers/fixtures';
import { openCard, openChat, remembers, shows, staysSilent } from './scenario';

const BLAMES: [code: number, title: string, side: string][] = [
  [
    4001,
    'Something in this browser sent Discord an unknown command',
    'This browser or an extension',
  ],
  [4008, 'This page sent Discord too much at once', 'This browser or an extension'],
  [4014, 'A bot asked for events it is not allowed to get', 'This browser or an extension'],
];

for (const [code, title, side] of BLAMES) {
  test(`the server closes with ${code}: a card says whose side it is on`, async ({
    driver,
    lab,
  }) => {
    const page = await openChat(driver);
    lab.gateway.closeAll(code);
    await shows(page, side, title, String(code));
    await remembers(driver, title, String(code));
  });
}

test('the server closes with 4004: a card says that the account was signed out', async ({
  driver,
  lab,
}) => {
  const page = await openChat(driver);
  lab.gateway.closeAll(4004);
  await shows(page, 'Your account', 'Discord signed you out in this browser');
  await remembers(driver, 'Discord signed you out in this browser');
});

test('a number nobody knows is called unknown', async ({ driver, lab }) => {
  const page = await openChat(driver, '/channels/@me', 'backoff=3000');
  lab.gateway.closeAll(4567);
  await shows(page, '4567');
  await openCard(page, '4567');
  await shows(page, 'Errata does not know the number 4567');
  await remembers(driver, 'Discord closed the connection with the number 4567');
});

test("the client's own 4000 is no failure", async ({ driver }) => {
  const page = await openChat(driver);
  await page.clickByRole('button', 'Reconnect as the client');
  await staysSilent(driver, page, '4000');
});

test('a drop repaired at once is remembered and not shown', async ({ driver, lab }) => {
  // The client comes back so soon that a slow machine, too, is done well within a second.
  const page = await openChat(driver, '/channels/@me', 'backoff=50');
  const repaired = lab.gateway.connected();
  lab.gateway.dropAll();
  // Looked at before the popup hides the page: browsers slow down the timers of a hidden one.
  await repaired;
  await staysSilent(driver, page, 'The connection to Discord dropped', /Back after/);
});

test('a long outage: a pill, then a card, then "back after"', async ({ driver, lab }) => {
  const page = await openChat(driver, '/channels/@me', 'backoff=3000');
  lab.gateway.refuse({ kind: 'reset' });
  lab.gateway.dropAll();
  await shows(page, 'The connection to Discord dropped');
  expect(await page.findByRole('button', /Dismiss/)).toBeNull();
  await page.waitForRole('button', /Dismiss/, 20_000);
  lab.gateway.refuse(null);
  // By now the client would wait up to half a minute, at random, before it tries again.
  await page.clickByRole('button', 'Reconnect as the client');
  await page.waitForOverlay('back', (_nodes, text) => /Back after \d+ s/.test(text));
  await remembers(driver, /Back after \d+ s/);
});

test('a refused handshake is told apart from a drop', async ({ driver, engine, lab }) => {
  const page = await openChat(driver);
  lab.gateway.refuse({ kind: 'status', status: 403 });
  lab.gateway.dropAll();
  await shows(page, 'never opened');
  // Firefox tells extensions what was answered; Chromium does not.
  await remembers(
    driver,
    engine === 'firefox'
      ? 'Something in front of Discord refused the connection'
      : 'The connection to Discord never opened',
  );
});
