import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { quietSwitches } from '../browsers/chromium-switches';
import type { Lab } from '../lab/lab';

const root = join(import.meta.dirname, '../..');

/** What is compared: the browser alone, and with one extension or another. */
export const CONTENDERS = {
  none: null,
  empty: join(root, 'tests/lab/neighbours/empty'),
  painter: join(root, 'tests/lab/neighbours/painter'),
  errata: join(root, '.output/chrome-mv3'),
} as const;

export type Contender = keyof typeof CONTENDERS;

/** Starts a Chromium with at most one extension, led to the lab, and ends it afterwards. */
export async function withBrowser<Result>(
  contender: Contender,
  executablePath: string,
  lab: Lab,
  use: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const extension = CONTENDERS[contender];
  const profile = mkdtempSync(join(tmpdir(), 'errata-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--enable-precise-memory-info',
      ...quietSwitches(extension === null ? [] : [extension]),
      ...lab.chromiumSwitches,
    ],
  });
  // The runner compiles named functions to calls of a helper of its own, which pages lack.
  await context.addInitScript('globalThis.__name = (fn) => fn');
  try {
    if (extension !== null && context.serviceWorkers().length === 0) {
      await context.waitForEvent('serviceworker');
    }
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
