import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HistoryPage, PopupSource } from '../../../src/popup/popup-source';
import { createPopupState } from '../../../src/popup/popup-state';
import { defaultSettings } from '../../../src/settings/settings';
import { makeExplanation, makeView } from '../ui/make-view';

const page = (parts: Partial<HistoryPage> = {}): HistoryPage => ({
  views: [makeView({ state: 'resolved', endedAt: 1 })],
  privateWindow: false,
  unseen: [],
  checks: new Map(),
  ...parts,
});

function sourceWith(parts: Partial<PopupSource> = {}): PopupSource {
  return {
    history: () => Promise.resolve(page()),
    subscribe: () => () => undefined,
    clear: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    markSeen: () => Promise.resolve(),
    lookup: () => Promise.resolve([]),
    settings: () => Promise.resolve(defaultSettings()),
    saveSettings: () => Promise.resolve(),
    hasSiteAccess: () => Promise.resolve(true),
    requestSiteAccess: () => Promise.resolve(true),
    report: () => Promise.resolve(''),
    ...parts,
  };
}

const no = () => Promise.reject(new Error('no'));
let stop: (() => void) | undefined;

function started(source: PopupSource) {
  const state = createPopupState(source);
  stop = state.start();
  return state;
}

afterEach(() => {
  stop?.();
  stop = undefined;
});

describe('the history', () => {
  it('is read, and marked as seen, while what was new stays marked', async () => {
    let unseen = ['a'];
    const markSeen = vi.fn(() => {
      unseen = [];
      return Promise.resolve();
    });
    const state = started(
      sourceWith({ history: () => Promise.resolve(page({ unseen })), markSeen }),
    );
    await vi.waitFor(() => expect(markSeen).toHaveBeenCalledOnce());
    await state.load();
    expect([...state.fresh.value]).toEqual(['a']);
    expect(markSeen).toHaveBeenCalledOnce();
  });

  it('says when it cannot be read, and can be read again', async () => {
    const history = vi.fn<() => Promise<HistoryPage>>(no);
    const state = started(sourceWith({ history }));
    await vi.waitFor(() => expect(state.history.value.kind).toBe('failed'));
    history.mockResolvedValue(page());
    await state.load();
    expect(state.history.value.kind).toBe('ready');
  });

  it('keeps what it has when a later reading fails', async () => {
    const history = vi.fn(() => Promise.resolve(page()));
    const state = started(sourceWith({ history }));
    await vi.waitFor(() => expect(state.history.value.kind).toBe('ready'));
    history.mockRejectedValueOnce(new Error('no'));
    await state.load();
    expect(state.history.value.kind).toBe('ready');
  });

  it('is read once more, not many times, for changes during a reading', async () => {
    let tell = (): void => undefined;
    const releases: (() => void)[] = [];
    const history = vi.fn(
      () => new Promise<HistoryPage>((resolve) => releases.push(() => resolve(page()))),
    );
    const subscribe = (listener: () => void) => {
      tell = listener;
      return () => undefined;
    };
    const state = started(sourceWith({ history, subscribe }));
    tell();
    tell();
    tell();
    expect(history).toHaveBeenCalledOnce();
    releases[0]?.();
    await vi.waitFor(() => expect(history).toHaveBeenCalledTimes(2));
    releases[1]?.();
    await vi.waitFor(() => expect(state.history.value.kind).toBe('ready'));
    expect(history).toHaveBeenCalledTimes(2);
  });

  it('stops to follow changes when the popup closes', () => {
    const stopFollowing = vi.fn();
    started(sourceWith({ subscribe: () => stopFollowing }));
    stop?.();
    stop = undefined;
    expect(stopFollowing).toHaveBeenCalledOnce();
  });
});

describe('the look-up', () => {
  it('does not let a slow answer replace a newer one', async () => {
    const answers = new Map<string, () => void>();
    const lookup = (text: string) =>
      new Promise<ReturnType<typeof makeExplanation>[]>((resolve) => {
        answers.set(text, () => resolve([makeExplanation({ name: text })]));
      });
    const state = started(sourceWith({ lookup }));
    const first = state.search('4');
    const second = state.search('40');
    answers.get('40')?.();
    await second;
    answers.get('4')?.();
    await first;
    expect(state.results.value).toMatchObject({ value: [{ name: '40' }] });
  });

  it('asks for nothing when nothing is typed', async () => {
    const lookup = vi.fn(() => Promise.resolve([]));
    await started(sourceWith({ lookup })).search('  ');
    expect(lookup).not.toHaveBeenCalled();
  });

  it('says when it does not work', async () => {
    const state = started(sourceWith({ lookup: no }));
    await state.search('1006');
    expect(state.results.value.kind).toBe('failed');
  });
});

describe('settings and deeds', () => {
  it('takes a change back that could not be saved', async () => {
    const state = started(sourceWith({ saveSettings: no }));
    await vi.waitFor(() => expect(state.settings.value.kind).toBe('ready'));
    await state.save({ paused: true });
    expect(state.settings.value).toMatchObject({ value: { paused: false } });
    expect(state.failed.value).toBe(true);
  });

  it('saves the whole of the settings, with the change', async () => {
    const saveSettings = vi.fn(() => Promise.resolve());
    const state = started(sourceWith({ saveSettings }));
    await vi.waitFor(() => expect(state.settings.value.kind).toBe('ready'));
    await state.save({ muted: ['gateway/4001'] });
    expect(saveSettings).toHaveBeenCalledExactlyOnceWith({
      ...defaultSettings(),
      muted: ['gateway/4001'],
    });
    expect(state.failed.value).toBe(false);
  });

  it('reads the history anew after deleting', async () => {
    let views = page().views;
    const clear = () => {
      views = [];
      return Promise.resolve();
    };
    const state = started(sourceWith({ history: () => Promise.resolve(page({ views })), clear }));
    await state.clear();
    await vi.waitFor(() => expect(state.history.value).toMatchObject({ value: { views: [] } }));
  });

  it('does not raise an alarm when access cannot be asked for', async () => {
    const state = started(sourceWith({ hasSiteAccess: no }));
    await vi.waitFor(() => expect(state.history.value.kind).toBe('ready'));
    expect(state.siteAccess.value).toBeNull();
  });

  it('forgets the notice once access is granted', async () => {
    const state = started(sourceWith({ hasSiteAccess: () => Promise.resolve(false) }));
    await vi.waitFor(() => expect(state.siteAccess.value).toBe(false));
    expect(await state.requestSiteAccess()).toBe(true);
    expect(state.siteAccess.value).toBe(true);
  });
});
