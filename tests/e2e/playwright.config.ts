import { defineConfig } from '@playwright/test';
import type { Engine } from './drivers/driver';

export default defineConfig<object, { engine: Engine }>({
  testDir: '.',
  outputDir: '../../test-results',
  // The scenarios of a worker share its browser, and mostly wait for what it shows.
  workers: 3,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  use: { trace: 'off' },
  projects: [
    { name: 'chromium', workers: 2, use: { engine: 'chromium' } },
    // What no setting of Firefox can bring about is marked.
    { name: 'firefox', workers: 3, use: { engine: 'firefox' }, grepInvert: /@chromium/ },
  ],
});
