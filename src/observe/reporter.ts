import type { Observation } from '../failure/failure';
import { toJson, uncurry } from './natives';

/** Reports kept while nobody listens yet. The first ones tell most, so later ones are dropped. */
const MAX_BUFFERED = 50;

/** Carries observations to the relay, or keeps them until the relay has called. */
export interface Reporter {
  report(observation: Observation): void;
  connect: (port: MessagePort) => void;
}

/** Creates the page's end of the way out. Each report is one string, so no object is shared. */
export function createReporter(): Reporter {
  let post: ((message: string) => void) | null = null;
  const buffer: string[] = [];

  return {
    report(observation) {
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
