import { shortestWait } from './environment.js';

/** Waits that grow: each by up to twice the last one, at random, up to a longest. */
export class Backoff {
  failures = 0;
  #wait = 0;
  #timer = 0;

  constructor(longestFactor) {
    this.longest = shortestWait * longestFactor;
  }

  /** Counts a failure and runs `retry` after the next wait. */
  fail(retry) {
    this.failures += 1;
    this.#wait =
      this.#wait === 0
        ? shortestWait
        : Math.min(this.#wait + 2 * this.#wait * Math.random(), this.longest);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(retry, this.#wait);
  }

  /** Success: forgets all failures and a planned retry. */
  succeed() {
    this.cancel();
    this.failures = 0;
    this.#wait = 0;
  }

  cancel() {
    clearTimeout(this.#timer);
  }
}
