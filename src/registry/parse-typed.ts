import type { Family } from './entry';

/** Words by which people say where they met a number. */
const SURFACE_WORDS: readonly [RegExp, Family][] = [
  [/\bvoice op(?:code)?\b/, 'voice-opcode'],
  [/\bop(?:code)?\b/, 'gateway-opcode'],
  [/\bgateway\b/, 'gateway'],
  [/\b(voice|call)\b/, 'voice'],
  [/\b(stream|camera|video|audio|av)\b/, 'av'],
  [/\b(json|api)\b/, 'json'],
  [/\b(http|https|status)\b/, 'http'],
  [/\b(websocket|socket|ws)\b/, 'websocket'],
  [/\bcloudflare\b/, 'cloudflare'],
  [/\b(network|net)\b/, 'net'],
  [/\b(qr|remote[ -]auth)\b/, 'remote-auth'],
  [/\brpc[ -]error\b/, 'rpc-error'],
  [/\brpc\b/, 'rpc-close'],
];

/** What somebody typed, taken apart. */
export interface TypedNumber {
  /** Numbers in the order typed, `5xx` included. */
  codes: (number | '5xx')[];
  /** A browser's name for a network error, without `net::`, in capitals. */
  netName: string | null;
  /** The surface that the words name, or null. */
  surface: Family | null;
}

/** Reads what people type or paste: `4001`, `error 4001`, `HTTP 502`, `10008 403`, `net::ERR_FAILED`. */
export function parseTyped(text: string): TypedNumber {
  const lower = text.toLowerCase();
  const netName =
    /\b(?:net::)?((?:err|ns_(?:error|binding)|sec_error|ssl_error|mozilla_pkix)_\w+)/.exec(lower);
  const rest = netName === null ? lower : lower.replace(netName[0], ' ');
  // A minus counts only where no letter or digit stands before it: "-105", but not "error-4001".
  const numbers = [...rest.matchAll(/\b5xx\b|(?:(?<![\w-])-)?(?<!\w)\d{1,10}(?!\w)/g)];
  const surface = SURFACE_WORDS.find(([word]) => word.test(rest))?.[1] ?? null;
  // Elsewhere small numbers come from versions, as in "HTTP/1.1 404".
  const smallOnes = surface?.endsWith('-opcode') === true || /^\s*\d+\s*$/.test(rest);
  return {
    codes: numbers
      .map(([found]) => (found === '5xx' ? found : Number(found)))
      .filter((code) => code === '5xx' || code <= 0 || code >= 100 || smallOnes),
    netName: netName?.[1]?.toUpperCase() ?? null,
    surface,
  };
}
