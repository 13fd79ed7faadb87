import { browser } from './browser';

/** What the extension asks for in its manifest, to be granted again where it was taken away. */
const SITES = {
  origins: [
    'https://*.discord.com/*',
    'https://*.discord.gg/*',
    'https://*.discord.media/*',
    'wss://*.discord.gg/*',
    'wss://*.discord.media/*',
  ],
};

/** Whether the browser lets the extension see Discord. */
export const hasSiteAccess = (): Promise<boolean> => browser.permissions.contains(SITES);

/** Asks for it. Has to be called directly from a click. Gives whether it was allowed. */
export const requestSiteAccess = (): Promise<boolean> => browser.permissions.request(SITES);
