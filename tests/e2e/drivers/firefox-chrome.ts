/*
 * These functions run in Firefox's own window, with its rights, and travel there as source text: each
 * one has to stand alone.
 */

type MessageListener = (message: { data: { json?: string; error?: string } }) => void;

interface MessageManager {
  addMessageListener: (name: string, listener: MessageListener) => void;
  removeMessageListener: (name: string, listener: MessageListener) => void;
  loadFrameScript: (address: string, later: boolean) => void;
}

interface BrowserElement extends Element {
  browsingContext: { currentWindowGlobal: { osPid: number } | null };
  messageManager: MessageManager;
}

interface Extension {
  backgroundState: string;
  terminateBackground: (options: object) => Promise<void>;
}

interface ExtensionPolicy {
  readyPromise: Promise<unknown>;
  extension: Extension;
  privateBrowsingAllowed: boolean;
  getURL: (path: string) => string;
}

interface FirefoxWindow extends Window {
  delayedStartupPromise: Promise<unknown>;
  gBrowser: { selectedBrowser: BrowserElement; browsers: BrowserElement[] };
}

interface Question extends HTMLElement {
  secondaryButton: HTMLElement;
}

interface Certificate {
  isCertificate: true;
}

declare const Cc: Record<string, { getService: (type: unknown) => unknown }>;
declare const Ci: { nsIX509CertDB: unknown; nsICertOverrideService: unknown };
declare const Services: {
  appinfo: { processID: number };
  wm: { getEnumerator: (type: string) => Iterable<FirefoxWindow> };
  io: { offline: boolean };
  obs: { notifyObservers: (subject: null, topic: string) => void };
  perms: {
    ALLOW_ACTION: number;
    DENY_ACTION: number;
    addFromPrincipal: (principal: object, type: string, action: number) => void;
  };
  scriptSecurityManager: { createContentPrincipalFromOrigin: (origin: string) => object };
};
declare const WebExtensionPolicy: { getByID: (id: string) => ExtensionPolicy | null };
declare const OpenBrowserWindow: (options: { private: boolean }) => FirefoxWindow;
declare const ChromeUtils: {
  importESModule: (address: string) => {
    NavigableManager: {
      getBrowserById: (context: string) => BrowserElement | null;
      getIdForBrowser: (element: BrowserElement) => string;
    };
    ExtensionPermissions: {
      add: (id: string, granted: object, extension: Extension) => Promise<void>;
    };
    AddonManager: { getAddonByID: (id: string) => Promise<{ reload: () => Promise<void> }> };
  };
};

/**
 * Runs a function inside a page's process, with Firefox's rights.
 *
 * @param context the tab
 * @param source source of a function that stands alone and gives JSON text
 * @param json its arguments as a JSON array
 * @returns what it gives
 * @throws what it throws
 */
export function callInContent(context: string, source: string, json: string): Promise<string> {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const element = NavigableManager.getBrowserById(context);
  if (element === null) throw new Error('The tab is gone.');
  const { messageManager } = element;
  const name = `errata:${Math.random()}`;
  const script = `(async () => (${source})(...${json}))().then(
    (json) => sendAsyncMessage(${JSON.stringify(name)}, { json }),
    (error) => sendAsyncMessage(${JSON.stringify(name)}, { error: String(error) }),
  );`;
  return new Promise((resolve, reject) => {
    const listener = ({ data }: { data: { json?: string; error?: string } }): void => {
      messageManager.removeMessageListener(name, listener);
      if (data.json === undefined) reject(new Error(data.error));
      else resolve(data.json);
    };
    messageManager.addMessageListener(name, listener);
    messageManager.loadFrameScript(
      `data:application/javascript,${encodeURIComponent(script)}`,
      false,
    );
  });
}

/** Waits until an extension runs; gives the address of its pages, without a slash at the end. */
export async function extensionReady(id: string): Promise<string | null> {
  const policy = WebExtensionPolicy.getByID(id);
  await policy?.readyPromise;
  if (policy === null || policy.extension.backgroundState === 'starting') return null;
  return policy.getURL('').replace(/\/$/, '');
}

/** Stops an extension's background as Firefox does when it is idle. */
export async function terminateBackground(id: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  await extension?.terminateBackground({ ignoreDevToolsAttached: true });
}

/** Lets an extension into private windows; it restarts. */
export async function allowPrivateWindows(id: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const policy = WebExtensionPolicy.getByID(id);
  if (policy === null) throw new Error(`There is no extension ${id}.`);
  const granted = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(id, granted, policy.extension);
  await (await AddonManager.getAddonByID(id)).reload();
}

/** Opens a private window; gives the id of its tab. */
export async function openPrivateWindow(): Promise<string> {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
  await opened.delayedStartupPromise;
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  return NavigableManager.getIdForBrowser(opened.gBrowser.selectedBrowser);
}

/** Takes Firefox off the network, loopback included, and back. */
export function setNetworkOffline(offline: boolean): void {
  Services.io.offline = offline;
  // Connections that are kept for later would still serve a request.
  Services.obs.notifyObservers(null, 'net:prune-all-connections');
}

/** Keeps for a site whether it may reach apps on this device. */
export function setLocalAccess(origin: string, allowed: boolean): void {
  const { perms, scriptSecurityManager } = Services;
  perms.addFromPrincipal(
    scriptSecurityManager.createContentPrincipalFromOrigin(origin),
    'loopback-network',
    allowed ? perms.ALLOW_ACTION : perms.DENY_ACTION,
  );
}

/** Ids of the processes that run pages. */
export function pageProcesses(): number[] {
  const windows = [...Services.wm.getEnumerator('navigator:browser')];
  const pids = windows
    .flatMap(({ gBrowser }) => gBrowser.browsers)
    .map(({ browsingContext }) => browsingContext.currentWindowGlobal?.osPid ?? 0)
    // Firefox's own pages run in its own process.
    .filter((pid) => pid > 0 && pid !== Services.appinfo.processID);
  return [...new Set(pids)];
}

/**
 * Trusts a certificate although nobody vouches for it.
 *
 * @param base64 the certificate
 * @param hosts the names for which to trust it
 */
export function trustCertificate(base64: string, hosts: readonly string[], port: number): void {
  const database = Cc['@mozilla.org/security/x509certdb;1']?.getService(Ci.nsIX509CertDB) as {
    constructX509FromBase64: (text: string) => Certificate;
  };
  const overrides = Cc['@mozilla.org/security/certoverride;1']?.getService(
    Ci.nsICertOverrideService,
  ) as {
    rememberValidityOverride: (
      host: string,
      port: number,
      origin: object,
      certificate: Certificate,
      temporary: boolean,
    ) => void;
  };
  const certificate = database.constructX509FromBase64(base64);
  for (const host of hosts) {
    overrides.rememberValidityOverride(host, port, {}, certificate, true);
  }
}

/** Notes that Discord may use the camera. */
export function allowCamera(): void {
  const { perms, scriptSecurityManager } = Services;
  const discord = scriptSecurityManager.createContentPrincipalFromOrigin('https://discord.com');
  perms.addFromPrincipal(discord, 'camera', 1);
}

/**
 * Presses Block, or what is in its place, where a page asks for the microphone, and leaves
 * "Remember this decision" alone.
 *
 * @returns whether there was the question
 */
export function pressBlock(): boolean {
  const question = document.getElementById('webRTC-shareDevices-notification');
  (question as Question | null)?.secondaryButton.click();
  return question !== null;
}
