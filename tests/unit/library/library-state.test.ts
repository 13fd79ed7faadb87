import { afterEach, describe, expect, it, vi } from 'vitest';
import { entryHash } from '../../../src/library/address';
import type { AddressLine, LibrarySource } from '../../../src/library/library-source';
import { createLibraryState } from '../../../src/library/library-state';
import { makeExplanation } from '../ui/make-view';
import { makeLibrary, makeLine } from './small-library';

/** A browser's address line with its steps. */
function makeAddressLine(first: string, stored: string | null = null) {
  const steps: { hash: string; list: string | null }[] = [{ hash: first, list: stored }];
  let at = 0;
  let listener: () => void = () => undefined;
  const land = (hash: string, list: string | null) => {
    steps.splice(at + 1, steps.length, { hash, list });
    at += 1;
  };
  const address: AddressLine = {
    hash: () => steps[at]?.hash ?? '',
    list: () => steps[at]?.list ?? null,
    go: (hash, list, how) => {
      if (how === 'push') land(hash, list);
      else steps[at] = { hash, list };
    },
    follow: (follower) => {
      listener = follower;
      return () => undefined;
    },
  };
  return {
    address,
    hashes: () => steps.map(({ hash }) => hash),
    click: (hash: string) => {
      land(hash, null);
      listener();
    },
    back: () => {
      at -= 1;
      listener();
    },
  };
}

const codes = Array.from({ length: 200 }, (_, index) => makeLine(4000 + index));
const library = makeLibrary([...codes, makeLine(2, { surface: 'gateway-opcode' })]);
let stop: (() => void) | undefined;

function started(hash = '', parts: Partial<LibrarySource> = {}, stored: string | null = null) {
  const line = makeAddressLine(hash, stored);
  const state = createLibraryState({
    library: () => Promise.resolve(library),
    entry: (subject) => Promise.resolve({ explanation: makeExplanation(subject), cases: [] }),
    directions: () => Promise.resolve(new Map([[2, 'send'] as const])),
    address: line.address,
    ...parts,
  });
  stop = state.start();
  return { state, ...line };
}

async function ready({ state }: ReturnType<typeof started>): Promise<void> {
  await vi.waitFor(() => expect(state.library.value.kind).toBe('ready'));
}

afterEach(() => {
  stop?.();
  stop = undefined;
});

describe('typing', () => {
  it('is one step, however many letters', async () => {
    const page = started();
    await ready(page);
    for (const query of ['T', 'Ti', 'Tit', '4001']) page.state.setQuery(query);
    expect(page.hashes()).toEqual(['', '#/?q=4001']);
    expect(page.state.lines.value).toEqual([codes[1]]);
    page.back();
    expect(page.state.list.value.query).toBe('');
  });

  it('leaves an entry by a step that leads back', () => {
    const page = started('#/gateway/4001');
    page.state.setQuery('x');
    expect(page.hashes()).toEqual(['#/gateway/4001', '#/?q=x']);
    page.back();
    expect(page.state.address.value).toMatchObject({ kind: 'entry' });
  });
});

it('filters are in the address together with the words', () => {
  const page = started('#/?q=drop');
  page.state.setFilters({ surface: 'voice' });
  page.state.setFilters({ side: 'network' });
  expect(page.hashes()).toEqual(['#/?q=drop&surface=voice&side=network']);
});

describe('an entry', () => {
  it('keeps the list it was opened from, also after a reload', async () => {
    const page = started('#/?q=Title');
    await ready(page);
    page.click('#/gateway/4001');
    expect(page.state.list.value.query).toBe('Title');
    expect(page.state.current.value).toBe(codes[1]);
    expect(page.address.list()).toBe('#/?q=Title');
    stop?.();
    const again = started('#/gateway/4001', {}, page.address.list());
    expect(again.state.list.value.query).toBe('Title');
  });

  it('stands beside its family when it was opened from nowhere', () => {
    const { state } = started('#/gateway/4001');
    expect(state.shownList.value.filters.surface).toBe('gateway');
    expect(state.list.value.filters.surface).toBeNull();
  });

  it('is shown in the list however far down it is', async () => {
    const page = started('#/gateway/4150');
    await ready(page);
    expect(page.state.drawn.value).toContain(codes[150]);
  });

  it('is replaced only by the one that is wanted now', async () => {
    const answers = new Map<string, () => void>();
    const { state, click } = started('', {
      entry: (subject) =>
        new Promise((resolve) => {
          answers.set(entryHash(subject), () =>
            resolve({ explanation: makeExplanation(subject), cases: [] }),
          );
        }),
    });
    const shown: unknown[] = [];
    state.entry.subscribe((entry) => {
      if (entry.kind === 'ready') shown.push(entry.value.explanation.code);
    });
    click('#/gateway/4001');
    click('#/gateway/4002');
    answers.get('#/gateway/4001')?.();
    answers.get('#/gateway/4002')?.();
    await vi.waitFor(() => expect(state.entry.value.kind).toBe('ready'));
    expect(shown).toEqual([4002]);
  });

  it('takes the focus once it was gone to, and not when the page opens', () => {
    const { state, click } = started('#/gateway/4001');
    expect(state.takeArrival()).toBe(false);
    click('#/gateway/4002');
    expect(state.takeArrival()).toBe(true);
    expect(state.takeArrival()).toBe(false);
  });

  it('can be tried again', async () => {
    const entry = vi.fn<LibrarySource['entry']>().mockRejectedValueOnce(new Error('no'));
    entry.mockImplementation((subject) =>
      Promise.resolve({ explanation: makeExplanation(subject), cases: [] }),
    );
    const { state } = started('#/gateway/4001', { entry });
    await vi.waitFor(() => expect(state.entry.value.kind).toBe('failed'));
    await state.loadEntry();
    expect(state.entry.value.kind).toBe('ready');
  });
});

it('long lists are drawn piece by piece, and anew for other words', async () => {
  const page = started('#/?surface=gateway');
  await ready(page);
  expect(page.state.drawn.value).toHaveLength(60);
  page.state.drawMore();
  expect(page.state.drawn.value).toHaveLength(120);
  for (let more = 0; more < 5; more += 1) page.state.drawMore();
  expect(page.state.drawn.value).toHaveLength(200);
  page.state.setQuery('Title');
  expect(page.state.drawn.value).toHaveLength(60);
});

it('the table of opcodes learns which way they travel', async () => {
  const { state } = started('#/?surface=gateway-opcode');
  await vi.waitFor(() => expect(state.directions.value.get(2)).toBe('send'));
  state.setFilters({ surface: 'gateway' });
  expect(state.directions.value.size).toBe(0);
});

it('the codes that could not be read can be read again', async () => {
  const load = vi.fn<LibrarySource['library']>().mockRejectedValueOnce(new Error('no'));
  load.mockResolvedValue(library);
  const { state } = started('', { library: load });
  await vi.waitFor(() => expect(state.library.value.kind).toBe('failed'));
  await state.load();
  expect(state.library.value.kind).toBe('ready');
});

it('a broken address is one until another is gone to', () => {
  const { state, click } = started('#/nowhere/1');
  expect(state.address.value.kind).toBe('broken');
  click('#/');
  expect(state.address.value.kind).toBe('list');
});
