import { uncurry } from './natives';
import { guard } from './patch';

const then = uncurry(Promise.prototype.then);

/**
 * Watches a promise that the page has too. It stays the browser's own: a side branch watches it,
 * with both handlers, so that no unhandled rejection is added.
 */
export function watchPromise(
  promise: unknown,
  kept: (value: unknown) => void,
  broken: (reason: unknown) => void,
): void {
  void then(
    promise as Promise<unknown>,
    (value) => guard(() => kept(value)),
    (reason: unknown) => guard(() => broken(reason)),
  );
}
