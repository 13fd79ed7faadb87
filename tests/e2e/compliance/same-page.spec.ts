import { join } from 'node:path';
import type { Driver } from '../drivers/driver';
import { expect, test } from '../drivers/fixtures';
import { launch } from '../drivers/launch';
import type { Page } from '../drivers/page';
import { probes } from './probes';

const EMPTY = join(import.meta.dirname, '../../lab/neighbours/empty');

let reference: Driver;
let plain: Page;

test.beforeAll(async ({ engine, lab }) => {
  reference = await launch({ engine, extensions: [EMPTY], lab });
  plain = await reference.open('https://discord.com/login?telemetry=off');
});

test.afterAll(async () => {
  await reference.close();
});

for (const [name, probe] of Object.entries<() => unknown>(probes)) {
  test(`the page finds the same with the extension as without: ${name}`, async ({
    driver,
    lab,
  }) => {
    lab.rest.reply('* /cut-the-connection', { status: 0 });
    const watched = await driver.open('https://discord.com/login?telemetry=off');
    expect(await watched.evaluate(probe)).toEqual(await plain.evaluate(probe));
  });
}
