/** Observations kept while the background cannot be reached. */
const MAX_KEPT = 50;

/** Waits between attempts to reach a background that is not there yet, in milliseconds. */
const RETRY_MS = [100, 400, 1600, 6400];

export interface Batch {
  observations: unknown[];
  dropped: number;
}

/** Sends observations in order, one batch at a time, and keeps them while nobody answers. */
export interface Outbox {
  add(observation: unknown): void;
  /** Counts one that was lost before it came here. */
  drop(): void;
}

/**
 * Creates the way from a tab to the background.
 *
 * @param send delivers a batch; rejects when the background could not be reached
 * @param later runs a function after a number of milliseconds
 */
export function createOutbox(
  send: (batch: Batch) => Promise<void>,
  later: (run: () => void, ms: number) => void = setTimeout,
): Outbox {
  let waiting: unknown[] = [];
  let dropped = 0;
  let busy = false;
  let failures = 0;

  function flush(): void {
    if (busy || waiting.length === 0) return;
    const batch = { observations: waiting, dropped };
    waiting = [];
    dropped = 0;
    busy = true;
    send(batch).then(
      () => {
        busy = false;
        failures = 0;
        flush();
      },
      () => {
        const kept = [...batch.observations, ...waiting];
        waiting = kept.slice(0, MAX_KEPT);
        dropped += batch.dropped + kept.length - waiting.length;
        const wait = RETRY_MS[failures++];
        // Out of patience: the next observation starts anew.
        if (wait === undefined) {
          busy = false;
          failures = 0;
          return;
        }
        later(() => {
          busy = false;
          flush();
        }, wait);
      },
    );
  }

  return {
    add(observation) {
      if (waiting.length < MAX_KEPT) waiting.push(observation);
      else dropped++;
      flush();
    },
    drop() {
      dropped++;
    },
  };
}
