import type { Runtime } from 'webextension-polyfill';
import type { BackgroundMessages, Result } from '../bridge/contract';
import { parseMessage } from '../bridge/parse-message';
import { openHistory } from '../history/history';
import { privateHistory } from '../history/private-history';
import { browser } from '../platform/browser';
import { createExplainer } from '../platform/explainer';
import { isAlarming } from './alarm';
import { watchNetErrors } from './net-errors';
import { sendForOverlay } from './presenter';
import { createTabWatch, type Tab, type TabWatch } from './tab-watch';

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
    changed: () => watch.refresh(),
  };
}

/** The tab a message came from; null for the extension's own pages. Frames are not watched. */
function tabOf({ tab, frameId }: Runtime.MessageSender): Tab | null {
  return tab?.id !== undefined && frameId === 0 ? { id: tab.id, private: tab.incognito } : null;
}

async function forgetPrivateHistory(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await privateHistory.clear();
}
