import { join } from 'node:path';
import { axe } from './drivers/axe';
import { build } from './drivers/builds';
import type { Driver } from './drivers/driver';
import { eventually } from './drivers/eventually';
import { expect, test } from './drivers/fixtures';
import type { Page } from './drivers/page';
import { openChat, remembers, shows, waitForGateway } from './scenario';

const neighbour = (name: string) => join(import.meta.dirname, '../lab/neighbours', name);
const BLOCKED_CHAT = 'https://discord.com/channels/@me?telemetry=off&backoff=200';

async function openCentre(driver: Driver): Promise<Page> {
  const page = await driver.open(`${driver.baseUrl}/interference.html`);
  await page.waitForRole('heading', 'What may interfere');
  return page;
}

function tells(page: Page, ...texts: (string | RegExp)[]): Promise<true> {
  return eventually(texts.join(' + '), async () => {
    const text = (await page.text('body')) ?? '';
    return texts.every((wanted) =>
      typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text),
    );
  });
}

/** Waits until the blocked gateway is in the history. */
async function meetBlocker(driver: Driver): Promise<Page> {
  const page = await driver.open(BLOCKED_CHAT);
  const title = /Something in this browser (?:blocks|may block) Discord/;
  await shows(page, title);
  await remembers(driver, title);
  return page;
}

test('a clean browser: nothing is seen, and what is looked at is said', async ({ driver }) => {
  const page = await openCentre(driver);
  await tells(page, 'Nothing seen so far', 'Show my extensions', 'How many are there?');
  await page.clickByRole('summary', 'What is looked at, and what cannot be seen');
  await tells(page, 'Nothing is looked for until something fails.');
  expect(await axe(page)).toEqual([]);
});

test('a failure without evidence makes nobody a suspect', async ({ driver, lab }) => {
  const chat = await openChat(driver);
  lab.gateway.closeAll(4001);
  await shows(chat, '4001');
  await remembers(driver, '4001');
  await tells(await openCentre(driver), 'Nothing seen so far');
  const popup = await driver.popup();
  await popup.waitForRole('button', /unknown command/);
  expect(await popup.text('body')).not.toContain('may interfere');
});

test('a blocker: proven in Chromium, a hint in Firefox, in page, popup and card', async ({
  engine,
  launchAnother,
}) => {
  const driver = await launchAnother({ extensions: [build(engine), neighbour('blocker')] });
  const chat = await meetBlocker(driver);
  const [who, certainty, sign] =
    engine === 'chromium'
      ? ['Another extension', 'Proven', 'The browser itself said that an extension blocked']
      : ['Something that stops requests', 'Possible', 'It may have been an extension'];
  const page = await openCentre(driver);
  await tells(page, who, certainty, sign, /Seen in \d+ incident/);
  await page.clickByRole('summary', /incident/);
  await page.waitForRole('link', /Something in this browser/);
  expect(await axe(page)).toEqual([]);

  const popup = await driver.popup();
  await tells(popup, `Something in this browser may interfere: ${who}`);
  expect(await axe(popup)).toEqual([]);

  // The name of the blocker is nowhere: nobody has allowed us to know it.
  expect(await page.text('body')).not.toContain('Neighbour');

  await page.close();
  await chat.bringToFront();
  await chat.clickByRole('button', 'What may interfere');
  await eventually('the page in a tab of its own', () =>
    driver.extensionEval(() =>
      chrome.extension
        .getViews({ type: 'tab' })
        .some((view) => view.location.pathname === '/interference.html'),
    ),
  );
});

test('the list of extensions, once it may be read', async ({ engine, launchAnother }) => {
  const driver = await launchAnother({
    extensions: [build(engine, true), neighbour('painter'), neighbour('replacer')],
  });
  const page = await openCentre(driver);
  await page.waitForRole('heading', 'Neighbour: painter');
  await tells(page, 'It may read and change sites of Discord.');
  if (engine === 'chromium') {
    // It only has content scripts: the browser names no site of it.
    await tells(page, 'This list is not complete.');
    await page.clickByRole('summary', '1 extension that states nothing about Discord');
  } else {
    await tells(page, 'This list says what an extension may do, not what it does.');
  }
  await tells(page, 'Neighbour: replacer');
  await page.clickByRole('summary', 'How to keep it away from Discord');
  await tells(page, 'Undo: set it back', engine === 'chromium' ? 'Site access' : 'Ctrl+Shift+A');
  expect(await page.text('main')).not.toContain('Errata: error explainer');
  expect(await axe(page)).toEqual([]);
  // Here it is no option but part of the build: the browser keeps it, and the page says so.
  await page.clickByRole('button', 'Give the permission back');
  await tells(page, 'The browser did not take the permission back.');
});

test('the search by hand finds one of two, and goes on where it was', async ({
  engine,
  launchAnother,
}) => {
  const driver = await launchAnother({
    extensions: [build(engine), neighbour('restyler'), neighbour('blocker')],
  });
  let page = await openCentre(driver);
  await page.clickByRole('button', 'Begin');
  await tells(page, 'Enter a whole number from 1 to 500.');
  await page.fill({ role: 'textbox', name: 'How many are there?' }, '2');
  await page.press('Enter');
  await page.waitForRole('heading', 'Try 1 of 1');
  expect((await page.focusedElement())?.name).toBe('Try 1 of 1');
  expect(await axe(page)).toEqual([]);
  await page.clickByRole('button', 'No, still the same');
  await page.waitForRole('heading', 'One is left: check it');
  await page.close();
  await driver.stopBackground();

  page = await openCentre(driver);
  await page.waitForRole('heading', 'One is left: check it');
  await page.clickByRole('button', 'Back one step');
  await page.waitForRole('heading', 'Try 1 of 1');
  await page.clickByRole('button', 'No, still the same');
  await page.clickByRole('button', 'Yes, it works now');
  await page.waitForRole('heading', 'It may be number 2 of your list');
  await tells(page, 'These may still be off because of the search:');
  expect(await axe(page)).toEqual([]);
  expect(await stored(driver)).toEqual({
    how: 'paper',
    candidates: ['1', '2'],
    answers: [false, true],
    stopped: false,
  });
  await page.clickByRole('button', 'End the search');
  await page.waitForRole('textbox', 'How many are there?');
  expect(await stored(driver)).toBeNull();
});

test('the search in the list names one, and never ourselves', async ({
  engine,
  launchAnother,
  lab,
}) => {
  const driver = await launchAnother({
    extensions: [build(engine, true), neighbour('restyler'), neighbour('blocker')],
  });
  const chat = await meetBlocker(driver);
  const page = await openCentre(driver);
  await page.clickByRole('button', 'Begin with 2 extensions');
  // Each try turns off what it names; where the browser lets nobody, it only says which.
  for (let tries = 0; tries < 2; tries++) {
    if (await page.findByRole('heading', /^It may be/)) break;
    await page.waitForRole('button', 'No, still the same');
    const isBlocker = /Turn these off.*Neighbour: blocker/s.test(
      ((await page.text('.tasks')) ?? '').split('Turn these on again')[0] ?? '',
    );
    let works = isBlocker;
    if (engine === 'chromium') {
      await page.clickByRole('button', 'Turn these off for me');
      await tells(page, 'Done: only these are off.');
      lab.gateway.refuse(null);
      await chat.goto(BLOCKED_CHAT);
      works = isBlocker;
      await waitForGateway(chat, works ? 'connected' : 'interrupted');
      await page.bringToFront();
    } else {
      expect(await page.findByRole('button', 'Turn these off for me')).toBeNull();
    }
    await page.clickByRole('button', works ? 'Yes, it works now' : 'No, still the same');
    await page.waitForRole('heading', /^It may be|^One is left/);
  }
  await page.waitForRole('heading', 'It may be Neighbour: blocker');
  const kept = JSON.stringify(await driver.extensionEval(() => chrome.storage.local.get(null)));
  expect(kept).not.toContain('Neighbour');
  expect(kept).toContain(driver.extensions[2]?.id);
  expect(kept).not.toContain(`"${driver.extensionId}"`);
  if (engine === 'chromium') {
    await page.clickByRole('button', 'Turn all of these on again');
    await tells(page, 'Nothing is off because of the search.');
    await chat.goto(BLOCKED_CHAT);
    await shows(chat, 'Something in this browser blocks Discord');
  } else {
    await tells(page, 'Nothing is off because of the search.');
  }
});

/** The search as it is stored, or null. */
function stored(driver: Driver): Promise<object | null> {
  return driver.extensionEval(async () => {
    const kept = await chrome.storage.local.get<Record<string, object>>('interference-search');
    return kept['interference-search'] ?? null;
  });
}
