import { beginCheck, openCheck, stages, told, waitForStage, whatItCameTo } from './check-page';
import { axe } from './drivers/axe';
import { eventually } from './drivers/eventually';
import { expect, test } from './drivers/fixtures';
import { openCard, openChat, remembers } from './scenario';

const ASKED = [
  'GET https://discord.com/robots.txt',
  'GET https://gateway.discord.gg/',
  'GET https://latency.discord.media/rtc',
  'GET wss://gateway.discord.gg/?v=10&encoding=json',
  'GET https://status.discord.com/api/v2/summary.json',
];

/** What is fine on every machine; a microphone is not to be had on all. */
const WAYS = ['online', 'site', 'gateway', 'media', 'handshake', 'status'];

test('all is well: every step on the way is fine, each asked for once and in order', async ({
  driver,
  lab,
}) => {
  const page = await openCheck(driver);
  await page.waitForRole('button', 'Check the connection');
  expect(lab.traffic, 'before the click').toEqual([]);
  await beginCheck(page);
  expect(await whatItCameTo(page)).toBe('fine');
  const found = await stages(page);
  for (const step of [...WAYS, 'webrtc', 'interference'])
    expect([step, found[step]]).toEqual([step, 'fine']);
  expect(lab.traffic).toEqual(ASKED);
  expect(lab.gateway.frames, 'nothing is said on the live connection').toEqual([]);
  await eventually('the live connection to be left', () => lab.gateway.connections === 0);
});

test('it asks as nobody: no cookies, no address of a page', async ({ launchAnother, lab }) => {
  // A browser of its own: the cookie would go along with what other tests compare.
  const driver = await launchAnother({});
  const discord = await driver.open('https://discord.com/channels/@me?telemetry=off');
  await discord.evaluate(() => {
    document.cookie = 'session=secret; domain=discord.com; path=/; secure; samesite=none';
  });
  expect(await discord.evaluate(() => document.cookie)).toContain('session=secret');
  await discord.close();
  await eventually('the chat to be gone', () => lab.gateway.connections === 0);
  lab.reset();
  const page = await openCheck(driver);
  await beginCheck(page);
  await whatItCameTo(page);
  const sent = [...lab.rest.requests, ...lab.gateway.handshakes];
  expect(sent).toHaveLength(ASKED.length);
  for (const { headers } of sent) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('referer');
  }
});

test('a gateway whose name is not found', async ({ launchAnother, lab }) => {
  const unresolvable = lab.hosts.filter((host) => host.startsWith('gateway'));
  const page = await openCheck(await launchAnother({ unresolvable }));
  await beginCheck(page);
  expect(await whatItCameTo(page)).toBe('live-unreachable');
  expect(await stages(page)).toMatchObject({ site: 'fine', gateway: 'trouble', media: 'fine' });
  expect(await told(page, 'gateway')).toContain('its name was not found');
  expect(await told(page, 'handshake')).toContain('its server cannot be reached');
  expect(await page.text('.summary-box')).toContain('Your network');
});

test('no name is found at all', async ({ launchAnother, lab }) => {
  const page = await openCheck(await launchAnother({ unresolvable: [...lab.hosts] }));
  await beginCheck(page);
  expect(await whatItCameTo(page)).toBe('nothing-reached');
  expect(await told(page, 'site')).toContain('its name was not found');
  expect(await page.text('.summary-box')).toContain('Restart the router');
  expect(lab.traffic).toEqual([]);
});

test('servers for calls that cut the connection', async ({ driver, lab }) => {
  lab.rest.reply('GET /rtc', { status: 0 });
  const page = await openCheck(driver);
  await beginCheck(page);
  expect(await whatItCameTo(page)).toBe('voice-unreachable');
  expect(await stages(page)).toMatchObject({ media: 'trouble', handshake: 'fine' });
});

test('a live connection that is refused, closed or silent', async ({ driver, engine, lab }) => {
  const page = await openCheck(driver);
  lab.gateway.refuse({ kind: 'status', status: 403 });
  await beginCheck(page);
  expect(await whatItCameTo(page)).toBe('turned-away');
  expect(await told(page, 'gateway')).toContain('(403)');

  lab.gateway.refuse({ kind: 'reset' });
  await page.clickByRole('button', 'Check again');
  expect(await whatItCameTo(page)).toBe('live-unreachable');
  // Chromium does not name the reason.
  const named = engine === 'firefox' ? 'the connection was cut on the way' : 'It did not open';
  expect(await told(page, 'handshake')).toContain(named);

  lab.gateway.refuse(null);
  lab.gateway.silent = true;
  await page.clickByRole('button', 'Check again');
  await waitForStage(page, 'handshake', 'running');
  await eventually('the live connection to open', () => lab.gateway.connections === 1);
  lab.gateway.closeAll(4000);
  expect(await whatItCameTo(page)).toBe('discord-fails');
  expect(await told(page, 'handshake')).toContain('(code 4000)');

  await page.clickByRole('button', 'Check again');
  await waitForStage(page, 'handshake', 'trouble');
  expect(await told(page, 'handshake')).toContain('Discord said nothing');
  await eventually('the live connection to be left', () => lab.gateway.connections === 0);
});

test('an error of the website, and an outage that is reported', async ({ driver, lab }) => {
  const page = await openCheck(driver);
  lab.rest.reply('GET /robots.txt', { status: 502 });
  await beginCheck(page);
  expect(await whatItCameTo(page)).toBe('discord-fails');
  expect(await told(page, 'site')).toContain('(502)');

  lab.rest.reply('GET /summary.json', {
    status: 200,
    body: { status: { indicator: 'major' }, incidents: [{}] },
  });
  await page.clickByRole('button', 'Check again');
  expect(await whatItCameTo(page)).toBe('outage');
});

test('nothing answers: it ends by itself, and says so', async ({ driver, lab }) => {
  lab.rest.reply('* /*', { status: 200, delayMs: 30_000 });
  lab.rest.reply('* /', { status: 200, delayMs: 30_000 });
  const page = await openCheck(driver);
  await beginCheck(page);
  expect(await whatItCameTo(page)).toBe('nothing-reached');
  expect(await stages(page)).toMatchObject({
    site: 'trouble',
    gateway: 'trouble',
    media: 'trouble',
    handshake: 'skipped',
    status: 'unsure',
    webrtc: 'fine',
  });
  expect(await told(page, 'site')).toContain('no answer within 5 seconds');
});

test('it can be stopped, and asks for nothing more then', async ({ driver, lab }) => {
  lab.rest.reply('GET /', { status: 200, delayMs: 30_000 });
  const page = await openCheck(driver);
  await beginCheck(page);
  await waitForStage(page, 'gateway', 'running');
  await eventually('the request', () => lab.traffic.length === 2);
  await page.clickByRole('button', 'Stop');
  await waitForStage(page, 'interference', 'skipped');
  expect(await stages(page)).toMatchObject({ site: 'fine', gateway: 'skipped', media: 'skipped' });
  expect(lab.traffic).toEqual(ASKED.slice(0, 2));
  const kept = await driver.extensionEval(() => chrome.storage.local.get('checks'));
  expect(kept).toEqual({});
});

test('offline: nothing is asked for', async ({ driver, lab }) => {
  const page = await openCheck(driver);
  await page.waitForRole('button', 'Check the connection');
  await driver.setOffline(true);
  await beginCheck(page);
  expect(await whatItCameTo(page)).toBe('offline');
  expect(lab.traffic).toEqual([]);
});

test('from a card it begins at once, and the history tells what it came to', async ({
  driver,
  lab,
}) => {
  const chat = await openChat(driver);
  lab.gateway.closeAll(4001);
  await openCard(chat, 'unknown command');
  lab.rest.reply('GET /rtc', { status: 0 });
  await chat.clickByRole('button', 'Check the connection');
  const page = await driver.opened('/check.html');
  expect(await whatItCameTo(page)).toBe('voice-unreachable');
  await remembers(driver, 'Connection check: Messages come through');

  // A reload is no click.
  await page.reload();
  await page.waitForRole('button', 'Check the connection');
  await eventually('the last check', async () => (await page.text('body'))?.includes('Last check'));
});

test('a private window keeps nothing', async ({ launchAnother }) => {
  const driver = await launchAnother({ private: true });
  // Chromium shows pages of an extension in ordinary windows alone.
  const page = await openCheck(driver, '#private&incident=an-incident');
  await beginCheck(page);
  await whatItCameTo(page);
  await eventually('the check to be remembered', () =>
    driver.extensionEval(
      async () => 'private-checks' in (await chrome.storage.session.get('private-checks')),
    ),
  );
  expect(await driver.extensionEval(() => chrome.storage.local.get('checks'))).toEqual({});
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ launchAnother, lab }) => {
    const driver = await launchAnother({ colorScheme, reducedMotion: true });
    const page = await openCheck(driver);
    await page.waitForRole('button', 'Check the connection');
    expect(await axe(page), 'before').toEqual([]);
    lab.rest.reply('GET /rtc', { status: 0 });
    await beginCheck(page);
    await whatItCameTo(page);
    expect(await axe(page), 'over').toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(
      false,
    );
  });
}
