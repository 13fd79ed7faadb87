import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Code, Direction, Family } from '../registry/entry';
import type { IndexEntry } from '../registry/surface-data';
import type { Loaded } from '../ui/loaded';
import {
  type Address,
  type Filters,
  formatAddress,
  isStart,
  type ListAddress,
  MAX_QUERY,
  opcodesOf,
  parseAddress,
  START,
  tableOf,
} from './address';
import type { LibraryEntry, LibrarySource } from './library-source';
import { lineOf, linesOf } from './listing';
import type { Library } from './search';

/** So many lines are drawn at once; more come as one scrolls. */
const SLICE = 60;

/** Everything the library page knows. What it shows follows from its address. */
export interface LibraryState {
  address: ReadonlySignal<Address>;
  /** The list that is on show, or was before an entry was opened. */
  list: ReadonlySignal<ListAddress>;
  library: ReadonlySignal<Loaded<Library>>;
  /** What stands beside an entry that was opened from nowhere is the table of its family. */
  shownList: ReadonlySignal<ListAddress>;
  /** Everything in the list on show. */
  lines: ReadonlySignal<readonly IndexEntry[]>;
  /** The part of it to draw. */
  drawn: ReadonlySignal<readonly IndexEntry[]>;
  /** The line of the entry that is open, or null. */
  current: ReadonlySignal<IndexEntry | null>;
  entry: ReadonlySignal<Loaded<LibraryEntry>>;
  /** Which way opcodes travel; empty until known, and for lists of anything else. */
  directions: ReadonlySignal<ReadonlyMap<Code, Direction>>;
  load: () => Promise<void>;
  loadEntry: () => Promise<void>;
  setQuery: (query: string) => void;
  setFilters: (change: Partial<Filters>) => void;
  drawMore: () => void;
  /** Whether the entry that is shown was gone to from within the page. Asked once for each. */
  takeArrival: () => boolean;
  /** Begins to read and to follow the address. Gives the way to stop. */
  start: () => () => void;
}

/** Makes the state of a library page that has read nothing yet. */
export function createLibraryState(source: LibrarySource): LibraryState {
  const address = signal(parseAddress(source.address.hash()));
  const list = signal(listAt(address.value, source.address.list()) ?? START);
  const library = signal<Loaded<Library>>({ kind: 'loading' });
  const entry = signal<Loaded<LibraryEntry>>({ kind: 'loading' });
  const directions = signal<ReadonlyMap<Code, Direction>>(new Map());
  const limit = signal(SLICE);
  let arrived = false;

  const shownList = computed(() => {
    const { value } = address;
    return value.kind === 'entry' && isStart(list.value)
      ? tableOf(value.subject.surface)
      : list.value;
  });
  const lines = computed(() =>
    library.value.kind === 'ready' ? linesOf(shownList.value, library.value.value) : [],
  );
  const current = computed(() => {
    if (library.value.kind !== 'ready' || address.value.kind !== 'entry') return null;
    return lineOf(library.value.value.lines, address.value.subject);
  });
  const drawn = computed(() => {
    const place = current.value === null ? -1 : lines.value.indexOf(current.value);
    return lines.value.slice(0, Math.max(limit.value, place + SLICE / 2));
  });
  const tableFamily = computed(() => opcodesOf(shownList.value.filters.surface));

  function show(next: Address, nextList: ListAddress): void {
    batch(() => {
      if (formatAddress(nextList) !== formatAddress(list.value)) limit.value = SLICE;
      address.value = next;
      list.value = nextList;
    });
  }

  function listTo(next: ListAddress): void {
    // From the start or an entry it is a step; after that, each letter only replaces the last.
    const isStep = address.value.kind !== 'list' || (isStart(address.value) && !isStart(next));
    const hash = formatAddress(next);
    show(next, next);
    source.address.go(hash, hash, isStep ? 'push' : 'replace');
  }

  function follow(): void {
    const hash = source.address.hash();
    const next = parseAddress(hash);
    const stored = source.address.list();
    const nextList = listAt(next, stored) ?? list.value;
    arrived = next.kind === 'entry';
    show(next, nextList);
    if (stored === null) source.address.go(hash, formatAddress(nextList), 'replace');
  }

  async function load(): Promise<void> {
    library.value = { kind: 'loading' };
    library.value = await loaded(source.library());
  }

  async function loadEntry(asked: Address): Promise<void> {
    // An entry that is open stays until the next one is there: it takes a moment, and would flicker.
    if (asked.kind !== 'entry' || entry.peek().kind === 'failed') entry.value = { kind: 'loading' };
    if (asked.kind !== 'entry') return;
    const answer = await loaded(source.entry(asked.subject));
    // A slow answer must not replace the entry that was gone to meanwhile.
    if (address.peek() === asked) entry.value = answer;
  }

  async function loadDirections(family: Family): Promise<void> {
    // The table says enough without them.
    const answer = await source.directions(family).catch(() => new Map<Code, Direction>());
    if (tableFamily.peek() === family) directions.value = answer;
  }

  return {
    address,
    list,
    library,
    shownList,
    lines,
    drawn,
    current,
    entry,
    directions,
    load,
    loadEntry: () => loadEntry(address.peek()),
    setQuery: (query) => listTo({ ...list.value, query: query.slice(0, MAX_QUERY) }),
    setFilters: (change) =>
      listTo({ ...list.value, filters: { ...list.value.filters, ...change } }),
    drawMore: () => {
      if (limit.value < lines.value.length) limit.value = drawn.value.length + SLICE;
    },
    takeArrival: () => {
      const was = arrived;
      arrived = false;
      return was;
    },
    start: () => {
      const stops = [
        source.address.follow(follow),
        effect(() => {
          void loadEntry(address.value);
        }),
        effect(() => {
          directions.value = new Map();
          if (tableFamily.value !== null) void loadDirections(tableFamily.value);
        }),
      ];
      void load();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** The list at an address, or the one that was stored with it; null when there is none. */
function listAt(address: Address, stored: string | null): ListAddress | null {
  if (address.kind === 'list') return address;
  const there = stored === null ? null : parseAddress(stored);
  return there?.kind === 'list' ? there : null;
}

async function loaded<T>(promise: Promise<T>): Promise<Loaded<T>> {
  try {
    return { kind: 'ready', value: await promise };
  } catch {
    return { kind: 'failed' };
  }
}
