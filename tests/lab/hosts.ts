/** What a host name stands for in the lab. */
export type HostKind =
  'app' | 'streamkit' | 'status' | 'gateway' | 'remote-auth' | 'latency' | 'uploads' | 'voice';

/** Host of the first voice server that the gateway hands out. */
export const VOICE_HOST = 'c-atl01.discord.media';
/** Host of the voice server for Go Live streams. */
export const STREAM_HOST = 'c-ams02.discord.media';
/** Host that READY names for resuming a session. */
export const RESUME_HOST = 'gateway-us-east1-b.discord.gg';
/**
 * Stands in for the storage host that takes uploads. The real one is outside discord.com; a name
 * under it cannot reach a stranger's server when somebody forgets the resolver rules.
 */
export const UPLOAD_HOST = 'uploads.discord.com';

const kinds: Record<string, HostKind> = {
  'discord.com': 'app',
  'ptb.discord.com': 'app',
  'canary.discord.com': 'app',
  'streamkit.discord.com': 'streamkit',
  'status.discord.com': 'status',
  [UPLOAD_HOST]: 'uploads',
  'gateway.discord.gg': 'gateway',
  [RESUME_HOST]: 'gateway',
  'remote-auth-gateway.discord.gg': 'remote-auth',
  'latency.discord.media': 'latency',
  [VOICE_HOST]: 'voice',
  [STREAM_HOST]: 'voice',
};

/** Every host name that the simulated client uses. */
export const hosts: readonly string[] = Object.keys(kinds);

/**
 * Tells what a `Host` header stands for.
 *
 * @param header the header as received, with or without a port
 * @returns the kind, or null for a host that the lab does not play
 */
export function hostKind(header: string | undefined): HostKind | null {
  const name = (header ?? '').replace(/:\d+$/, '').toLowerCase();
  return kinds[name] ?? (name.endsWith('.discord.media') ? 'voice' : null);
}

/**
 * Command-line switches that lead Chromium to the lab, and nowhere else but loopback.
 *
 * @param port the lab's port
 */
export function chromiumSwitches(port: number): string[] {
  const domains = ['discord.com', '*.discord.com', '*.discord.gg', '*.discord.media'];
  const rules = domains.map((domain) => `MAP ${domain} 127.0.0.1:${port}`);
  rules.push('MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost');
  return ['--ignore-certificate-errors', `--host-resolver-rules=${rules.join(', ')}`];
}

/**
 * Preferences that lead Firefox to the lab.
 *
 * @param port the lab's port
 */
export function firefoxPreferences(port: number): Record<string, string | boolean> {
  return {
    'network.dns.localDomains': hosts.join(','),
    'network.socket.forcePort': `443=${port}`,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
}
