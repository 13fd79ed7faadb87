import type { PageEvidence, Replaceable } from '../failure/failure';
import { MOD_GLOBALS } from './mod-globals';
import {
  functionText,
  getOwnPropertyDescriptor,
  hasOwn,
  NativeError,
  toJson,
  now,
} from './natives';
import type { Patch } from './patch';
import { foreignOrigins } from './script-origins';

/** Calls that are remembered. The latest ones tell most: who fails again opens socket after socket. */
const MAX_CALLS = 8;

/**
 * Gathers facts that may tell who else is at work in this page. Nothing is looked for until a
 * failure has happened, save for the caller of each new socket, which is gone afterwards.
 */
export function createEvidenceGatherer() {
  const calls: Error[] = [];
  const found: [Replaceable, unknown][] = [];
  let ours: Partial<Record<Replaceable, Patch>> = {};
  /** What was given last time. */
  let last = '';

  return {
    /** Keeps the functions as we found them. To be called before our own patches. */
    lookBefore(): void {
      for (const what of ['WebSocket', 'fetch', 'XMLHttpRequest'] as const) {
        found.push([what, getOwnPropertyDescriptor(window, what)?.value]);
      }
      const { send }: { send: unknown } = WebSocket.prototype;
      found.push(['WebSocket.send', send]);
    },
    /** Remembers our own replacements, to tell later whether they still stand. */
    lookAfter(patches: typeof ours): void {
      ours = patches;
    },
    /** Notes who opened a socket. Taking a stack is cheap; reading it is not, and is left for later. */
    noteCaller(): void {
      calls.push(new NativeError());
      if (calls.length > MAX_CALLS) calls.shift();
    },
    /** Gives what there is to see, or null when it is what was given last time. */
    gather(): PageEvidence | null {
      const replaced: PageEvidence['replaced'] = [];
      // A socket of somebody else's brings its own `send`: that is told with it.
      const note = (what: Replaceable, when: 'before' | 'after') => {
        if (!replaced.some((known) => what.includes(known.what))) replaced.push({ what, when });
      };
      for (const [what, value] of found) {
        if (typeof value !== 'function' || !looksNative(value, what)) note(what, 'before');
      }
      // `fetch` and XMLHttpRequest are wrapped by Discord's own error reporting: no evidence.
      for (const what of ['WebSocket', 'WebSocket.send'] as const) {
        if (ours[what]?.stands() === false) note(what, 'after');
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
      return { type: 'page-evidence', at: now(), ...facts };
    },
  };
}

function looksNative(value: object, what: Replaceable): boolean {
  const text = functionText(value);
  return text.includes('[native code]') && text.includes(what.replace('WebSocket.', ''));
}
