import type { NetCategory } from './entry';
import type { UnknownKind } from './phrases';

/** Which cause a browser's own network error points to, and how firmly. */
export const NET_CAUSES: Partial<
  Record<NetCategory, { cause: string; certainty: 'proven' | 'likely' | 'possible' }>
> = {
  blocked: { cause: 'extension-blocks', certainty: 'proven' },
  // Firefox reports the page's own aborts the same way.
  'maybe-blocked': { cause: 'extension-blocks', certainty: 'possible' },
  dns: { cause: 'dns-failure', certainty: 'proven' },
  refused: { cause: 'firewall-or-antivirus', certainty: 'possible' },
  reset: { cause: 'connection-dropped', certainty: 'likely' },
  timeout: { cause: 'connection-dropped', certainty: 'likely' },
  certificate: { cause: 'firewall-or-antivirus', certainty: 'likely' },
  // An address that cannot be reached counts here too, and can have other reasons.
  offline: { cause: 'connection-dropped', certainty: 'likely' },
  proxy: { cause: 'proxy-fails', certainty: 'likely' },
  changed: { cause: 'network-changed', certainty: 'likely' },
};

/** Which cause other things that were seen point to, and how firmly. */
export const EVIDENCE_CAUSES = {
  offline: { cause: 'connection-dropped', certainty: 'proven' },
  'back-online': { cause: 'connection-dropped', certainty: 'likely' },
  'network-changed': { cause: 'network-changed', certainty: 'likely' },
  slept: { cause: 'device-slept', certainty: 'proven' },
  frozen: { cause: 'tab-frozen', certainty: 'likely' },
  outage: { cause: 'discord-outage', certainty: 'likely' },
  burst: { cause: 'connection-dropped', certainty: 'likely' },
  'other-tabs': { cause: 'connection-dropped', certainty: 'likely' },
  refused: { cause: 'cloudflare-block', certainty: 'likely' },
  failed: { cause: 'discord-overloaded', certainty: 'likely' },
  missing: { cause: 'browser-lacks-encryption', certainty: 'proven' },
  // Web pages come through and live connections do not: that is how filters work.
  'pages-only': { cause: 'firewall-or-antivirus', certainty: 'likely' },
  // Whether the app runs at all, a page that may not look for it cannot tell.
  'local-access': { cause: 'local-access-denied', certainty: 'likely' },
} as const;

/** What to do about a cause that is proven, whatever the entry itself suggests. */
export const CAUSE_FIXES: Record<string, string[]> = {
  'extension-blocks': ['private-window', 'pause-extensions'],
  'dns-failure': ['check-internet', 'flush-dns'],
};

/** The one harmless thing to try for a code that nobody has explained. */
export const UNKNOWN_FIX: Record<UnknownKind, string> = {
  'close-own': 'check-status',
  'close-library': 'check-status',
  'close-standard': 'check-internet',
  'close-other': 'check-status',
  'rpc-close': 'restart-desktop-app',
  'rpc-error': 'restart-desktop-app',
  json: 'retry-once',
  'json-with-status': 'retry-once',
  'http-refused': 'retry-once',
  'http-server': 'check-status',
  'http-other': 'check-status',
  net: 'check-internet',
  av: 'check-status',
  cloudflare: 'check-internet',
  opcode: 'leave-alone',
};

/** Causes and fixes of bots alone: what fails in somebody's browser is never theirs. */
export const ONLY_FOR_BOTS: readonly string[] = [
  'program-mistake',
  'check-bot-token',
  'correct-bot-payload',
  'correct-bot-sharding',
  'correct-voice-client',
  'enable-bot-intents',
  'slow-bot-down',
];

/** Causes that interference in this browser points to. */
export const INTERFERENCE_CAUSES = {
  blocks: 'extension-blocks',
  interferes: 'extension-interferes',
  mod: 'client-mod',
} as const;

/** Ids that every surface carries, because evidence or an unknown code can call for them. */
export const STANDING_CAUSES: readonly string[] = [
  ...new Set([
    ...Object.values(NET_CAUSES).map((pointed) => pointed.cause),
    ...Object.values(EVIDENCE_CAUSES).map((pointed) => pointed.cause),
    ...Object.values(INTERFERENCE_CAUSES),
  ]),
];

export const STANDING_FIXES: readonly string[] = [
  ...new Set([...Object.values(CAUSE_FIXES).flat(), ...Object.values(UNKNOWN_FIX)]),
];
