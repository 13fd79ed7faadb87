import type { RequestFailed, Surface } from '../failure/failure';
import type { MicrophoneTrouble } from '../failure/microphone-trouble';
import type { Place } from '../failure/place';
import type { PageFix } from '../remedies/page-fix';

/** What the registry has a table of: numbers of failures, and the opcodes of two connections. */
export type Family = Surface | 'gateway-opcode' | 'voice-opcode';

/** Whose side a failure is on. `nobody` means that it mends itself and nobody has to act. */
export type Side = 'discord' | 'network' | 'browser' | 'account' | 'nobody';

/** How much of Discord stops: nothing, one action, one part (such as voice), or all of it. */
export type Severity = 'info' | 'low' | 'medium' | 'high';

/** Whether it passes: by itself, after waiting, once somebody acts, or not at all. */
export type Recovers = 'itself' | 'wait' | 'act' | 'never';

export type Audience = 'person' | 'moderator' | 'developer' | 'staff';

/** How loudly a failure is shown: see the tiers in ARCHITECTURE.md. */
export type Tier = 'log' | 'badge' | 'pill' | 'card';

/** `5xx` stands for every server error without a row of its own. */
export type Code = number | '5xx';

/** Conditions that turn an entry into one of its cases. All that are present must hold. */
export interface CaseCondition {
  /** The socket had been open before it closed. */
  opened?: boolean;
  socket?: 'gateway' | 'voice' | 'remote-auth' | 'rpc';
  /** Category of the browser's own network error. */
  net?: NetCategory;
  /** HTTP method of the failed request. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The failed route begins with this template. */
  route?: string;
  /** What the reply had: Cloudflare answers with pages of its own, Discord with JSON. */
  body?: RequestFailed['body'][];
  /** Discord named single fields that it refused. */
  fields?: boolean;
  /** Discord said how long to wait. */
  wait?: boolean;
  /** The rate limit covers everything, not this action alone. */
  global?: boolean;
  /** The kind of page it happened on. */
  place?: Place;
  /** What was seen around it. */
  seen?: SeenKind;
  /** What keeps the microphone back. */
  microphone?: MicrophoneTrouble;
}

export type NetCategory =
  | 'blocked'
  | 'maybe-blocked'
  | 'dns'
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'certificate'
  | 'offline'
  | 'proxy'
  | 'changed'
  | 'general';

/**
 * Evidence that changes what an entry says: `refused` and `failed` answer a handshake,
 * `no-local-access` is the browser's no to a page that looks for apps on this device.
 */
export type SeenKind =
  | 'offline'
  | 'back-online'
  | 'network-changed'
  | 'slept'
  | 'frozen'
  | 'outage'
  | 'refused'
  | 'failed'
  | 'opcode'
  | 'no-local-access';

/** A special case of an entry: it overrides what it names and keeps the rest. */
export interface CaseFacts {
  id: string;
  when: CaseCondition;
  side?: Side;
  severity?: Severity;
  recovers?: Recovers;
  causes?: string[];
  fixes?: string[];
}

/** What is true of a code in every language. Prose lives in {@link EntryTexts}. */
export interface EntryFacts {
  code: Code;
  /** Only where the HTTP status changes the meaning of the code. */
  httpStatus?: number;
  /** Discord's own short label, kept in English so that it can be searched. */
  name: string;
  depth: 'full' | 'short';
  side: Side;
  severity: Severity;
  recovers: Recovers;
  audience: Audience[];
  /** Overrides the general rules for how loudly it is shown. */
  tier?: Tier;
  /** Ids of causes, likeliest first. */
  causes: string[];
  /** Ids of fixes, least harm first. */
  fixes: string[];
  /** Ids of fixes to try when it keeps happening. */
  persists?: string[];
  /** Entries that are easily confused or often come along: `voice/4001`, `json/10008@403`. */
  related?: string[];
  /** Limits that the code is about; the first holds for everybody. */
  limits?: LimitFacts[];
  /** Which way an opcode travels, seen from the client. */
  direction?: Direction;
  /** Id of a long guide. */
  guide?: string;
  cases?: CaseFacts[];
  /** Ids of sources. */
  sources: string[];
}

export interface LimitFacts {
  number: number;
  /** What raises it to this number. */
  with?: Raise;
}

export type Raise =
  'nitro-basic' | 'nitro' | 'boost-1' | 'boost-2' | 'boost-3' | 'community' | 'verified';

export type Direction = 'send' | 'receive' | 'both';

export interface CaseTexts {
  title: string;
  meaning: string;
}

/** The prose of an entry in one language, keyed by {@link entryKey} within its surface. */
export interface EntryTexts {
  title: string;
  meaning: string;
  /** Bad advice that is common for this code, and why not. */
  doNot?: string;
  /** What the limits count, to be read after the number: `pinned messages in a channel`. */
  limit?: string;
  developer: string;
  cases?: Record<string, CaseTexts>;
}

/** Harm of a fix: 0 changes nothing, 1 a moment, 2 an interruption, 3 a setting to undo, 4 loses local data, 5 lowers protection. */
export type Harm = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * Something the extension can offer as a button: in the page what is harmless, on a page of its own
 * what is done on a click there or step by step.
 */
export type FixAction = 'reload' | 'open-link' | PageFix;

export interface FixFacts {
  id: string;
  harm: Harm;
  action?: FixAction;
  links?: { label: string; href: string }[];
}

/**
 * Where a list of steps applies. Browser names and operating systems are for Discord in the
 * browser; `app-*` are for Discord's own apps. The most specific list wins.
 */
export type StepPlatform =
  | 'any'
  | 'chrome'
  | 'edge'
  | 'firefox'
  | 'windows'
  | 'macos'
  | 'linux'
  | 'app-windows'
  | 'app-macos'
  | 'app-linux'
  | 'app-mobile';

export interface FixTexts {
  /** Begins with a verb. */
  title: string;
  why: string;
  steps: Partial<Record<StepPlatform, string[]>>;
  /** Required from harm 3 on. */
  risk?: string;
  /** Required from harm 3 on. */
  undo?: string;
}

export interface CauseFacts {
  id: string;
  side: Side;
}

export interface CauseTexts {
  text: string;
}

export interface SourceFacts {
  id: string;
  title: string;
  href?: string;
}

/** A long answer to one number: every cause, every fix with its reason, and the questions people ask. */
export interface GuideTexts {
  title: string;
  intro: string;
  causes: { title: string; text: string }[];
  /** Ids of fixes in the order to try them. */
  fixes: string[];
  /** Ids of fixes for when it persists. */
  persists: string[];
  /** Advice that is often given and should not be followed, each with the reason. */
  doNot: { advice: string; reason: string }[];
  questions: { question: string; answer: string }[];
  askForHelp: string;
  comparison?: { title: string; columns: string[]; rows: string[][] };
}

/** Key of an entry within its surface: `4001`, or `10008@403` where the status matters. */
export function entryKey(entry: { code: Code; httpStatus?: number | null }): string {
  const status = entry.httpStatus ?? null;
  return status === null ? String(entry.code) : `${String(entry.code)}@${status}`;
}
