import { afterEach, describe, expect, test, vi } from 'vitest';
import type {
  InstalledExtension,
  InterferenceSource,
} from '../../../src/interference-page/interference-source';
import { createInterferenceState } from '../../../src/interference-page/interference-state';
import { type HalfSearch, stepOf } from '../../../src/interference/half-search';

const extension = (id: string): InstalledExtension => ({
  id,
  name: id,
  enabled: true,
  mayDisable: true,
  permissions: [],
  hostPermissions: [],
});

function sourceWith(parts: Partial<InterferenceSource> = {}): InterferenceSource {
  return {
    browser: 'chrome',
    canSwitch: true,
    evidence: () => Promise.resolve({ suspects: [], views: new Map(), privateWindow: false }),
    subscribe: () => () => undefined,
    mayList: () => Promise.resolve(true),
    askToList: () => Promise.resolve(true),
    giveBack: () => Promise.resolve(true),
    extensions: () => Promise.resolve([extension('a'), extension('b'), extension('c')]),
    setEnabled: () => Promise.resolve(),
    openDetails: () => Promise.resolve(),
    loadSearch: () => Promise.resolve(null),
    saveSearch: () => Promise.resolve(),
    ...parts,
  };
}

const no = () => Promise.reject(new Error('no'));
let stop: (() => void) | undefined;

async function started(source: InterferenceSource) {
  const state = createInterferenceState(source);
  stop = state.start();
  await vi.waitFor(() => expect(state.mayList.value).not.toBeNull());
  return state;
}

afterEach(() => {
  stop?.();
  stop = undefined;
});

describe('The permission', () => {
  test('is asked for before anything else happens in the click', async () => {
    const askToList = vi.fn(() => Promise.resolve(true));
    const state = await started(sourceWith({ mayList: () => Promise.resolve(false), askToList }));
    void state.ask();
    expect(askToList).toHaveBeenCalledOnce();
  });

  test.each([() => Promise.resolve(false), no])('that is refused is no failure', async (answer) => {
    const state = await started(
      sourceWith({ mayList: () => Promise.resolve(false), askToList: answer }),
    );
    await state.ask();
    expect(state.refused.value).toBe(true);
    expect(state.failed.value).toBe(false);
  });

  test('that is given back takes the names along', async () => {
    let allowed = true;
    const state = await started(
      sourceWith({
        mayList: () => Promise.resolve(allowed),
        giveBack: () => {
          allowed = false;
          return Promise.resolve(true);
        },
      }),
    );
    await vi.waitFor(() => expect(state.extensions.value.kind).toBe('ready'));
    await state.giveBack();
    expect(state.mayList.value).toBe(false);
    expect(state.extensions.value).toEqual({ kind: 'loading' });
  });

  test('that the browser keeps is said to be kept', async () => {
    const state = await started(sourceWith({ giveBack: no }));
    await state.giveBack();
    expect(state.kept.value).toBe(true);
  });
});

describe('The search', () => {
  test('is stored with every step, as ids and answers only, and forgotten at its end', async () => {
    const saved: (HalfSearch | null)[] = [];
    const state = await started(
      sourceWith({
        saveSearch: (search) => {
          saved.push(search);
          return Promise.resolve();
        },
      }),
    );
    await vi.waitFor(() => expect(state.extensions.value.kind).toBe('ready'));
    await state.beginList();
    await state.answer(false);
    await state.undo();
    await state.stop();
    await state.finish();
    const plain = { how: 'list', candidates: ['a', 'b', 'c'], stopped: false };
    expect(saved).toEqual([
      { ...plain, answers: [] },
      { ...plain, answers: [false] },
      { ...plain, answers: [] },
      { ...plain, answers: [], stopped: true },
      null,
    ]);
  });

  test('is taken up where it was', async () => {
    const search: HalfSearch = {
      how: 'paper',
      candidates: ['1', '2', '3'],
      answers: [false],
      stopped: false,
    };
    const state = await started(sourceWith({ loadSearch: () => Promise.resolve(search) }));
    await vi.waitFor(() => expect(state.search.value).toEqual(search));
    expect(state.takeStep()).toBe(false);
    expect(state.search.value && stepOf(state.search.value)).toMatchObject({ off: ['2'] });
  });

  test('on paper wants a number that makes sense', async () => {
    const state = await started(sourceWith());
    expect(await state.beginPaper(0)).toBe(false);
    expect(state.search.value).toBeNull();
    expect(await state.beginPaper(4)).toBe(true);
    expect(state.takeStep()).toBe(true);
  });

  test('says which ones the browser did not let it change', async () => {
    const setEnabled = vi.fn((id: string) => (id === 'b' ? no() : Promise.resolve()));
    const state = await started(sourceWith({ setEnabled }));
    await state.turn(['a', 'b'], ['c']);
    expect([...state.stuck.value]).toEqual(['b']);
    expect(setEnabled.mock.calls).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
    ]);
  });

  test('says so when it could not be stored', async () => {
    const state = await started(sourceWith({ saveSearch: no }));
    await state.beginPaper(4);
    expect(state.failed.value).toBe(true);
  });
});

test('What was seen stays when a later reading fails; a first one that fails is said', async () => {
  const evidence = vi.fn<InterferenceSource['evidence']>(no);
  const state = await started(sourceWith({ evidence }));
  await vi.waitFor(() => expect(state.evidence.value.kind).toBe('failed'));
  evidence.mockResolvedValueOnce({ suspects: [], views: new Map(), privateWindow: true });
  await state.load();
  await state.load();
  expect(state.evidence.value).toMatchObject({ kind: 'ready', value: { privateWindow: true } });
});
