import { realpathSync } from 'node:fs';
import { ensureFirefox } from '../../browsers/find-or-install';
import type { Bidi, ContextId } from './bidi';
import type { Driver, InstalledExtension, Json, LaunchOptions } from './driver';
import { jsonFunction } from './engine-tab';
import { eventually } from './eventually';
import {
  allowCamera,
  allowPrivateWindows,
  extensionReady,
  openPrivateWindow,
  pageProcesses,
  pressBlock,
  setLocalAccess,
  setNetworkOffline,
  terminateBackground,
  trustCertificate,
} from './firefox-chrome';
import { type FirefoxProcess, startFirefox } from './firefox-process';
import { FirefoxTab } from './firefox-tab';
import { halt } from './halt';
import { Page } from './page';

interface LogEntry {
  type: string;
  level: string;
  method?: string;
  text: string;
  stackTrace?: object | null;
  source: { context?: ContextId };
}

interface Tree {
  contexts: { context: ContextId; url: string }[];
}

/** Starts Firefox with the extensions and leads it to the simulated Discord. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const firefox = await startFirefox(await ensureFirefox(), options);
  try {
    return await FirefoxDriver.prepare(firefox, options);
  } catch (error) {
    await firefox.end();
    throw error;
  }
}

class FirefoxDriver implements Driver {
  readonly engine = 'firefox';
  readonly extensions: InstalledExtension[] = [];
  private readonly bidi: Bidi;
  private readonly tabs = new Map<ContextId, FirefoxTab>();
  private quietPage: Page | null = null;

  private constructor(
    private readonly firefox: FirefoxProcess,
    private readonly options: LaunchOptions,
    readonly version: string,
    private readonly chrome: ContextId,
    /** The tab that Firefox starts with; it stays, so that the window does. */
    private readonly firstTab: ContextId,
  ) {
    this.bidi = firefox.bidi;
    this.bidi.onEvent((method, params) => {
      if (method === 'log.entryAdded') this.keepMessage(params as LogEntry);
    });
  }

  static async prepare(firefox: FirefoxProcess, options: LaunchOptions): Promise<Driver> {
    const { bidi } = firefox;
    const session = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
      capabilities: { alwaysMatch: { acceptInsecureCerts: options.checksCertificates !== true } },
    });
    await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
    const windows = await bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const tabs = await bidi.send<Tree>('browsingContext.getTree');
    const [window] = windows.contexts;
    const [tab] = tabs.contexts;
    if (window === undefined || tab === undefined) throw new Error('Firefox has no window.');
    const version = session.capabilities.browserVersion;
    const driver = new FirefoxDriver(firefox, options, version, window.context, tab.context);
    if (options.checksCertificates === true) await driver.trustLab();
    for (const folder of options.extensions) await driver.install(folder);
    if (options.microphone?.besideCamera === true) await driver.runInChrome(allowCamera);
    if (options.private === true) await driver.letIntoPrivateWindows();
    return driver;
  }

  get extensionId(): string {
    return this.tested.id;
  }

  get baseUrl(): string {
    return this.tested.baseUrl;
  }

  async open(url: string, options: { private?: boolean } = {}): Promise<Page> {
    const context =
      options.private === true ? await this.runInChrome(openPrivateWindow) : await this.newTab();
    const tab = new FirefoxTab(this.bidi, context, this.runInChrome);
    this.tabs.set(context, tab);
    await tab.setViewport(this.options.viewport ?? { width: 1280, height: 800 });
    await tab.navigate(url);
    return new Page(this.engine, tab);
  }

  async opened(part: string): Promise<Page> {
    const { context } = await eventually(`a tab at ${part}`, async () => {
      const { contexts } = await this.bidi.send<Tree>('browsingContext.getTree');
      return contexts.find(({ url }) => url.includes(part));
    });
    const tab = this.tabs.get(context) ?? new FirefoxTab(this.bidi, context, this.runInChrome);
    this.tabs.set(context, tab);
    return new Page(this.engine, tab);
  }

  popup(): Promise<Page> {
    return this.open(`${this.baseUrl}/popup.html`);
  }

  async extensionEval<T>(work: (argument: never) => T, argument: Json = null): Promise<Awaited<T>> {
    if (this.quietPage === null) {
      const context = await this.newTab({ background: true });
      const tab = new FirefoxTab(this.bidi, context, this.runInChrome);
      await tab.navigate(`${this.baseUrl}/manifest.json`);
      this.quietPage = new Page(this.engine, tab);
    }
    return this.quietPage.evaluate(work, argument);
  }

  async stopBackground(): Promise<void> {
    await this.runInChrome(terminateBackground, this.extensionId);
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.runInChrome(setNetworkOffline, offline);
  }

  async refuseMicrophone(): Promise<void> {
    await eventually('the question about the microphone', () => this.runInChrome(pressBlock));
  }

  async fallAsleep(): Promise<() => void> {
    return halt(await this.runInChrome(pageProcesses));
  }

  async setLocalAccess(origin: string, allowed: boolean): Promise<void> {
    await this.runInChrome(setLocalAccess, origin, allowed);
  }

  async closePages(): Promise<void> {
    const { contexts } = await this.bidi.send<Tree>('browsingContext.getTree');
    for (const { context } of contexts) await this.tabs.get(context)?.close();
    this.tabs.clear();
  }

  close(): Promise<void> {
    return this.firefox.end();
  }

  private get tested(): InstalledExtension {
    const [first] = this.extensions;
    if (first === undefined) throw new Error('There is no extension to install.');
    return first;
  }

  private readonly runInChrome = async <T>(
    work: (...callArguments: never[]) => T,
    ...callArguments: Json[]
  ): Promise<Awaited<T>> => {
    const json = await this.bidi.call(
      this.chrome,
      `function (text) {
        return (${jsonFunction(work.toString(), '...list')})(...JSON.parse(text));
      }`,
      [{ type: 'string', value: JSON.stringify(callArguments) }],
    );
    return JSON.parse(String(json)) as Awaited<T>;
  };

  private async newTab(options: { background?: boolean } = {}): Promise<ContextId> {
    const { context } = await this.bidi.send<{ context: ContextId }>('browsingContext.create', {
      type: 'tab',
      // Without it a tab would go into the newest window, which may be a private one.
      referenceContext: this.firstTab,
      background: options.background ?? false,
    });
    return context;
  }

  private async install(folder: string): Promise<void> {
    const { extension: id } = await this.bidi.send<{ extension: string }>('webExtension.install', {
      extensionData: { type: 'path', path: realpathSync(folder) },
    });
    this.extensions.push({ id, baseUrl: await this.ready(id) });
  }

  private ready(id: string): Promise<string> {
    return eventually(`extension ${id} to run`, () => this.runInChrome(extensionReady, id));
  }

  private async trustLab(): Promise<void> {
    const { certificate, hosts, port } = this.options.lab;
    const base64 = certificate.replace(/-----[A-Z ]+-----|\s/g, '');
    await this.runInChrome(trustCertificate, base64, [...hosts], port);
  }

  private async letIntoPrivateWindows(): Promise<void> {
    const { id } = this.tested;
    await this.runInChrome(allowPrivateWindows, id);
    this.extensions[0] = { id, baseUrl: await this.ready(id) };
  }

  private keepMessage(entry: LogEntry): void {
    // Firefox's own remarks, such as a refused request, come without a stack.
    const thrown = entry.type === 'javascript' && entry.stackTrace != null;
    const type = thrown ? 'exception' : (entry.method ?? entry.level);
    this.tabs.get(entry.source.context ?? '')?.messages.push({ type, text: entry.text });
  }
}
