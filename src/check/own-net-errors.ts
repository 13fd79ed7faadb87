import type { WebRequest } from 'webextension-polyfill';
import { browser } from '../platform/browser';

/** The browser tells of a failed request a moment after the request itself has failed. */
const TELLS_WITHIN_MS = 400;

/** The browser's own names for the failures of this page's requests. */
export interface OwnNetErrors {
  /** The name for an address that has failed; null where the browser does not tell in time. */
  causeOf: (url: string) => Promise<string | null>;
  stop: () => void;
}

/**
 * Listens for failures of requests that this page makes itself, to these addresses alone. The
 * browser tells only of hosts that the extension may see.
 */
export function listenForOwnErrors(urls: readonly string[], tabId: number | null): OwnNetErrors {
  const causes = new Map<string, string>();
  const waiting = new Map<string, (cause: string) => void>();
  const listener = (details: WebRequest.OnErrorOccurredDetailsType): void => {
    // Discord's own page may ask for the same addresses.
    if (details.tabId !== (tabId ?? -1)) return;
    causes.set(details.url, details.error);
    waiting.get(details.url)?.(details.error);
  };
  browser.webRequest.onErrorOccurred.addListener(listener, { urls: [...urls] });
  return {
    causeOf: (url) =>
      new Promise((resolve) => {
        const known = causes.get(url);
        if (known !== undefined) {
          resolve(known);
          return;
        }
        waiting.set(url, resolve);
        setTimeout(() => resolve(null), TELLS_WITHIN_MS);
      }),
    stop: () => browser.webRequest.onErrorOccurred.removeListener(listener),
  };
}
