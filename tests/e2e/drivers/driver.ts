import type { Page } from './page';

export type Engine = 'chromium' | 'firefox';

/** A value that survives the way into a page and back. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Viewport {
  width: number;
  height: number;
  /** Device pixels per CSS pixel; 1 when left out. A zoom of 200 % is half the size at 2. */
  scale?: number;
}

/** What a browser has for a page that asks for the microphone. */
export interface Microphone {
  /** What it has noted for Discord; it asks the person when left out. */
  permission?: 'granted' | 'denied';
  /** A made-up device: one that works, or one that does not start; those of the machine when left out. */
  device?: 'works' | 'fails';
  /** Discord has the camera already: Firefox then offers "Not now" in place of "Block". */
  besideCamera?: boolean;
}

export interface LaunchOptions {
  engine: Engine;
  /** Folders of unpacked extensions. The first one is the extension under test. */
  extensions: string[];
  /**
   * Where the simulated Discord listens, and the only names that lead anywhere. The desktop app has
   * a port of its own, so that browsers that run at once do not meet each other's.
   */
  lab: { port: number; desktopPort: number; hosts: readonly string[]; certificate: string };
  /** Trusts the lab's own certificate alone, and not, as otherwise, every one there is. */
  checksCertificates?: boolean;
  /** Names out of `lab.hosts` that shall fail to resolve. Names in neither list always fail. */
  unresolvable?: string[];
  viewport?: Viewport;
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
  /** Lets the simulated Discord count as far away, so that browsers guard this device from it. */
  isFarAway?: boolean;
  /** Hides a tab behind another one and lets it be put to sleep, as for a person. Chromium only. */
  tabsSleep?: boolean;
  /** Lets pages see on which kind of network the device is, as on ChromeOS. Chromium only. */
  tellsNetwork?: boolean;
  /** Lets the extension under test into private windows, so that `open(url, {private: true})` works. */
  private?: boolean;
  microphone?: Microphone;
}

export interface InstalledExtension {
  id: string;
  /** Address of its pages, without a slash at the end. */
  baseUrl: string;
}

/** A running browser with extensions in it. */
export interface Driver {
  readonly engine: Engine;
  /** The browser's own version, for example `156.0.8078.79`. */
  readonly version: string;
  /** In the order in which they were given. */
  readonly extensions: readonly InstalledExtension[];
  readonly extensionId: string;
  readonly baseUrl: string;
  /** Opens a page in a new tab in front and waits until it has loaded. */
  open: (url: string, options?: { private?: boolean }) => Promise<Page>;
  /** Waits for a page that something else opened in a tab of its own, by a part of its address. */
  opened: (part: string) => Promise<Page>;
  /** Opens the popup of the extension under test as a page of its own. */
  popup: () => Promise<Page>;
  /**
   * Runs a function in a quiet page of the extension under test, where its `browser`/`chrome` API is
   * at hand. The function must stand alone; argument and result are JSON.
   */
  extensionEval: <T>(work: (argument: never) => T, argument?: Json) => Promise<Awaited<T>>;
  /** Stops the extension's background as the browser does when it is idle. */
  stopBackground: () => Promise<void>;
  /** Takes the whole browser off the network, and back. */
  setOffline: (offline: boolean) => Promise<void>;
  /** Says no where the browser asks whether a page may use the microphone. */
  refuseMicrophone: () => Promise<void>;
  /**
   * Halts the processes that run pages, as a device does that goes to sleep. Nothing can be asked of
   * a page until then.
   *
   * @returns the way to let them go on
   */
  fallAsleep: () => Promise<() => void>;
  /** Answers for the person whether a site may reach apps on this device. */
  setLocalAccess: (origin: string, allowed: boolean) => Promise<void>;
  /** Closes every page that was opened through this driver. */
  closePages: () => Promise<void>;
  close: () => Promise<void>;
}
