import { eventually } from './drivers/eventually';
import { expect, test } from './drivers/fixtures';
import { focuses, isAt, openLibrary, tells, TITLE_4001 } from './library-page';
import { openCard, openChat, shows } from './scenario';

test('an address opens one code, with everything about it', async ({ driver }) => {
  const page = await openLibrary(driver, '#/gateway/4001');
  await page.waitForRole('heading', TITLE_4001);
  await tells(
    page,
    'This browser or an extension',
    'What you can do',
    'What can cause it',
    'Sources',
  );
  expect(await page.evaluate(() => document.title)).toBe(`4001: ${TITLE_4001} - Errata`);
  expect(page.messages.filter(({ type }) => type === 'exception')).toEqual([]);
});

test('the status of a reply is part of an address', async ({ driver }) => {
  const page = await openLibrary(driver, '#/json/10008@403');
  await page.waitForRole('heading', "Discord's spam protection stopped this");
  await page.clickByRole('link', /That message is gone/);
  await page.waitForRole('heading', 'That message is gone');
  await isAt(page, '#/json/10008');
});

test('the popup leads to the library, and a looked-up code to its page', async ({ driver }) => {
  const popup = await driver.popup();
  await popup.clickByRole('link', /^All codes/);
  const start = await driver.opened('/library.html');
  await start.waitForRole('heading', 'Where did you see the number?');
  await start.close();

  await popup.bringToFront();
  await popup.fill({ role: 'searchbox' }, '4004');
  await popup.clickByRole('button', /signed you out in this browser/);
  await popup.clickByRole('link', /^Open in the library/);
  const entry = await driver.opened('/library.html#/gateway/4004');
  await entry.waitForRole('heading', 'Discord signed you out in this browser');
});

test('related codes in the popup are links', async ({ driver }) => {
  const popup = await driver.popup();
  await popup.fill({ role: 'searchbox' }, 'gateway 4001');
  await popup.clickByRole('button', new RegExp(TITLE_4001));
  await popup.clickByRole('summary', 'More about this');
  await popup.clickByRole('link', /^4001, Voice connection/);
  const entry = await driver.opened('/library.html#/voice/4001');
  await entry.waitForRole('heading', /voice server does not know/);
});

test('the card in the page leads to the page of its code', async ({ driver, lab }) => {
  const page = await openChat(driver);
  lab.gateway.closeAll(4001);
  await shows(page, TITLE_4001);
  await openCard(page, TITLE_4001);
  await page.clickByRole('button', 'All about 4001');
  const entry = await driver.opened('/library.html#/gateway/4001');
  await entry.waitForRole('heading', TITLE_4001);
});

test('a code is found, opened and left with the keyboard alone', async ({ driver }) => {
  const page = await openLibrary(driver);
  await page.waitForRole('heading', 'Where did you see the number?');
  await focuses(page, 'searchbox', /Search/);
  await page.type('4004');
  await page.waitForRole('link', /signed you out in this browser/);
  await isAt(page, '#/?q=4004');
  await page.press('ArrowDown');
  await page.press('ArrowDown');
  await page.press('ArrowUp');
  await focuses(page, 'link', /signed you out in this browser/);
  await page.press('Enter');
  await isAt(page, '#/gateway/4004');
  await focuses(page, 'heading', /signed you out/);
  await page.press('/');
  await focuses(page, 'searchbox', /Search/);
  await page.press('Escape');
  await isAt(page, '#/');
  await page.waitForRole('heading', 'Where did you see the number?');
  await page.type('gateway 4009');
  await page.waitForRole('link', /did not hear from this page/);
  await page.press('Enter');
  await isAt(page, '#/gateway/4009');
});

test('words find codes, and the count is said politely', async ({ driver }) => {
  const page = await openLibrary(driver);
  await page.fill({ role: 'searchbox' }, 'slow mode');
  await page.waitForRole('link', /Slow mode/);
  const status = await eventually('the count', async () =>
    (await page.accessibility()).find(
      ({ role, text }) => role === 'status' && /^\d+ codes?$/.test(text.trim()),
    ),
  );
  expect(status.live).toBe('polite');
});

test('filters narrow down, stand in the address, and survive a reload', async ({ driver }) => {
  const page = await openLibrary(driver, '#/?q=4001');
  await page.waitForRole('link', /voice server does not know/);
  await page.waitForRole('link', new RegExp(TITLE_4001));
  await focuses(page, 'searchbox', /Search/);
  // Past the button that empties the field, to the first filter; there, to its second choice.
  await page.press('Tab');
  await page.press('Tab');
  await page.press('ArrowDown');
  await page.press('ArrowDown');
  await isAt(page, '#/?q=4001&surface=voice');
  await eventually('the others to go', async () => {
    return (await page.findByRole('link', new RegExp(TITLE_4001))) === null;
  });
  await page.reload();
  await page.waitForRole('link', /voice server does not know/);
  const field = await page.waitForRole('searchbox', /Search/);
  expect(field.value).toBe('4001');
  expect(await page.findByRole('link', new RegExp(TITLE_4001))).toBeNull();
});

test('what is not found says what to do, and whether a filter hides it', async ({ driver }) => {
  const page = await openLibrary(driver, '#/?q=slow+mode&surface=cloudflare');
  await tells(page, 'Nothing found');
  await page.clickByRole('button', /without the filters/);
  await isAt(page, '#/?q=slow+mode');
  await page.waitForRole('link', /Slow mode/);
});

test('the same number elsewhere stands beside it', async ({ driver }) => {
  const page = await openLibrary(driver, '#/gateway/4001');
  await page.waitForRole('heading', '4001 elsewhere');
  const cards = await page.evaluate(() =>
    [...document.querySelectorAll('.alike a')].map((card) => card.getAttribute('href')),
  );
  expect(cards.toSorted()).toEqual([
    '#/av/4001',
    '#/remote-auth/4001',
    '#/rpc-close/4001',
    '#/voice/4001',
  ]);
  await page.click('.alike a[href="#/voice/4001"]');
  await page.waitForRole('heading', /voice server does not know/);
});

test('a number nobody knows is called unknown', async ({ driver }) => {
  const page = await openLibrary(driver, '#/gateway/4567');
  await page.waitForRole('heading', /4567/);
  await tells(page, 'Errata does not know the number 4567');
});

test('a broken address leads back to all codes', async ({ driver }) => {
  const page = await openLibrary(driver, '#/nowhere/1');
  await page.waitForRole('heading', 'This address leads nowhere');
  await page.click('main a');
  await page.waitForRole('heading', 'Where did you see the number?');
});

test('back and forward go through what was seen', async ({ driver }) => {
  const page = await openLibrary(driver);
  await page.clickByRole('link', /^Cloudflare/);
  await isAt(page, '#/?surface=cloudflare');
  await page.clickByRole('link', /Too many requests came from your address/);
  await page.waitForRole('heading', 'Too many requests came from your address');
  await page.clickByRole('link', /^Next: 1016/);
  await page.waitForRole('heading', "Cloudflare does not find Discord's server");
  await page.evaluate(() => history.go(-2));
  await isAt(page, '#/?surface=cloudflare');
  await page.waitForRole('heading', 'Cloudflare');
  await page.evaluate(() => history.forward());
  await page.waitForRole('heading', 'Too many requests came from your address');
  await page.clickByRole('link', 'Back to the list');
  await isAt(page, '#/?surface=cloudflare');
});

test('opcodes are a table that says which way they travel', async ({ driver }) => {
  const page = await openLibrary(driver, '#/?surface=gateway-opcode');
  await page.waitForRole('link', 'Identify');
  const row = await page.waitFor('the directions', () => {
    const cells = [...document.querySelectorAll('tr')].map((line) =>
      [...line.cells].map((cell) => cell.innerText),
    );
    return cells.find(([number, , direction]) => number === '2' && direction !== '');
  });
  expect(row).toEqual(['2', 'Identify', 'From you to Discord', 'Introduces itself and signs in']);
  await page.clickByRole('link', 'Identify');
  await page.waitForRole('heading', 'Introduces itself and signs in');
  await tells(page, 'From you to Discord');
});

test('a long list is drawn to its end as one goes down', async ({ driver }) => {
  const page = await openLibrary(driver, '#/?surface=json');
  await page.waitForRole('heading', 'Discord API code');
  const count = await page.waitFor('the count', () =>
    Number(/\d+/.exec(document.querySelector('.list-count')?.textContent ?? '')?.[0] ?? 0),
  );
  expect(count).toBeGreaterThan(800);
  await page.waitFor(
    'the last line',
    (wanted: number) => {
      scrollTo(0, document.body.scrollHeight);
      return document.querySelectorAll('.line').length === wanted;
    },
    { argument: count },
  );
});

test('a code is copied as text, and as a link', async ({ driver }) => {
  const page = await openLibrary(driver, '#/gateway/4001');
  await page.clickByRole('button', 'Copy as text');
  await page.waitForRole('button', 'Copied');
  await page.clickByRole('button', 'Copy link');
  await eventually('both to be copied', async () => {
    const nodes = await page.accessibility();
    return nodes.filter(({ role, name }) => role === 'button' && name === 'Copied').length === 2;
  });
});
