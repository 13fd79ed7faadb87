import type { Platform } from '../platform/platform';

/** Fixes that are done on one click, the least harmful first. */
export const REMEDIES = [
  'status-page',
  'extensions-page',
  'private-window',
  'site-access',
  'reload-tabs',
  'clear-cache',
] as const;

export type RemedyId = (typeof REMEDIES)[number];

export function isRemedyId(text: string): text is RemedyId {
  return REMEDIES.some((id) => id === text);
}

/**
 * How a fix ended: done, turned down at the browser's own question, nothing there to do it to, not
 * possible from here, or not done for an unknown reason.
 */
export type RemedyOutcome = 'done' | 'refused' | 'nothing' | 'by-hand' | 'failed';

/** Discord's pages as match patterns. */
export const DISCORD_PAGES = [
  'https://discord.com/*',
  'https://ptb.discord.com/*',
  'https://canary.discord.com/*',
];

const ORIGINS = DISCORD_PAGES.map((pattern) => pattern.replace('/*', ''));

/** What the browser is told to remove, and from where. Sign-in and settings are in none of it. */
export interface Removal {
  options: { origins: string[] } | { hostnames: string[] };
  data: { cache?: true; cacheStorage?: true; serviceWorkers: true };
}

/**
 * What to remove so that Discord's page loads anew. Firefox can limit its cache to no site, and
 * emptying it for every site would cost more than it helps, so there it stays.
 */
export function cacheRemoval(browser: Platform['browser']): Removal {
  return browser === 'firefox'
    ? {
        options: { hostnames: ORIGINS.map((origin) => new URL(origin).hostname) },
        data: { serviceWorkers: true },
      }
    : {
        options: { origins: ORIGINS },
        data: { cache: true, cacheStorage: true, serviceWorkers: true },
      };
}

/** The browser's list of extensions; null where an extension may not open it. */
export function extensionsPage(browser: Platform['browser']): string | null {
  return { chrome: 'chrome://extensions', edge: 'edge://extensions', firefox: null }[browser];
}

/** Whether there is a button for it in this browser; otherwise the page says how it is done. */
export function canBeDone(id: RemedyId, browser: Platform['browser']): boolean {
  return id !== 'extensions-page' || extensionsPage(browser) !== null;
}
