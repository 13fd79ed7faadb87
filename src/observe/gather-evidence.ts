import type { PageEvidence } from '../failure/failure';
import { MOD_GLOBALS } from './mod-globals';
import { functionText, getOwnPropertyDescriptor, hasOwn, NativeError, toJson } from './natives';
import { timestamp } from './reporter';

type Replaceable = PageEvidence['replaced'][number]['what'];

const ORIGIN = /(?:chrome|moz)-extension:\/\/[a-z0-9-]{32,36}/g;

/** Extension origins on the current call stack. Only Chromium shows them. */
function stackOrigins(): string[] {
  return new NativeError().stack?.match(ORIGIN) ?? [];
}

/**
 * Gathers facts that may tell who else is at work in this page. Nothing is looked for until a
 * failure has happened, save for the caller of each new socket, which is gone afterwards.
 */
export function createEvidenceGatherer() {
  // Our own script is on every stack it takes.
  const ours = new Set(stackOrigins());
  const callers = new Set<string>();
  const replacedBefore: Replaceable[] = [];
  let ourWebSocket: unknown = null;
  let last = '';

  return {
    /** Notes which natives somebody had already replaced. To be called before our own patches. */
    lookBefore(): void {
      for (const what of ['WebSocket', 'fetch', 'XMLHttpRequest'] as const) {
        const value: unknown = getOwnPropertyDescriptor(window, what)?.value;
        if (typeof value !== 'function' || !looksNative(value, what)) replacedBefore.push(what);
      }
    },
    /** Remembers our own replacement, to tell later whether it still stands. */
    lookAfter(webSocket: unknown): void {
      ourWebSocket = webSocket;
    },
    /** Notes which extension opened a socket, while it is on the stack. */
    noteCaller(): void {
      for (const origin of stackOrigins()) if (!ours.has(origin)) callers.add(origin);
    },
    /** Gives what there is to see, or null when it is what was given last time. */
    gather(): PageEvidence | null {
      const replaced: PageEvidence['replaced'] = replacedBefore.map((what) => ({
        what,
        when: 'before' as const,
      }));
      // `fetch` and XMLHttpRequest are wrapped by Discord's own error reporting: no evidence.
      if (
        ourWebSocket &&
        getOwnPropertyDescriptor(window, 'WebSocket')?.value !== ourWebSocket &&
        !replacedBefore.includes('WebSocket')
      ) {
        replaced.push({ what: 'WebSocket', when: 'after' });
      }
      // An own property: an element with that id also answers to the name.
      const mods = MOD_GLOBALS.filter((name) => hasOwn(window, name));
      const facts = {
        replaced,
        mods,
        extensionOrigins: [...callers]
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
