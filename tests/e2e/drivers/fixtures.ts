import { test as base } from '@playwright/test';
import { type Lab, startLab } from '../../lab/lab';
import { build } from './builds';
import type { Driver, Engine, LaunchOptions } from './driver';
import { launch } from './launch';

export { expect } from '@playwright/test';

interface WorkerFixtures {
  /** Which engine the project runs in. */
  engine: Engine;
  /** The simulated Discord, healthy and with empty logs at the start of each test. */
  lab: Lab;
  /** The browser with the built extension, which remembers nothing of the tests before. */
  driver: Driver;
}

interface TestFixtures {
  /** Starts another browser, which is closed at the end of the test. */
  launchAnother: (options?: Partial<LaunchOptions>) => Promise<Driver>;
  clean: undefined;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  engine: ['chromium', { option: true, scope: 'worker' }],

  lab: [
    // Playwright reads the names of the fixtures it needs out of the first parameter.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const lab = await startLab();
      await use(lab);
      await lab.close();
    },
    { scope: 'worker' },
  ],

  driver: [
    async ({ engine, lab }, use) => {
      const driver = await launch({ engine, extensions: [build(engine)], lab });
      await use(driver);
      await driver.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  launchAnother: async ({ engine, lab }, use) => {
    const others: Driver[] = [];
    await use(async (options = {}) => {
      const other = await launch({ engine, extensions: [build(engine)], lab, ...options });
      others.push(other);
      return other;
    });
    for (const other of others) await other.close();
  },

  clean: [
    async ({ driver, lab }, use) => {
      lab.reset();
      await forgetEverything(driver);
      await use(undefined);
      await driver.setOffline(false);
      await driver.closePages();
    },
    { auto: true },
  ],
});

/** Empties all that the extension keeps. Its background is stopped first, since it holds the data open. */
async function forgetEverything(driver: Driver): Promise<void> {
  await driver.stopBackground();
  await driver.extensionEval(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(new Error(`${name} could not be removed`));
      });
    }
  });
}
