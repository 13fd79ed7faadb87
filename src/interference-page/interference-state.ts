import { type ReadonlySignal, signal } from '@preact/signals';
import {
  answer,
  type HalfSearch,
  searchList,
  searchPaper,
  undo,
} from '../interference/half-search';
import type { Loaded } from '../ui/loaded';
import type { Evidence, InstalledExtension, InterferenceSource } from './interference-source';
import { searchOrder } from './listing';

/** Everything the page knows. */
export interface InterferenceState {
  browser: InterferenceSource['browser'];
  canSwitch: boolean;
  evidence: ReadonlySignal<Loaded<Evidence>>;
  /** Whether the list of extensions may be read; null until known. */
  mayList: ReadonlySignal<boolean | null>;
  /** True after the browser was asked and did not allow it. */
  refused: ReadonlySignal<boolean>;
  /** True where the browser does not take the permission back. */
  kept: ReadonlySignal<boolean>;
  extensions: ReadonlySignal<Loaded<readonly InstalledExtension[]>>;
  search: ReadonlySignal<HalfSearch | null>;
  /** Ids of extensions that the browser did not let us turn on or off. */
  stuck: ReadonlySignal<ReadonlySet<string>>;
  /** True after a deed that did not work, until the next one. */
  failed: ReadonlySignal<boolean>;
  load: () => Promise<void>;
  ask: () => Promise<void>;
  giveBack: () => Promise<void>;
  openDetails: (id: string | null) => Promise<void>;
  /** Begins a search among the extensions that are on. */
  beginList: () => Promise<void>;
  /** Begins a search on paper, among so many extensions. Gives false for no fitting number. */
  beginPaper: (count: number) => Promise<boolean>;
  answer: (helped: boolean) => Promise<void>;
  undo: () => Promise<void>;
  /** Ends the search early: what is off is still to be turned on. */
  stop: () => Promise<void>;
  /** Forgets the search. */
  finish: () => Promise<void>;
  /** Whether the person has just moved the search on. Asked once for each step. */
  takeStep: () => boolean;
  /** Turns some of the extensions off and others on. Has to be called from a click. */
  turn: (off: readonly string[], on: readonly string[]) => Promise<void>;
  /** Begins to read and to follow changes. Gives the way to stop. */
  start: () => () => void;
}

/** Makes the state of a page that has read nothing yet. */
export function createInterferenceState(source: InterferenceSource): InterferenceState {
  const evidence = signal<Loaded<Evidence>>({ kind: 'loading' });
  const mayList = signal<boolean | null>(null);
  const refused = signal(false);
  const kept = signal(false);
  const extensions = signal<Loaded<readonly InstalledExtension[]>>({ kind: 'loading' });
  const search = signal<HalfSearch | null>(null);
  const stuck = signal<ReadonlySet<string>>(new Set());
  const failed = signal(false);

  let stepped = false;
  let reading: Promise<void> | null = null;
  let stale = false;

  function load(): Promise<void> {
    stale = true;
    reading ??= readWhileStale().finally(() => {
      reading = null;
    });
    return reading;
  }

  async function readWhileStale(): Promise<void> {
    // A change while it is being read makes what was read old again.
    while (stale) {
      stale = false;
      await Promise.all([readEvidence(), readExtensions()]);
    }
  }

  async function readEvidence(): Promise<void> {
    try {
      evidence.value = { kind: 'ready', value: await source.evidence() };
    } catch {
      // An old answer says more than none.
      if (evidence.value.kind !== 'ready') evidence.value = { kind: 'failed' };
    }
  }

  async function readExtensions(): Promise<void> {
    const allowed = await source.mayList().catch(() => false);
    mayList.value = allowed;
    if (allowed) {
      try {
        extensions.value = { kind: 'ready', value: await source.extensions() };
      } catch {
        extensions.value = { kind: 'failed' };
      }
    } else {
      // Names are dropped together with the right to know them.
      extensions.value = { kind: 'loading' };
    }
  }

  async function attempt(deed: () => Promise<unknown>): Promise<void> {
    failed.value = false;
    try {
      await deed();
    } catch {
      failed.value = true;
    }
  }

  const keep = (next: HalfSearch | null) =>
    attempt(async () => {
      stepped = true;
      stuck.value = new Set();
      search.value = next;
      await source.saveSearch(next);
    });

  const listed = () => (extensions.value.kind === 'ready' ? extensions.value.value : []);

  return {
    browser: source.browser,
    canSwitch: source.canSwitch,
    evidence,
    mayList,
    refused,
    kept,
    extensions,
    search,
    stuck,
    failed,
    load,
    ask: () => {
      // The browser asks the person only in answer to a click: nothing may come before this call.
      const asked = source.askToList();
      return attempt(async () => {
        refused.value = false;
        refused.value = !(await asked.catch(() => false));
        await load();
      });
    },
    giveBack: () =>
      attempt(async () => {
        kept.value = false;
        await source.giveBack().catch(() => false);
        await load();
        // Browsers differ in what they answer: what counts is whether it is still there.
        kept.value = mayList.value === true;
      }),
    openDetails: (id) => attempt(() => source.openDetails(id)),
    beginList: () => {
      const found = evidence.value.kind === 'ready' ? evidence.value.value.suspects : [];
      return keep(searchList(searchOrder(listed(), found)));
    },
    beginPaper: async (count) => {
      const next = searchPaper(count);
      if (next !== null) await keep(next);
      return next !== null;
    },
    answer: async (helped) => {
      if (search.value !== null) await keep(answer(search.value, helped));
    },
    undo: async () => {
      if (search.value !== null) await keep(undo(search.value));
    },
    stop: async () => {
      if (search.value !== null) await keep({ ...search.value, stopped: true });
    },
    finish: () => keep(null),
    takeStep: () => {
      const was = stepped;
      stepped = false;
      return was;
    },
    turn: (off, on) =>
      attempt(async () => {
        const refusedOnes = new Set<string>();
        const turnAll = (ids: readonly string[], enabled: boolean) =>
          ids.map((id) => source.setEnabled(id, enabled).catch(() => refusedOnes.add(id)));
        await Promise.all([...turnAll(off, false), ...turnAll(on, true)]);
        stuck.value = refusedOnes;
        await load();
      }),
    start: () => {
      const stopFollowing = source.subscribe(() => void load());
      void load();
      source.loadSearch().then(
        (stored) => {
          search.value ??= stored;
        },
        () => {
          failed.value = true;
        },
      );
      return stopFollowing;
    },
  };
}
