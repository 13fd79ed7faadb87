import type { Missing } from '../failure/failure';
import type { MicrophoneTrouble } from '../failure/microphone-trouble';
import type { Noise } from '../failure/noise';
import type { NetCategory, Raise, StepPlatform } from './entry';

/** A phrase that depends on a number, with `{count}` for the number. */
export interface Counted {
  one: string;
  other: string;
}

/** What is known of a code that the registry does not have: how the surface divides its numbers. */
export type UnknownKind =
  | 'close-own'
  | 'close-library'
  | 'close-standard'
  | 'close-other'
  | 'rpc-close'
  | 'rpc-error'
  | 'json'
  | 'json-with-status'
  | 'http-refused'
  | 'http-server'
  | 'http-other'
  | 'net'
  | 'av'
  | 'cloudflare'
  | 'opcode';

/**
 * Sentences in one language that belong to no single entry. Names in braces are filled in:
 * `{code}`, `{status}`, `{name}` and so on, as each phrase needs.
 */
export interface Phrases {
  /** BCP 47 tag of the language the phrases are in. */
  language: string;
  unknown: {
    name: string;
    developer: string;
    kinds: Record<UnknownKind, { title: string; meaning: string }>;
  };
  limits: {
    base: string;
    with: Record<Raise, string>;
  };
  seen: {
    openFor: string;
    neverOpened: string;
    opcodeByNamed: string;
    opcodeByExtension: string;
    opcode: string;
    sends: string;
    identifies: string;
    slept: string;
    frozen: string;
    offline: string;
    backOnline: string;
    networkChanged: string;
    localAccess: Record<'denied' | 'prompt', string>;
    hidden: string;
    missing: Record<Missing, string>;
    microphone: Record<MicrophoneTrouble, string>;
    outage: Counted;
    burst: string;
    otherTabs: Counted;
    handshake: string;
    alsoFailed: Record<'page' | 'check', string>;
    alsoAnswered: Record<'page' | 'check', string>;
    checked: Record<'reached' | 'pages-only', string>;
    netError: string;
    netCategories: Record<NetCategory, string>;
    fieldName: string;
    wholeForm: string;
    field: string;
    fieldWithIds: string;
    fieldWithWords: string;
    moreFields: Counted;
    wait: string;
    repeats: Counted;
    seconds: Counted;
    minutes: Counted;
    hours: Counted;
    /** Plain words for the ids of refused fields that people meet most. */
    fieldIds: Record<string, string>;
  };
  /** What is told of routine failures: what happened, and why it means nothing. */
  noise: Record<Noise, { title: string; meaning: string }>;
  interference: {
    blocked: string;
    maybeBlocked: string;
    opcode: string;
    opcodeByExtension: string;
    opcodeByNamed: string;
    mod: string;
    /** Extension named by its origin in a call stack, its name known or not. */
    replacedByNamed: string;
    replacedByExtension: string;
    replaced: string;
    stackNamed: string;
    stack: string;
  };
  /** Readable names of where a list of steps applies. */
  platforms: Record<StepPlatform, string>;
}

/**
 * Puts values into a phrase. An unknown name in braces stays as it stands, so that a slip in a
 * translation shows itself instead of losing text.
 */
export function fillPhrase(phrase: string, values: Record<string, string | number>): string {
  return phrase.replaceAll(/\{([a-z]+)\}/gi, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** Fills the form of a counted phrase that fits the number in the language of the phrases. */
export function fillCounted(
  counted: Counted,
  count: number,
  language: string,
  values: Record<string, string | number> = {},
): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? counted.one : counted.other;
  return fillPhrase(form, { ...values, count });
}
