import type { PageEvidence } from '../failure/failure';
import { MOD_GLOBALS } from './mod-globals';
import { functionText, getOwnPropertyDescriptor, hasOwn, NativeError, toJson } from './natives';
import { timestamp } from './reporter';
import { foreignOrigins } from './script-origins';

type Replaceable = PageEvidence['replaced'][number]['what'];

/** Calls that are remembered. The latest ones tell most: who fails again opens socket after socket. */
const MAX_CALLS = 8;

/**
 * Gathers facts that may tell who else is at work in this page. Nothing is looked for until a
 * failure has happened, save for the caller of each new socket, which is gone afterwards.
 */
export function createEvidenceGatherer() {
  const calls: Error[] = [];
  const found: [Replaceable, unknown][] = [];
  let ourWebSocket: unknown = null;
  /** What was given last time; at first, that there is nothing to see. */
  let last = toJson({ replaced: [], missing: [], mods: [], extensionOrigins: [] });

  return {
    /** Keeps the functions as we found them. To be called before our own patches. */
    lookBefore(): void {
      for (const what of ['WebSocket', 'fetch', 'XMLHttpRequest'] as const) {
        found.push([what, getOwnPropertyDescriptor(window, what)?.value]);
      }
    },
    /** Remembers our own replacement, to tell later whether it still stands. */
    lookAfter(webSocket: unknown): void {
      ourWebSocket = webSocket;
    },
    /** Notes who opened a socket. Taking a stack is cheap; reading it is not, and is left for later. */
    noteCaller(): void {
      calls.push(new NativeError());
      if (calls.length > MAX_CALLS) calls.shift();
    },
    /** Gives what there is to see, or null when it is what was given last time. */
    gather(): PageEvidence | null {
      const replaced: PageEvidence['replaced'] = found
        .filter(([what, value]) => typeof value !== 'function' || !looksNative(value, what))
        .map(([what]) => ({ what, when: 'before' }));
      // `fetch` and XMLHttpRequest are wrapped by Discord's own error reporting: no evidence.
      if (
        ourWebSocket &&
        getOwnPropertyDescriptor(window, 'WebSocket')?.value !== ourWebSocket &&
        !replaced.some(({ what }) => what === 'WebSocket')
      ) {
        replaced.push({ what: 'WebSocket', when: 'after' });
      }
      // An own property: an element with that id also answers to the name.
      const mods = MOD_GLOBALS.filter((name) => hasOwn(window, name));
      const facts = {
        replaced,
        // Taken away by a script of the page; what the browser itself lacks, the relay sees as well.
        missing: 'RTCPeerConnection' in window ? [] : (['WebRTC'] as const),
        mods,
        extensionOrigins: foreignOrigins(calls)
          .slice(0, 8)
          .map((origin) => ({ origin, where: 'stack' as const })),
      };
      const summary = toJson(facts);
      if (summary === last) return null;
      last = summary;
      return { type: 'page-evidence', at: timestamp(), ...facts };
    },
  };
}

function looksNative(value: object, name: string): boolean {
  const text = functionText(value);
  return text.includes('[native code]') && text.includes(name);
}
