import type { NetCategory } from '../registry/entry';

/**
 * Categories of the browsers' own names for network errors, as `webRequest` reports them. First
 * match wins. Sources: Chromium's net_error_list.h, Firefox's ErrorList.
 */
const PATTERNS: readonly [RegExp, NetCategory][] = [
  [/ERR_BLOCKED_BY_(?:CLIENT|ADMINISTRATOR|RESPONSE)/, 'blocked'],
  // Firefox gives the same name when the page itself gave up, so it is a hint and no proof.
  [/NS_ERROR_ABORT|NS_ERROR_BLOCKED/, 'maybe-blocked'],
  [/PROXY|TUNNEL|SOCKS/, 'proxy'],
  [/NAME_NOT_RESOLVED|DNS|UNKNOWN_HOST/, 'dns'],
  [/CERT|SSL|NS_ERROR_GENERATE|SEC_ERROR|MOZILLA_PKIX/, 'certificate'],
  [/CONNECTION_REFUSED/, 'refused'],
  [/INTERNET_DISCONNECTED|NS_ERROR_OFFLINE|ADDRESS_UNREACHABLE/, 'offline'],
  [/NETWORK_CHANGED/, 'changed'],
  [/TIMED_OUT|NET_TIMEOUT/, 'timeout'],
  [/RESET|EMPTY_RESPONSE|INTERRUPT|CONNECTION_CLOSED|CONNECTION_ABORTED/, 'reset'],
];

/**
 * Whether a browser told an error in words of its own, and not by its name. Firefox does so where
 * the proof of who answers is not accepted, in the language of the person.
 */
export function isToldInWords(error: string): boolean {
  return !/^(?:net::|HTTP |\w*$)/.test(error);
}

/** Sorts a browser's name for a network error, for example `net::ERR_FAILED`, into a category. */
export function netCategory(error: string): NetCategory {
  if (isToldInWords(error)) return 'certificate';
  return PATTERNS.find(([pattern]) => pattern.test(error))?.[1] ?? 'general';
}

/** The status in what stands for the answer to a handshake, `HTTP 403`; null for a browser's error. */
export function handshakeStatus(error: string): number | null {
  const status = /^HTTP (\d{3})$/.exec(error)?.[1];
  return status === undefined ? null : Number(status);
}
