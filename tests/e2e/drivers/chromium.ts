import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  chromium,
  type Page as PlaywrightPage,
  type Worker,
} from '@playwright/test';
import { ensureChromium } from '../../browsers/find-or-install';
import { noteMicrophone } from './chromium-microphone';
import { type ChromiumProcess, startChromium } from './chromium-process';
import { switches } from './chromium-switches';
import { ChromiumTab } from './chromium-tab';
import type { Driver, InstalledExtension, Json, LaunchOptions } from './driver';
import { eventually } from './eventually';
import { halt } from './halt';
import { Page } from './page';
import { copies, hasBackground, unpackedId } from './unpacked-extension';

/** Starts Chromium with the extensions and leads it to the simulated Discord. */
export async function launchChromium(given: LaunchOptions): Promise<Driver> {
  const executablePath = await ensureChromium();
  const profile = realpathSync(mkdtempSync(join(tmpdir(), 'errata-chromium-')));
  const options = { ...given, extensions: copies(given.extensions, profile) };
  if (given.microphone !== undefined) noteMicrophone(profile, given.microphone);
  const { context, end } =
    options.tabsSleep === true
      ? await startChromium(executablePath, profile, switches(options))
      : await launchForTests(executablePath, profile, options);
  const driver = new ChromiumDriver(context, options, profile, end);
  try {
    await driver.prepare();
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

async function launchForTests(
  executablePath: string,
  profile: string,
  options: LaunchOptions,
): Promise<ChromiumProcess> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: switches(options),
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.viewport?.scale ?? 1,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    forcedColors: options.forcedColors === true ? 'active' : 'none',
  });
  return { context, end: () => context.close() };
}

class ChromiumDriver implements Driver {
  readonly engine = 'chromium';
  readonly version: string;
  readonly extensions: readonly InstalledExtension[];
  readonly extensionId: string;
  readonly baseUrl: string;
  private readonly pages = new Set<PlaywrightPage>();
  private quietPage: PlaywrightPage | null = null;

  constructor(
    private readonly context: BrowserContext,
    private readonly options: LaunchOptions,
    private readonly profile: string,
    private readonly end: () => Promise<void>,
  ) {
    this.version = context.browser()?.version() ?? '';
    this.extensions = options.extensions.map((folder) => {
      const id = unpackedId(folder);
      return { id, baseUrl: `chrome-extension://${id}` };
    });
    const [first] = this.extensions;
    if (first === undefined) throw new Error('There is no extension to install.');
    this.extensionId = first.id;
    this.baseUrl = first.baseUrl;
  }

  /** Waits until every extension with a background has started it. */
  async prepare(): Promise<void> {
    for (const [index, folder] of this.options.extensions.entries()) {
      const { baseUrl = '' } = this.extensions[index] ?? {};
      if (hasBackground(folder)) await this.worker(baseUrl);
    }
    if (this.options.private === true) await this.allowPrivateWindows();
  }

  async open(url: string, options: { private?: boolean } = {}): Promise<Page> {
    const page = options.private === true ? await this.privatePage() : await this.context.newPage();
    this.pages.add(page);
    const tab = await ChromiumTab.attach(page);
    await tab.navigate(url);
    return new Page(this.engine, tab);
  }

  async opened(part: string): Promise<Page> {
    const page = await eventually(`a tab at ${part}`, () =>
      this.context.pages().find((candidate) => candidate.url().includes(part)),
    );
    this.pages.add(page);
    await page.waitForLoadState();
    return new Page(this.engine, await ChromiumTab.attach(page));
  }

  popup(): Promise<Page> {
    return this.open(`${this.baseUrl}/popup.html`);
  }

  async extensionEval<T>(work: (argument: never) => T, argument: Json = null): Promise<Awaited<T>> {
    const tab = await ChromiumTab.attach(await this.openQuietPage());
    return new Page(this.engine, tab).evaluate(work, argument);
  }

  async stopBackground(): Promise<void> {
    const session = await this.context.newCDPSession(await this.openQuietPage());
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
        // A worker that was only starting when it was to be stopped runs on.
        else void session.send('ServiceWorker.stopAllWorkers').catch(() => undefined);
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
  }

  async setOffline(offline: boolean): Promise<void> {
    // Answered only once a stopped background runs again: so ask the pages whether it is done.
    this.context.setOffline(offline).catch(() => undefined);
    for (const page of this.context.pages()) {
      await eventually(`${page.url()} to be ${offline ? 'offline' : 'online'}`, async () => {
        return (await page.evaluate(() => navigator.onLine)) !== offline;
      });
    }
  }

  /** Without a window Chromium says no by itself. */
  refuseMicrophone(): Promise<void> {
    return Promise.resolve();
  }

  async fallAsleep(): Promise<() => void> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    if (session === undefined) throw new Error('Chromium is gone.');
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return halt(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
  }

  async setLocalAccess(origin: string, allowed: boolean): Promise<void> {
    // The answer holds as long as the session does.
    const session = await this.context.newCDPSession(await this.openQuietPage());
    await session.send('Browser.setPermission', {
      permission: { name: 'loopback-network' },
      setting: allowed ? 'granted' : 'denied',
      origin,
    });
  }

  async closePages(): Promise<void> {
    await Promise.all([...this.pages].map((page) => page.close()));
    this.pages.clear();
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The manifest as a page: it has the extension's API and runs none of its code. */
  private async openQuietPage(): Promise<PlaywrightPage> {
    const address = `${this.baseUrl}/manifest.json`;
    const page =
      this.quietPage?.isClosed() === false ? this.quietPage : await this.context.newPage();
    this.quietPage = page;
    if (page.url() !== address) await page.goto(address);
    return page;
  }

  /** Once it is active: a worker that is stopped while it is being installed never comes back. */
  private worker(baseUrl: string): Promise<Worker> {
    return eventually(`background of ${baseUrl}`, async () => {
      const worker = this.context
        .serviceWorkers()
        .find((candidate) => candidate.url().startsWith(`${baseUrl}/`));
      const state = await worker?.evaluate<string>('self.registration.active?.state ?? ""');
      return state === 'activated' ? worker : null;
    });
  }

  /** Flips the switch that a person finds on the page of the extension's details. */
  private async allowPrivateWindows(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    // Without developer mode Chromium would not start an unpacked extension again.
    await page.evaluate(
      `(async () => {
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.updateExtensionConfiguration({
          extensionId: ${JSON.stringify(this.extensionId)},
          incognitoAccess: true,
        });
      })()`,
    );
    await page.close();
    // Chromium restarts the extension for it; until then its pages do not load.
    await eventually('private windows to be allowed', () =>
      this.extensionEval(() => chrome.extension.isAllowedIncognitoAccess()),
    );
  }

  private async privatePage(): Promise<PlaywrightPage> {
    const opened = this.context.waitForEvent('page');
    await this.extensionEval(async () => {
      await chrome.windows.create({ incognito: true, url: 'about:blank' });
    });
    return opened;
  }
}
