import { type ChildProcess, spawn } from 'node:child_process';
import { type BrowserContext, chromium } from '@playwright/test';

/** How long Chromium may take to start, and to end by itself, in milliseconds. */
const START_LIMIT = 60_000;
const END_LIMIT = 5_000;

/** A Chromium that this process has started, with the profile it was given. */
export interface ChromiumProcess {
  context: BrowserContext;
  end: () => Promise<void>;
}

/**
 * Starts Chromium as a person would. Playwright's own way of starting it keeps every tab visible, so
 * that none is ever put to sleep.
 *
 * @throws when it does not come up; the message holds what it said
 */
export async function startChromium(
  executable: string,
  profile: string,
  switches: readonly string[],
): Promise<ChromiumProcess> {
  const child = spawn(
    executable,
    [
      ...['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
      ...switches,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Chromium outlives a runner that is interrupted.
  const killWithUs = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', killWithUs);
  const end = async (): Promise<void> => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), END_LIMIT);
    child.kill();
    await exited;
    process.off('exit', killWithUs);
    clearTimeout(impatience);
  };
  try {
    const browser = await chromium.connectOverCDP(await endpoint(child), { noDefaults: true });
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('Chromium has no profile.');
    return { context, end };
  } catch (error) {
    await end();
    throw error;
  }
}

function endpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (reason: string): void => {
      clearTimeout(limit);
      reject(new Error(`Chromium did not start: ${reason}\n${said}`));
    };
    const limit = setTimeout(() => fail('it took too long'), START_LIMIT);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`it ended with ${String(code)}`));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(limit);
      resolve(address);
    });
  });
}
