import type { Runtime } from 'webextension-polyfill';
import type { BackgroundMessages, Result } from '../bridge/contract';
import { parseMessage } from '../bridge/parse-message';
import { checkHref } from '../check/address';
import { checkLog } from '../check/check-log';
import type { Subject } from '../explain/explain';
import { placeOf } from '../failure/place';
import { openHistory } from '../history/history';
import { privateHistory } from '../history/private-history';
import { entryHash } from '../library/address';
import { browser } from '../platform/browser';
import { createExplainer } from '../platform/explainer';
import { pageFixHref } from '../remedies/page-fix';
import { isAlarming } from './alarm';
import { watchNetErrors } from './net-errors';
import { sendForOverlay } from './presenter';
import type { Tab } from './tab-store';
import { createTabWatch, type TabWatch } from './tab-watch';

type Handlers = {
  [Type in keyof BackgroundMessages]: (
    params: BackgroundMessages[Type]['params'],
    tab: Tab | null,
    coming: Promise<boolean> | null,
  ) => Promise<Result<Type>>;
};

/**
 * Starts the background. All listeners are added synchronously: an event that wakes a stopped
 * background is delivered only to listeners that stand when its script has run.
 */
export function startBackground(): void {
  const { explain, findEntry, report } = createExplainer();
  const watch = createTabWatch({ history: openHistory(), findEntry, explain, now: Date.now });
  const handlers = handlersFor(watch, report);
  // A lost gateway is what people wait in front of: its texts load while the message comes in.
  findEntry({ surface: 'gateway', code: 4000, httpStatus: null }).catch(() => undefined);

  browser.runtime.onMessage.addListener((value: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const tab = tabOf(sender);
    const coming = tab && isAlarming(value) ? sendForOverlay(tab.id) : null;
    const message = parseMessage(value);
    if (!message) return undefined;
    const handler = handlers[message.type] as (
      params: unknown,
      tab: Tab | null,
      coming: Promise<boolean> | null,
    ) => Promise<unknown>;
    return handler(message, tab, coming);
  });

  watchNetErrors((tabId, error) => void watch.netError(tabId, error));

  // Missing on Android, where private tabs end with the browser's session.
  (browser.windows as typeof browser.windows | undefined)?.onRemoved.addListener(() => {
    void forgetPrivateHistory();
  });
}

function handlersFor(
  watch: TabWatch,
  report: ReturnType<typeof createExplainer>['report'],
): Handlers {
  const nothing = { checkInMs: null };
  return {
    report: async (params, tab, coming) => (tab ? watch.report(tab, params, coming) : nothing),
    check: async (params, tab) => (tab ? watch.check(tab, params) : nothing),
    left: async (params, tab) => (tab ? watch.left(tab, params) : null),
    dismiss: async ({ id }, tab) => (tab ? watch.hide(tab, id, true) : null),
    expire: async ({ id }, tab) => (tab ? watch.hide(tab, id, false) : null),
    mute: async ({ id }, tab) => (tab ? watch.mute(tab, id) : null),
    'copy-report': async ({ id }, tab) => {
      const incident = tab ? await watch.incident(tab, id) : null;
      return { text: incident ? await report(incident) : '' };
    },
    'open-library': async (subject, tab) => {
      if (tab) await openLibrary(tab, subject);
      return null;
    },
    'open-interference': async (_params, tab) => {
      if (tab) await openPage('/interference.html');
      return null;
    },
    'open-fix': async ({ fix }, tab) => {
      if (tab) await openPage(`/${pageFixHref(fix)}`);
      return null;
    },
    'open-check': async ({ id }, tab) => {
      if (tab) await openCheck(tab, id);
      return null;
    },
    checked: ({ check }) => watch.checked(check),
    changed: () => watch.refresh(),
  };
}

/**
 * The tab opens in an ordinary window, whose history would keep the number: what happened in a private
 * one is left out of its address.
 */
async function openLibrary(tab: Tab, subject: Subject): Promise<void> {
  const hash = tab.private ? '' : entryHash(subject);
  await openPage(`/library.html${hash}`);
}

/** The click that the check needs was made in the overlay. */
async function openCheck(tab: Tab, incident: string): Promise<void> {
  const href = checkHref({ start: true, incident, private: tab.private });
  await openPage(`/${href}`);
}

async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** The tab a message came from; null for the extension's own pages. Frames are not watched. */
function tabOf({ tab, frameId, url }: Runtime.MessageSender): Tab | null {
  if (tab?.id === undefined || frameId !== 0) return null;
  return { id: tab.id, private: tab.incognito, place: placeOf(tab.url ?? url) };
}

async function forgetPrivateHistory(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  await privateHistory.clear();
  await checkLog.clearPrivate();
}
