import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { quietSwitches } from '../browsers/chromium-switches';
import { startControlPanel } from '../lab/control-panel';
import { startLab } from '../lab/lab';

/**
 * Opens a Chromium with the extension, the simulated Discord and a control panel that triggers any
 * failure. Returns when the window is closed.
 */
export async function show(executablePath: string, extension: string): Promise<void> {
  // The real desktop app may hold the port that the simulated one wants.
  const lab = await startLab({ rpc: true }).catch(() => startLab());
  const panel = await startControlPanel(lab);
  const profile = mkdtempSync(join(tmpdir(), 'errata-demo-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...quietSwitches([extension]),
      ...lab.chromiumSwitches,
    ],
  });
  const closed = new Promise((resolve) => context.once('close', resolve));
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');

  const [first] = context.pages();
  const chat = first ?? (await context.newPage());
  await chat.goto('https://discord.com/channels/@me');
  const controls = await context.newPage();
  await controls.goto(panel.url);

  console.log(
    'Chromium is open: trigger a failure in the control panel, then look at the chat page.',
  );
  console.log('Close the window to stop.');
  await closed;
  await panel.close();
  await lab.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
