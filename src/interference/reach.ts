/** What the browser tells of an installed extension, as far as it bears on Discord. */
export interface Rights {
  permissions: readonly string[];
  /** Match patterns, such as `https://*.discord.com/*`. */
  hostPermissions: readonly string[];
}

/** What an extension may do that bears on Discord, the widest first. */
export type Reach = 'all-sites' | 'discord' | 'blocks' | 'routes' | 'user-scripts' | 'controls';

/** Where Discord's page, its connections and its pictures come from. */
const DOMAINS = ['discord.com', 'discord.gg', 'discord.media', 'discordapp.com', 'discordapp.net'];

const PERMISSIONS: readonly [Reach, readonly string[]][] = [
  // These need no access to a site to stop its requests.
  [
    'blocks',
    ['declarativeNetRequest', 'declarativeNetRequestWithHostAccess', 'webRequestBlocking'],
  ],
  ['routes', ['proxy']],
  ['user-scripts', ['userScripts']],
  ['controls', ['debugger']],
];

/**
 * Tells what an extension may do to Discord by the rights that the browser names. Empty does not mean
 * that it cannot: Chromium names no sites of extensions that only have content scripts.
 */
export function reachOf({ permissions, hostPermissions }: Rights): Reach[] {
  const sites: Reach[] = hostPermissions.some(isEverywhere)
    ? ['all-sites']
    : hostPermissions.some(matchesDiscord)
      ? ['discord']
      : [];
  const others = PERMISSIONS.flatMap(([reach, names]) =>
    names.some((name) => permissions.includes(name)) ? [reach] : [],
  );
  return [...sites, ...others];
}

/** True when a match pattern covers a page, connection or picture of Discord. */
export function matchesDiscord(pattern: string): boolean {
  if (isEverywhere(pattern)) return true;
  const host = hostOf(pattern);
  if (host === null) return false;
  const wide = host.startsWith('*.');
  const name = wide ? host.slice(2) : host;
  return DOMAINS.some(
    (domain) => isWithin(name, domain) || (wide && name !== '' && isWithin(domain, name)),
  );
}

function isEverywhere(pattern: string): boolean {
  return pattern === '<all_urls>' || hostOf(pattern) === '*';
}

/** Host of a pattern whose scheme Discord uses; null for any other. */
function hostOf(pattern: string): string | null {
  return /^(?:\*|https|wss):\/\/([^/:]+)(?::[\d*]+)?\//.exec(pattern)?.[1]?.toLowerCase() ?? null;
}

function isWithin(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}
