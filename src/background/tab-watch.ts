import type { BackgroundMessages, Result } from '../bridge/contract';
import type { KeptCheck } from '../check/kept-check';
import type { Explanation } from '../explain/explanation';
import type { History } from '../history/history';
import { privateHistory } from '../history/private-history';
import { seenAt, unseen } from '../history/unseen';
import type { Incident } from '../incidents/incident';
import { noteOtherTabs } from '../incidents/note-evidence';
import { leave } from '../incidents/life-cycle';
import { muteKey } from '../settings/mute-key';
import { loadSettings, saveSettings } from '../settings/store';
import { updateBadge } from './badge';
import {
  type FindEntry,
  look,
  newTabState,
  openPage,
  type Outcome,
  takeCheck,
  takeNetError,
  takeReport,
} from './incident-keeper';
import { present } from './presenter';
import { createSerial } from './serial';
import {
  forgetTab,
  loadTab,
  loadTabs,
  type NetError,
  saveTab,
  type Tab,
  type TabState,
} from './tab-store';
import { hide, viewsOf } from './views';

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

  /** The page first, for a person is waiting; then the history, in a job of its own. */
  async function finish(
    state: TabState,
    { changed, checkInMs }: Outcome,
    coming: Promise<boolean> | null = null,
  ) {
    const ids = changed.map(({ id }) => id);
    state.unrecorded = [...new Set([...state.unrecorded, ...ids])];
    await show(state, coming);
    if (state.unrecorded.length > 0) void serial(() => record(state.tabId));
    return { checkInMs };
  }

  async function show(state: TabState, coming: Promise<boolean> | null = null): Promise<void> {
    await present(state, await viewsOf(state, await loadSettings(), explain), coming);
    await saveTab(state);
  }

  async function record(tabId: number): Promise<void> {
    const states = await loadTabs();
    const state = states.find((one) => one.tabId === tabId);
    if (!state || state.unrecorded.length === 0) return;
    const others = states.filter((one) => one !== state);
    if (noteOtherTabs(state, others)) await show(state);
    await put(
      state,
      state.incidents.filter(({ id }) => state.unrecorded.includes(id)),
    );
    state.unrecorded = [];
    await saveTab(state);
    await refreshBadge();
  }

  async function put(state: TabState, incidents: Incident[]): Promise<void> {
    for (const incident of incidents)
      await (state.private ? privateHistory : history).put(incident);
  }

  async function refreshBadge(): Promise<void> {
    const since = await seenAt();
    await updateBadge(
      unseen([...(await history.since(since)), ...(await privateHistory.list())], since),
    );
  }

  /** Changes the state of a tab that has one, and shows the result. */
  async function change(tabId: number, apply: (state: TabState) => Promise<void> | void) {
    const state = await loadTab(tabId);
    if (!state) return;
    await apply(state);
    await show(state);
  }

  return {
    /** @param coming an overlay that was sent for as soon as the report came in */
    report: (
      tab: Tab,
      report: Params<'report'>,
      coming: Promise<boolean> | null,
    ): Promise<Result<'report'>> =>
      serial(async () => {
        const [settings, known] = await Promise.all([loadSettings(), loadTab(tab.id)]);
        if (settings.paused) return { checkInMs: null };
        const state = openPage(known ?? newTabState(tab, report.page), tab, report.page);
        const outcome = await takeReport(state, report.observations, now(), findEntry);
        return finish(state, outcome, coming);
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
        const ended = leave(state, now()).map(({ id }) => id);
        const open = new Set([...state.unrecorded, ...ended]);
        await put(
          state,
          state.incidents.filter(({ id }) => open.has(id)),
        );
        await forgetTab(tab.id);
        await refreshBadge();
        return null;
      }),

    netError: (tabId: number, error: NetError): Promise<void> =>
      serial(async () => {
        const state = await loadTab(tabId);
        if (!state) {
          // The page's own report is on its way and says which page and window; until then, private.
          const tab: Tab = { id: tabId, private: true, place: 'other' };
          await saveTab({ ...newTabState(tab, ''), netErrors: [error] });
          return;
        }
        const explained = takeNetError(state, error);
        if (explained.length === 0) return saveTab(state);
        await finish(state, await look(state, now(), findEntry, new Set(explained)));
      }),

    checked: (check: KeptCheck): Promise<null> =>
      serial(async () => {
        for (const state of await loadTabs()) {
          const told = takeCheck(state, check);
          if (told.length > 0)
            await finish(state, await look(state, now(), findEntry, new Set(told)));
        }
        return null;
      }),

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
