import { type ReadonlySignal, signal } from '@preact/signals';

/** A clock that costs nothing while nobody needs it. */
export interface Clock {
  /** Epoch milliseconds: moves on each second while the clock runs, and else stands still. */
  now: ReadonlySignal<number>;
  /** Starts or stops it. Starting one that runs changes nothing. */
  run: (on: boolean) => void;
}

const SECOND = 1000;

/**
 * Makes a clock that stands still.
 *
 * @param onTick called after each second, with the new time already in `now`
 */
export function createClock(onTick: () => void = () => undefined): Clock {
  const now = signal(Date.now());
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    now,
    run: (on) => {
      if (on === (timer !== undefined)) return;
      if (on) now.value = Date.now();
      clearInterval(timer);
      timer = on
        ? setInterval(() => {
            now.value = Date.now();
            onTick();
          }, SECOND)
        : undefined;
    },
  };
}
