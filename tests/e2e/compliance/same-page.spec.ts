import { join } from 'node:path';
import type { Driver } from '../drivers/driver';
import { expect, test } from '../drivers/fixtures';
import { launch } from '../drivers/launch';
import type { Page } from '../drivers/page';
import { microphoneProbes } from './microphone-probes';
import { probes } from './probes';

const EMPTY = join(import.meta.dirname, '../../lab/neighbours/empty');

/** A page without scripts of its own, so that nothing but the extension can make a difference. */
const BLANK = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Blank</title>',
};

let reference: Driver;
let plain: Page;

test.beforeAll(async ({ engine, lab }) => {
  reference = await launch({ engine, extensions: [EMPTY], lab });
  lab.pages.replyWith = BLANK;
  plain = await reference.open('https://discord.com/blank');
});

test.afterAll(async () => {
  await reference.close();
});

for (const [name, probe] of Object.entries<() => unknown>({
  ...probes,
  ...microphoneProbes,
})) {
  test(`the page finds the same with the extension as without: ${name}`, async ({
    driver,
    lab,
  }) => {
    lab.rest.reply('* /cut-the-connection', { status: 0 });
    lab.pages.replyWith = BLANK;
    const watched = await driver.open('https://discord.com/blank');
    expect(await watched.evaluate(probe)).toEqual(await plain.evaluate(probe));
  });
}
