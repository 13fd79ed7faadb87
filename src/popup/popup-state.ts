import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Explanation } from '../explain/explanation';
import type { Settings } from '../settings/settings';
import { createClock } from '../ui/clock';
import { isOver } from '../ui/live-state';
import type { Loaded } from '../ui/loaded';
import type { HistoryPage, PopupSource } from './popup-source';

/** Everything the popup knows. */
export interface PopupState {
  history: ReadonlySignal<Loaded<HistoryPage>>;
  /** Ids that were new when the popup was opened. They stay marked while it is open. */
  fresh: ReadonlySignal<ReadonlySet<string>>;
  settings: ReadonlySignal<Loaded<Settings>>;
  /** False when the browser keeps the extension from discord.com; null until known. */
  siteAccess: ReadonlySignal<boolean | null>;
  query: ReadonlySignal<string>;
  results: ReadonlySignal<Loaded<readonly Explanation[]>>;
  view: Signal<'history' | 'settings'>;
  /** True after a deed that did not work, until the next one. */
  failed: ReadonlySignal<boolean>;
  now: ReadonlySignal<number>;
  load: () => Promise<void>;
  search: (text: string) => Promise<void>;
  save: (change: Partial<Settings>) => Promise<void>;
  clear: () => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** Gives whether access was granted. */
  requestSiteAccess: () => Promise<boolean>;
  report: (id: string) => Promise<string>;
  /** Begins to read and to follow changes. Gives the way to stop. */
  start: () => () => void;
}

/** Makes the state of a popup that has read nothing yet. */
export function createPopupState(source: PopupSource): PopupState {
  const history = signal<Loaded<HistoryPage>>({ kind: 'loading' });
  const fresh = signal<ReadonlySet<string>>(new Set());
  const settings = signal<Loaded<Settings>>({ kind: 'loading' });
  const siteAccess = signal<boolean | null>(null);
  const query = signal('');
  const results = signal<Loaded<readonly Explanation[]>>({ kind: 'loading' });
  const view = signal<'history' | 'settings'>('history');
  const failed = signal(false);
  const clock = createClock();

  const live = computed(
    () =>
      history.value.kind === 'ready' &&
      history.value.value.views.some(({ incident }) => !isOver(incident, clock.now.value)),
  );

  let reading = false;
  let stale = false;

  async function load(): Promise<void> {
    stale = true;
    if (reading) return;
    reading = true;
    // A change while it is being read makes what was read old again.
    while (stale) {
      stale = false;
      await read();
    }
    reading = false;
  }

  async function read(): Promise<void> {
    try {
      const value = await source.history();
      history.value = { kind: 'ready', value };
      if (value.unseen.length > 0) {
        fresh.value = new Set([...fresh.value, ...value.unseen]);
        await source.markSeen();
      }
    } catch {
      // An old list says more than none.
      if (history.value.kind !== 'ready') history.value = { kind: 'failed' };
    }
  }

  async function loadSettings(): Promise<void> {
    try {
      settings.value = { kind: 'ready', value: await source.settings() };
    } catch {
      settings.value = { kind: 'failed' };
    }
  }

  async function loadAccess(): Promise<void> {
    // Not to know is no reason to alarm anybody.
    siteAccess.value = await source.hasSiteAccess().catch(() => null);
  }

  async function attempt(deed: () => Promise<void>): Promise<void> {
    failed.value = false;
    try {
      await deed();
    } catch {
      failed.value = true;
    }
  }

  return {
    history,
    fresh,
    settings,
    siteAccess,
    query,
    results,
    view,
    failed,
    now: clock.now,
    load,
    search: async (text) => {
      query.value = text;
      const wanted = text.trim();
      if (wanted === '') return;
      let answer: Loaded<readonly Explanation[]>;
      try {
        answer = { kind: 'ready', value: await source.lookup(wanted) };
      } catch {
        answer = { kind: 'failed' };
      }
      // A slow answer to what was typed before must not replace a newer one.
      if (query.value === text) results.value = answer;
    },
    save: (change) =>
      attempt(async () => {
        if (settings.value.kind !== 'ready') return;
        const before = settings.value;
        settings.value = { kind: 'ready', value: { ...before.value, ...change } };
        try {
          await source.saveSettings(settings.value.value);
        } catch (error) {
          settings.value = before;
          throw error;
        }
      }),
    clear: () =>
      attempt(async () => {
        await source.clear();
        await load();
      }),
    remove: (id) =>
      attempt(async () => {
        await source.remove(id);
        await load();
      }),
    requestSiteAccess: async () => {
      const granted = await source.requestSiteAccess().catch(() => false);
      if (granted) siteAccess.value = true;
      return granted;
    },
    report: source.report,
    start: () => {
      const stopFollowing = source.subscribe(() => void load());
      const stopClock = effect(() => clock.run(live.value));
      void load();
      void loadSettings();
      void loadAccess();
      return () => {
        stopFollowing();
        stopClock();
        clock.run(false);
      };
    },
  };
}
