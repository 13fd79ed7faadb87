import { join } from 'node:path';
import type { Evidence } from '../../src/incidents/incident';
import { failures } from '../lab/failures';
import type { Lab } from '../lab/lab';
import type { LabFailure } from '../lab/lab-failure';
import { startRpc } from '../lab/rpc';
import { build } from './drivers/builds';
import type { Driver } from './drivers/driver';
import { expect, test } from './drivers/fixtures';
import type { Page } from './drivers/page';
import { incidentsKept } from './incidents-kept';
import { meetFailure } from './lab-failure-visit';
import { openCard, openChat } from './scenario';

const neighbour = (name: string) => join(import.meta.dirname, '../lab/neighbours', name);

/** All that is said where something in the browser is under suspicion. */
const SUSPICION =
  /in this browser (?:is|is likely|may be) in the way|replaced Discord's|took part in Discord's connection|running on this page|blocked this connection|a message of kind/;

/** A page on which nothing goes on. */
const NOWHERE = 'https://discord.com/robots.txt';

/** Lets all of these happen, one after another, and looks for a word against anybody. */
async function expectNoSuspicion(
  group: readonly LabFailure[],
  driver: Driver,
  lab: Lab,
): Promise<void> {
  const archive = await driver.open(`${driver.baseUrl}/manifest.json`);
  const page = await driver.open(NOWHERE);
  for (const failure of group) {
    const incident = await meetFailure(failure, lab, page, archive);
    if (incident?.tier === 'pill' || incident?.tier === 'card') await unfold(page);
    expect(await page.overlayText(), failure.id).not.toMatch(SUSPICION);
    // Left while it still fails, which browsers report as a request that somebody stopped.
    await page.goto(NOWHERE);
    lab.reset();
    lab.rpc?.reset();
  }
  await page.close();
  await expectNobodyNamed(driver, archive);
}

/** Waits for the explanation, and for the last part of it, so that all of it is there. */
async function unfold(page: Page): Promise<void> {
  await page.waitForOverlay('something told', (_nodes, text) => text !== '');
  if (!(await page.findByRole('button', /Dismiss/))) {
    await page.clickByRole('button', /Explain$/);
  }
  await page.waitForRole('summary', 'More about this');
}

async function expectNobodyNamed(driver: Driver, archive: Page): Promise<void> {
  const against = (await incidentsKept(archive)).flatMap(({ surface, code, evidence }) =>
    evidence.filter(speaksAgainstSomebody).map((fact) => ({ surface, code, ...fact })),
  );
  expect(against).toEqual([]);
  const centre = await driver.open(`${driver.baseUrl}/interference.html`);
  await centre.waitForRole('heading', 'Nothing seen so far');
  const popup = await driver.popup();
  await popup.waitForRole('region', 'History');
  expect(await popup.text('body')).not.toContain('may interfere');
  for (const opened of [centre, popup, archive]) await opened.close();
}

function speaksAgainstSomebody(fact: Evidence): boolean {
  if (fact.kind === 'net-error') return /blocked/.test(fact.category);
  return ['replaced', 'mod', 'extension', 'opcode', 'sends', 'identifies'].includes(fact.kind);
}

/** One failure on each way that evidence takes. What a stylesheet leaves in a page is the same for all. */
const ONE_OF_EACH = /^(?:gateway-(?:outage|4001)|voice-4006|rpc-4001|send-(?:50013|500|cut))$/;

for (const [name, group] of Map.groupBy(failures, ({ group }) => group)) {
  test(`${name}: whatever fails, nothing is under suspicion`, async ({ driver, lab }) => {
    test.setTimeout(180_000);
    await withDesktopApp(name, lab, (whole) => expectNoSuspicion(group, driver, whole));
  });
}

test('an extension that only adds a stylesheet is not under suspicion either', async ({
  engine,
  lab,
  launchAnother,
}) => {
  const driver = await launchAnother({ extensions: [build(engine), neighbour('restyler')] });
  const some = failures.filter(({ id }) => ONE_OF_EACH.test(id));
  expect(some).toHaveLength(7);
  await withDesktopApp('Desktop app', lab, (whole) => expectNoSuspicion(some, driver, whole));
});

async function withDesktopApp(
  name: string,
  lab: Lab,
  work: (lab: Lab) => Promise<void>,
): Promise<void> {
  if (name !== 'Desktop app') return work(lab);
  const rpc = await startRpc(lab.desktopPort);
  try {
    await work({ ...lab, rpc });
  } finally {
    await rpc.close();
  }
}

test('what calls lack is not told of anything else', async ({ engine, lab, launchAnother }) => {
  const driver = await launchAnother({ extensions: [build(engine), neighbour('rtc-remover')] });
  const page = await openChat(driver);
  lab.gateway.closeAll(4001);
  await openCard(page, 'Something in this browser sent Discord an unknown command');
  await page.waitForRole('summary', 'More about this');
  expect(await page.overlayText()).not.toContain('WebRTC');
});
