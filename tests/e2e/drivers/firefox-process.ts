import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESKTOP_PORTS } from '../../lab/rpc';
import { Bidi } from './bidi';
import type { LaunchOptions } from './driver';

type Preference = string | number | boolean;

/** How long Firefox may take to start, and to end by itself, in milliseconds. */
const START_LIMIT = 60_000;
const END_LIMIT = 5_000;

/** A Firefox that this process has started, with a profile of its own. */
export interface FirefoxProcess {
  bidi: Bidi;
  /** Ends Firefox and removes its profile. */
  end: () => Promise<void>;
}

/**
 * Starts Firefox without a window and connects to it.
 *
 * @throws when it does not come up; the message holds what it said
 */
export async function startFirefox(
  executable: string,
  options: LaunchOptions,
): Promise<FirefoxProcess> {
  const profile = mkdtempSync(join(tmpdir(), 'errata-firefox-'));
  const lines = Object.entries(preferences(options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    executable,
    [
      '--headless',
      '--no-remote',
      '--remote-debugging-port=0',
      // Firefox's own accessibility tree and its switches for extensions are in its chrome.
      '--remote-allow-system-access',
      '--profile',
      profile,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Firefox outlives a runner that is interrupted.
  const killWithUs = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', killWithUs);
  const end = async (): Promise<void> => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), END_LIMIT);
    await exited;
    process.off('exit', killWithUs);
    clearTimeout(impatience);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const bidi = await Bidi.connect(await endpoint(child));
    return {
      bidi,
      end: async () => {
        await bidi.send('browser.close').catch(() => undefined);
        bidi.close();
        await end();
      },
    };
  } catch (error) {
    child.kill();
    await end();
    throw error;
  }
}

function endpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (reason: string): void => {
      clearTimeout(limit);
      reject(new Error(`Firefox did not start: ${reason}\n${said}`));
    };
    const limit = setTimeout(() => fail('it took too long'), START_LIMIT);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`it ended with ${String(code)}`));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(limit);
      resolve(address);
    });
  });
}

function preferences(options: LaunchOptions): Record<string, Preference> {
  const { lab, unresolvable = [], colorScheme = 'light', microphone = {} } = options;
  return {
    'network.dns.localDomains': lab.hosts.filter((host) => !unresolvable.includes(host)).join(','),
    'network.socket.forcePort': `443=${lab.port};${DESKTOP_PORTS.join(',')}=${lab.desktopPort}`,
    // Every other name is asked of a resolver that nobody runs, so that no question leaves the machine.
    'network.trr.mode': 3,
    'network.trr.uri': 'https://127.0.0.1:1/dns-query',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.http.http3.enable': false,
    // On a connection made beforehand Firefox repeats a request that is cut off, and when that one is
    // cut off, too, it never tells the page.
    'network.http.speculative-parallel-limit': 0,
    // Firefox holds a connection back after a dropped one, by a time it draws at random.
    'network.websocket.delay-failed-reconnects': false,
    'network.disable-localhost-when-offline': true,
    // A machine may have no other network for calls to try.
    'media.peerconnection.ice.loopback': true,
    // Discord's names are on the list of those for which no exception can be made.
    'network.stricttransportsecurity.preloadlist': options.checksCertificates !== true,
    ...(options.isFarAway === true
      ? {
          'network.lna.address_space.public.override': `127.0.0.1:${lab.port}`,
          // Off as yet in the long-term release: there, sockets are not guarded.
          'network.lna.websocket.enabled': true,
        }
      : {}),
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.region.network.url': '',
    'browser.search.update': false,
    'browser.newtabpage.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.page': 0,
    'datareporting.healthreport.uploadEnabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.server': 'https://127.0.0.1:1/',
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'services.settings.server': 'data:,',
    // A manifest opened as a page shall be the plain file.
    'devtools.jsonview.enabled': false,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': options.reducedMotion === true ? 1 : 0,
    // 0 is to ask, 1 is yes, 2 is no.
    'permissions.default.microphone': ['asks', 'granted', 'denied'].indexOf(
      microphone.permission ?? 'asks',
    ),
    'media.navigator.streams.fake': microphone.device !== undefined,
    ...(options.forcedColors === true
      ? { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 }
      : {}),
  };
}
