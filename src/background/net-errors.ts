import { classifySocket } from '../failure/classify-socket';
import { routeTemplate } from '../failure/route-template';
import { browser } from '../platform/browser';
import { platformOf } from '../platform/platform';
import type { NetError } from './tab-store';

/**
 * What is listened to. Sockets need their scheme spelled out. Of the API, only what a person's
 * own actions use: content blockers refuse the analytics routes all day long, and each event
 * would wake the background. The status page is what Discord asks once connecting takes long.
 */
const SOCKETS = ['wss://*.discord.gg/*', 'wss://*.discord.media/*'];
const STATUS_PAGE = 'https://status.discord.com/';
const REQUESTS = ['auth', 'channels', 'guilds', 'interactions', 'invites', 'users'].map(
  (part) => `https://*.discord.com/api/*/${part}/*`,
);

/**
 * Listens to the browser's own reports of requests that failed. They tell what a page cannot see:
 * the network's error, or that another extension blocked it. To be called when the background
 * starts, synchronously, or the events that woke it are lost.
 */
export function watchNetErrors(onError: (tabId: number, error: NetError) => void): void {
  browser.webRequest.onErrorOccurred.addListener(
    ({ tabId, url, error, timeStamp }) => {
      const target = targetOf(url);
      if (tabId >= 0 && target !== null)
        onError(tabId, { at: Math.round(timeStamp), target, error });
    },
    { urls: [...SOCKETS, ...REQUESTS, `${STATUS_PAGE}*`], types: ['websocket', 'xmlhttprequest'] },
  );
  // A socket that is answered with anything but a switch of protocols never opens. Chromium tells of
  // that switch alone, and each would wake the background for nothing.
  if (platformOf(navigator.userAgent).browser !== 'firefox') return;
  browser.webRequest.onHeadersReceived.addListener(
    ({ tabId, url, statusCode, timeStamp }) => {
      const target = targetOf(url);
      if (tabId < 0 || target === null || statusCode < 300) return;
      onError(tabId, { at: Math.round(timeStamp), target, error: `HTTP ${statusCode}` });
    },
    { urls: SOCKETS, types: ['websocket'] },
  );
}

function targetOf(url: string): string | null {
  const kind = classifySocket(url);
  if (kind !== 'other') return kind;
  return url.startsWith(STATUS_PAGE) ? '/status-page' : routeTemplate(url);
}
