import { quietSwitches } from '../../browsers/chromium-switches';
import { DESKTOP_PORTS } from '../../lab/rpc';
import { microphoneSwitches } from './chromium-microphone';
import type { LaunchOptions } from './driver';
import { publicKeyHash } from './public-key-hash';

/** Command-line switches that lead Chromium to the simulated Discord, and nowhere else. */
export function switches(options: LaunchOptions): string[] {
  const { lab, extensions, unresolvable = [] } = options;
  const names = lab.hosts.filter((host) => !unresolvable.includes(host));
  const rules = [
    ...names.map((host) => `MAP ${host} 127.0.0.1:${lab.port}`),
    ...DESKTOP_PORTS.map((port) => `MAP 127.0.0.1:${port} 127.0.0.1:${lab.desktopPort}`),
    'MAP 127.0.0.1 127.0.0.1',
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
  ];
  return [
    '--no-sandbox',
    '--disable-gpu',
    // A machine may have no other network for calls to try.
    '--allow-loopback-in-peer-connection',
    ...quietSwitches(extensions),
    options.checksCertificates === true
      ? `--ignore-certificate-errors-spki-list=${publicKeyHash(lab.certificate)}`
      : '--ignore-certificate-errors',
    `--host-resolver-rules=${rules.join(', ')}`,
    ...(options.isFarAway === true
      ? [`--ip-address-space-overrides=127.0.0.1:${lab.port}=public`]
      : []),
    ...(options.tellsNetwork === true ? ['--enable-blink-features=NetInfoDownlinkMax'] : []),
    ...microphoneSwitches(options.microphone),
  ];
}
