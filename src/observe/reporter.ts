import type { Observation, RequestFailed } from '../failure/failure';
import type { Noise } from '../failure/noise';
import { now, toJson, uncurry } from './natives';

/** Reports kept while nobody listens yet. The first ones tell most, so later ones are dropped. */
const MAX_BUFFERED = 50;

/**
 * Routine failures repeat for ever behind a content blocker, and each report wakes the background:
 * one in ten minutes, with a count.
 */
const FOLD_NOISE_MS = 600_000;

/** Carries observations to the relay, or keeps them until the relay has called. */
export interface Reporter {
  report(observation: Observation): void;
  connect(port: MessagePort): void;
}

/** Creates the page's end of the way out. Each report is one string, so no object is shared. */
export function createReporter(): Reporter {
  let post: ((message: string) => void) | null = null;
  const buffer: string[] = [];
  const noise = new Map<Noise, { sentAt: number; unsent: number }>();

  function fold(failure: RequestFailed, rule: Noise): boolean {
    const known = noise.get(rule);
    if (known && failure.at - known.sentAt < FOLD_NOISE_MS) {
      known.unsent++;
      return true;
    }
    failure.count += known?.unsent ?? 0;
    noise.set(rule, { sentAt: failure.at, unsent: 0 });
    return false;
  }

  return {
    report(observation) {
      if (
        observation.type === 'request-failed' &&
        observation.noise &&
        fold(observation, observation.noise)
      ) {
        return;
      }
      const message = toJson(observation);
      if (post) post(message);
      else if (buffer.length < MAX_BUFFERED) buffer.push(message);
    },
    connect(newPort) {
      // Taken now, for the page has still not run.
      const native = uncurry(newPort.postMessage as (this: MessagePort, message: unknown) => void);
      post = (message) => native(newPort, message);
      for (const message of buffer.splice(0)) post(message);
    },
  };
}

/** Epoch milliseconds, whole. */
export function timestamp(): number {
  return Math.round(now());
}
