import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OverlayActions } from '../../../src/overlay/overlay-actions';
import { createOverlayState, type OverlayState } from '../../../src/overlay/overlay-state';
import { makeView } from '../ui/make-view';

const back = { state: 'resolved', endedAt: 12_000 } as const;
let actions: { [Name in keyof OverlayActions]: ReturnType<typeof vi.fn> };
let seen: boolean;
let state: OverlayState;

beforeEach(() => {
  vi.useFakeTimers({ now: 20_000 });
  actions = {
    dismiss: vi.fn(),
    mute: vi.fn(),
    copyReport: vi.fn(),
    reload: vi.fn(),
    openLibrary: vi.fn(),
    openInterference: vi.fn(),
    openFix: vi.fn(),
    openCheck: vi.fn(),
    expired: vi.fn(),
  };
  seen = true;
  state = createOverlayState(actions as unknown as OverlayActions, () => seen);
});

afterEach(() => {
  state.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const shown = () => state.views.value.map((view) => view.incident.id);
const openId = () => state.open.value?.incident.id ?? null;
const after = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

describe('what is shown', () => {
  it('stacks three lines at most', () => {
    state.show(['a', 'b', 'c', 'd'].map((id) => makeView({ id })));
    expect(state.pills.value).toHaveLength(3);
    expect(openId()).toBeNull();
  });

  it('opens a card by itself for what is loud, without taking the focus', () => {
    state.show([makeView(), makeView({ id: 'b', tier: 'card' })]);
    expect(openId()).toBe('b');
    expect(state.pills.value).toHaveLength(0);
    expect(state.takeFocusRequest()).toBe(false);
  });

  it('lets a card take the focus once, when it was asked for', () => {
    state.show([makeView()]);
    state.openCard('a');
    expect(state.takeFocusRequest()).toBe(true);
    expect(state.takeFocusRequest()).toBe(false);
  });

  it('keeps the open card when something newer comes', () => {
    state.show([makeView()]);
    state.openCard('a');
    state.show([makeView({ id: 'b', tier: 'card' }), makeView()]);
    expect(openId()).toBe('a');
  });

  it('leaves a card that was made small alone', () => {
    state.show([makeView({ tier: 'card' })]);
    state.collapse();
    state.show([makeView({ tier: 'card', count: 2 })]);
    expect(openId()).toBeNull();
  });
});

describe('closing by hand', () => {
  it('stays closed although the background still shows it', () => {
    state.show([makeView()]);
    state.dismiss('a');
    state.show([makeView({ count: 5 })]);
    expect(shown()).toEqual([]);
    expect(actions.dismiss).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('comes back when it has become louder', () => {
    state.show([makeView()]);
    state.dismiss('a');
    state.show([makeView({ tier: 'card' })]);
    expect(openId()).toBe('a');
  });

  it('takes away a muted one at once', () => {
    state.show([makeView()]);
    state.mute('a');
    expect(shown()).toEqual([]);
    expect(actions.mute).toHaveBeenCalledExactlyOnceWith('a');
  });
});

describe('leaving by itself', () => {
  it('does not leave while it is going on', () => {
    state.show([makeView()]);
    after(600);
    expect(shown()).toEqual(['a']);
  });

  it('leaves as a line after 6 seconds, and comes back when it happens again', () => {
    state.show([makeView(back)]);
    after(5);
    expect(shown()).toEqual(['a']);
    after(1);
    expect(shown()).toEqual([]);
    expect(actions.expired).toHaveBeenCalledExactlyOnceWith('a');
    state.show([makeView(back)]);
    expect(shown()).toEqual([]);
    state.show([makeView({ count: 2 })]);
    expect(shown()).toEqual(['a']);
  });

  it('gives a line that was never live longer to be read', () => {
    state.show([makeView({ state: 'moment' })]);
    after(11);
    expect(shown()).toEqual(['a']);
    after(1);
    expect(shown()).toEqual([]);
  });

  it('leaves as a card after 20 seconds', () => {
    state.show([makeView({ ...back, tier: 'card' })]);
    after(19);
    expect(shown()).toEqual(['a']);
    after(1);
    expect(shown()).toEqual([]);
  });

  it('waits while somebody is at it', () => {
    state.show([makeView(back)]);
    after(4);
    state.held.value = true;
    after(60);
    state.held.value = false;
    expect(shown()).toEqual(['a']);
    after(2);
    expect(shown()).toEqual([]);
  });

  it('waits while the page is not in front', () => {
    seen = false;
    state.show([makeView(back)]);
    after(60);
    expect(shown()).toEqual(['a']);
  });

  it('stays when the person opened it, and then needs no timer', () => {
    state.show([makeView(back)]);
    state.openCard('a');
    expect(vi.getTimerCount()).toBe(0);
    after(120);
    expect(shown()).toEqual(['a']);
  });

  it('begins to count when a rate limit ends', () => {
    state.show([makeView({ state: 'moment', retryAt: 25_000 })]);
    after(10);
    expect(shown()).toEqual(['a']);
    after(1);
    expect(shown()).toEqual([]);
  });

  it('needs no timer when nothing is shown', () => {
    state.show([makeView()]);
    expect(vi.getTimerCount()).toBe(1);
    state.show([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
