import type { MicrophoneError } from '../failure/failure';
import { getOwnPropertyDescriptor, ownerOf, now } from './natives';
import type { PageLife } from './page-life';
import { patch } from './patch';
import type { Reporter } from './reporter';
import { watchPromise } from './watch-promise';

const KNOWN = /^(NotAllowed|NotFound|NotReadable|Overconstrained|Abort|Security)Error$/;

/**
 * Watches whether the page gets the microphone when it asks for it. As with `fetch`, it gets the
 * browser's own promise, and a side branch watches that. Nothing of the request is read but whether
 * sound is part of it, and that in a way that runs no getter of the page; of the answer, the name
 * of the error, where it is one of those that a browser gives.
 */
export function watchMicrophone(reporter: Reporter, life: PageLife) {
  return patch(ownerOf(MediaDevices.prototype, 'getUserMedia'), 'getUserMedia', {
    called(_self, args, promise) {
      if (!getOwnPropertyDescriptor(args[0] as object, 'audio')?.value) return;
      watchPromise(
        promise,
        () => undefined,
        (reason) => {
          if (life.leaving()) return;
          const { name } = reason as { name: string };
          const error = KNOWN.test(name) ? (name as MicrophoneError) : 'other';
          reporter.report({ type: 'microphone-failed', at: now(), error });
        },
      );
    },
  });
}
