import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '../../../src/ui/clock';

describe('createClock', () => {
  beforeEach(() => vi.useFakeTimers({ now: 50_000 }));
  afterEach(() => vi.useRealTimers());

  it('has no timer until it is started, and none after it is stopped', () => {
    const clock = createClock();
    expect(vi.getTimerCount()).toBe(0);
    clock.run(true);
    expect(vi.getTimerCount()).toBe(1);
    clock.run(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('moves on each second, and tells after it has', () => {
    const times: number[] = [];
    const clock = createClock(() => times.push(clock.now.value));
    clock.run(true);
    vi.advanceTimersByTime(3_500);
    expect(times).toEqual([51_000, 52_000, 53_000]);
  });

  it('keeps one timer when started twice', () => {
    const tick = vi.fn();
    const clock = createClock(tick);
    clock.run(true);
    clock.run(true);
    vi.advanceTimersByTime(2_000);
    expect(tick).toHaveBeenCalledTimes(2);
  });

  it('catches up when it is started again', () => {
    const clock = createClock();
    vi.advanceTimersByTime(9_000);
    expect(clock.now.value).toBe(50_000);
    clock.run(true);
    expect(clock.now.value).toBe(59_000);
  });
});
