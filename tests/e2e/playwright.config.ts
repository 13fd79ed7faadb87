import { defineConfig } from '@playwright/test';
import type { Engine } from './drivers/driver';

export default defineConfig<object, { engine: Engine }>({
  testDir: '.',
  outputDir: '../../test-results',
  // One browser of each kind at a time: the scenarios share it, and wait for what it shows.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  use: { trace: 'off' },
  projects: [
    { name: 'chromium', use: { engine: 'chromium' } },
    // What no setting of Firefox can bring about is marked.
    { name: 'firefox', use: { engine: 'firefox' }, grepInvert: /@chromium/ },
  ],
});
