import type { BackgroundMessages, Result } from '../bridge/contract';
import type { Explanation } from '../explain/explanation';
import type { History } from '../history/history';
import { privateHistory } from '../history/private-history';
import type { Incident } from '../incidents/incident';
import { muteKey } from '../settings/mute-key';
import { loadSettings, saveSettings } from '../settings/store';
import { updateBadge } from './badge';
import {
  endPage,
  type FindEntry,
  look,
  newTabState,
  type Outcome,
  takeNetError,
  takeReport,
} from './incident-keeper';
import { present } from './presenter';
import { createSerial } from './serial';
import { forgetTab, loadTab, loadTabs, type NetError, saveTab, type TabState } from './tab-store';
import { hide, viewsOf } from './views';

export interface Tab {
  id: number;
  private: boolean;
}

export interface TabWatchDependencies {
  history: History;
  findEntry: FindEntry;
  explain: (incident: Incident) => Promise<Explanation>;
  now: () => number;
}

type Params<Type extends keyof BackgroundMessages> = BackgroundMessages[Type]['params'];

/**
 * Keeps the incidents of every tab: loads a tab's state, changes it, stores it, records what
 * changed and brings it to the overlay and the badge. One job at a time, so none overwrites
 * another's; nothing is kept between jobs, so the background may be stopped after any of them.
 */
export function createTabWatch({ history, findEntry, explain, now }: TabWatchDependencies) {
  const serial = createSerial();

  async function finish(state: TabState, { changed, checkInMs }: Outcome) {
    await saveTab(state);
    for (const incident of changed) {
      await (state.private ? privateHistory : history).put(incident);
    }
    await show(state);
    if (changed.length > 0) await refreshBadge();
    return { checkInMs };
  }

  async function show(state: TabState): Promise<void> {
    const before = state.overlayPage;
    await present(state, await viewsOf(state, await loadSettings(), explain));
    if (state.overlayPage !== before) await saveTab(state);
  }

  async function refreshBadge(): Promise<void> {
    await updateBadge([...(await history.list()), ...(await privateHistory.list())]);
  }

  /** Changes the state of a tab that has one, and shows the result. */
  async function change(tabId: number, apply: (state: TabState) => Promise<void> | void) {
    const state = await loadTab(tabId);
    if (!state) return;
    await apply(state);
    await saveTab(state);
    await show(state);
  }

  return {
    report: (tab: Tab, report: Params<'report'>): Promise<Result<'report'>> =>
      serial(async () => {
        if ((await loadSettings()).paused) return { checkInMs: null };
        const state = (await loadTab(tab.id)) ?? newTabState(tab.id, report.page, tab.private);
        state.private = tab.private;
        return finish(state, await takeReport(state, report, now(), findEntry));
      }),

    check: (tab: Tab, { page }: Params<'check'>): Promise<Result<'check'>> =>
      serial(async () => {
        const state = await loadTab(tab.id);
        if (state?.page !== page) return { checkInMs: null };
        return finish(state, await look(state, now(), findEntry));
      }),

    left: (tab: Tab, { page }: Params<'left'>): Promise<null> =>
      serial(async () => {
        const state = await loadTab(tab.id);
        if (state?.page !== page) return null;
        for (const incident of endPage(state, now())) {
          await (state.private ? privateHistory : history).put(incident);
        }
        await forgetTab(tab.id);
        return null;
      }),

    netError: (tabId: number, error: NetError): Promise<void> =>
      serial(async () => {
        const state = await loadTab(tabId);
        if (!state) {
          // The page's own report is on its way and says which page and window; until then, private.
          await saveTab({ ...newTabState(tabId, '', true), netErrors: [error] });
          return;
        }
        const incident = takeNetError(state, error);
        if (!incident) return saveTab(state);
        await finish(state, await look(state, now(), findEntry, new Set([incident])));
      }),

    overlayReady: async (tab: Tab): Promise<Result<'overlay-ready'>> => {
      const state = await loadTab(tab.id);
      return { views: state ? await viewsOf(state, await loadSettings(), explain) : [] };
    },

    hide: (tab: Tab, id: string, byHand: boolean): Promise<null> =>
      serial(async () => {
        const settings = await loadSettings();
        await change(tab.id, (state) => hide(state, id, settings, byHand));
        return null;
      }),

    mute: (tab: Tab, id: string): Promise<null> =>
      serial(async () => {
        await change(tab.id, async ({ incidents }) => {
          const incident = incidents.find((candidate) => candidate.id === id);
          if (!incident) return;
          const settings = await loadSettings();
          const muted = [...new Set([...settings.muted, muteKey(incident)])];
          await saveSettings({ ...settings, muted });
        });
        return null;
      }),

    /** The incident a tab's overlay asks about, or null. */
    incident: async (tab: Tab, id: string): Promise<Incident | null> =>
      (await loadTab(tab.id))?.incidents.find((candidate) => candidate.id === id) ?? null,

    /** Settings have changed, or the history was seen or cleared. */
    refresh: (): Promise<null> =>
      serial(async () => {
        for (const state of await loadTabs()) await show(state);
        await refreshBadge();
        return null;
      }),
  };
}

export type TabWatch = ReturnType<typeof createTabWatch>;
