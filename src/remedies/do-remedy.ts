import { browser } from '../platform/browser';
import type { Platform } from '../platform/platform';
import { requestSiteAccess } from '../platform/site-access';
import {
  cacheRemoval,
  DISCORD_PAGES,
  extensionsPage,
  type Removal,
  type RemedyId,
  type RemedyOutcome,
} from './remedy';

const STATUS_PAGE = 'https://discordstatus.com';
const DISCORD = 'https://discord.com/app';
const BROWSING_DATA = { permissions: ['browsingData' as const] };

/**
 * Does a fix. Has to be called directly from a click, because two of them ask for a permission.
 * Never rejects.
 */
export async function doRemedy(id: RemedyId, on: Platform): Promise<RemedyOutcome> {
  try {
    return await DEEDS[id](on);
  } catch {
    return 'failed';
  }
}

const DEEDS: Record<RemedyId, (on: Platform) => Promise<RemedyOutcome>> = {
  'status-page': async () => {
    await browser.tabs.create({ url: STATUS_PAGE });
    return 'done';
  },
  'extensions-page': async ({ browser: kind, os }) => {
    const url = extensionsPage(kind);
    if (url === null || os === 'android') return 'by-hand';
    await browser.tabs.create({ url });
    return 'done';
  },
  'private-window': async () => {
    // Missing on Android. Firefox refuses an extension that is not allowed in private windows.
    const windows = browser.windows as typeof browser.windows | undefined;
    if (!windows) return 'by-hand';
    try {
      await windows.create({ incognito: true, url: DISCORD });
      return 'done';
    } catch {
      return 'by-hand';
    }
  },
  'site-access': async () => ((await requestSiteAccess()) ? 'done' : 'refused'),
  'reload-tabs': async () => {
    const tabs = await browser.tabs.query({ url: DISCORD_PAGES });
    const ids = tabs.flatMap(({ id }) => id ?? []);
    await Promise.all(ids.map((id) => browser.tabs.reload(id)));
    return ids.length === 0 ? 'nothing' : 'done';
  },
  'clear-cache': async ({ browser: kind }) => {
    // To ask for what the manifest grants already is an error in Firefox.
    const isGranted = browser.runtime.getManifest().permissions?.includes('browsingData') === true;
    if (!isGranted && !(await browser.permissions.request(BROWSING_DATA))) return 'refused';
    const { options, data } = cacheRemoval(kind);
    try {
      await remove(options, data);
    } finally {
      // It was asked for this once, and is given back.
      if (!isGranted) await browser.permissions.remove(BROWSING_DATA).catch(() => undefined);
    }
    return 'done';
  },
};

function remove(options: Removal['options'], data: Removal['data']): Promise<void> {
  // The types of the API are Firefox's, which knows neither `origins` nor `cacheStorage`.
  return browser.browsingData.remove(
    options as Parameters<typeof browser.browsingData.remove>[0],
    data,
  );
}
