/** A client mod that leaves a global on Discord's page, as Discord's own client looks for them. */
export interface KnownMod {
  name: string;
  /** Any of these names on `window` tells it. */
  globals: string[];
}

/**
 * Mods, the ones most specific first: forks keep the globals of what they come from. The names
 * that jQuery leaves are absent, since many harmless scripts leave them too.
 */
export const KNOWN_MODS: readonly KnownMod[] = [
  { name: 'Vencord', globals: ['Vencord', 'VencordNative', 'VencordStyles'] },
  {
    name: 'BetterDiscord',
    globals: ['BetterDiscord', 'BetterDiscordPreload', 'BdApi'],
  },
  { name: 'shelter', globals: ['shelter'] },
  { name: 'moonlight', globals: ['moonlight', 'moonlightNode'] },
  { name: 'Replugged', globals: ['replugged', 'RepluggedNative'] },
  { name: 'Vesktop', globals: ['VesktopNative'] },
  { name: 'Legcord', globals: ['legcord', 'LegcordRPC'] },
  { name: 'Dorion', globals: ['Dorion', '__DORION_CONFIG__', '__DORION_INIT__'] },
  { name: 'GoofCord', globals: ['GCDP'] },
  { name: 'OpenAsar', globals: ['openasar'] },
  { name: 'Rambox', globals: ['rambox'] },
  { name: 'Revenge', globals: ['revenge'] },
  { name: 'Vendetta', globals: ['vendetta'] },
  { name: 'Bunny', globals: ['bunny'] },
  { name: 'Kettu', globals: ['kettu'] },
];

/** Names of well-known extensions by their public ids in the stores. */
export const KNOWN_EXTENSIONS: Readonly<Record<string, string>> = {
  bgnkhhnnamicmpeenaelnjfhikgbkllg: 'AdGuard',
  bkdgflcldnnnapblkhphbgpggdiikppg: 'DuckDuckGo Privacy Essentials',
  cbghhgpcnddeihccjmnadmkaejncjndb: 'Vencord Web',
  cjpalhdlnbpafiamejdnhcphjbkeiagm: 'uBlock Origin',
  clngdbkpkpeebahjckkjfobafhncgmne: 'Stylus',
  ddkjiahejlhfcafbddmgiahcphecmpfh: 'uBlock Origin Lite',
  eimadpbcbfnmbkopoojfekhnkhdbieeh: 'Dark Reader',
  fjoaledfpmneenckfbpdfhkmimnjocfa: 'NordVPN',
  jinjaccalgkegednnccohejagnlnfdag: 'Violentmonkey',
  odfafepnmkbhccpbejgmiehpchacaeak: 'uBlock Origin',
  pkehgijcmpdhfbdbbnkijodmdjhbjlgp: 'Privacy Badger',
  'firefox@equicord.org': 'Equicord Web',
  'uBlock0@raymondhill.net': 'uBlock Origin',
  'vencord-firefox@vendicated.dev': 'Vencord Web',
  '{21bfdee5-51a4-487e-a472-c251a26fc5a4}': 'shelter',
  '{aecec67f-0d10-4fa7-b7c7-609a2db280cf}': 'Violentmonkey',
};

/** Display name of the mod that leaves this global, or null. */
export function modName(global: string): string | null {
  return KNOWN_MODS.find((mod) => mod.globals.includes(global))?.name ?? null;
}

/** Id in an origin such as `chrome-extension://<id>`; null for anything else. */
export function extensionIdOf(origin: string): string | null {
  return /^(?:chrome|moz)-extension:\/\/([^/]+)/.exec(origin)?.[1] ?? null;
}

/** Display name of the extension with this origin, or null where it is not well known. */
export function extensionName(origin: string): string | null {
  const id = extensionIdOf(origin);
  return id !== null && Object.hasOwn(KNOWN_EXTENSIONS, id) ? (KNOWN_EXTENSIONS[id] ?? null) : null;
}
