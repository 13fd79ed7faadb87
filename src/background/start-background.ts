import type { Runtime } from 'webextension-polyfill';
import type { BackgroundMessage, BackgroundMessages, Result } from '../bridge/contract';
import { parseObservation } from '../failure/parse-observation';
import { openHistory } from '../history/history';
import { privateHistory } from '../history/private-history';
import { browser } from '../platform/browser';
import { createExplainer } from '../platform/explainer';
import { watchNetErrors } from './net-errors';
import { createTabWatch, type Tab, type TabWatch } from './tab-watch';

/** Most that one message may bring: the relay keeps no more either. */
const MAX_OBSERVATIONS = 50;

type Handlers = {
  [Type in keyof BackgroundMessages]: (
    params: BackgroundMessages[Type]['params'],
    tab: Tab | null,
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

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isMessage(message, handlers)) return undefined;
    const handler = handlers[message.type] as (
      params: unknown,
      tab: Tab | null,
    ) => Promise<unknown>;
    return handler(message, tabOf(sender));
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
    report: async ({ page, observations, dropped }, tab) => {
      // Parsed again: a message may also come from a content script that was taken over.
      const parsed = observations.slice(0, MAX_OBSERVATIONS).flatMap((observation) => {
        return parseObservation(observation) ?? [];
      });
      return tab
        ? watch.report(tab, { page: String(page), observations: parsed, dropped })
        : nothing;
    },
    check: async (params, tab) => (tab ? watch.check(tab, params) : nothing),
    left: async (params, tab) => (tab ? watch.left(tab, params) : null),
    'overlay-ready': async (_params, tab) => (tab ? watch.overlayReady(tab) : { views: [] }),
    dismiss: async ({ id }, tab) => (tab ? watch.hide(tab, id, true) : null),
    expire: async ({ id }, tab) => (tab ? watch.hide(tab, id, false) : null),
    mute: async ({ id }, tab) => (tab ? watch.mute(tab, id) : null),
    'copy-report': async ({ id }, tab) => {
      const incident = tab ? await watch.incident(tab, id) : null;
      return { text: incident ? await report(incident) : '' };
    },
    changed: () => watch.refresh(),
  };
}

function isMessage(value: unknown, handlers: Handlers): value is BackgroundMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    Object.hasOwn(handlers, value.type)
  );
}

/** The tab a message came from; null for the extension's own pages. Frames are not watched. */
function tabOf({ tab, frameId }: Runtime.MessageSender): Tab | null {
  return tab?.id !== undefined && frameId === 0 ? { id: tab.id, private: tab.incognito } : null;
}

async function forgetPrivateHistory(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await privateHistory.clear();
}
