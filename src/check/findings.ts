import type { Side } from '../registry/entry';
import type { RemedyId } from '../remedies/remedy';
import type { SkipReason, StepId } from './steps';

export type Outcome = 'fine' | 'trouble' | 'unsure' | 'skipped';

/** The one thing to do. The words for it are `check.advice.<id>`. */
export const ADVICE = [
  'connect',
  'dns',
  'network',
  'firewall',
  'proxy',
  'clock',
  'extension',
  'no-vpn',
  'wait',
  'retry',
  'webrtc',
  'update',
  'microphone',
  'private',
] as const;

export type AdviceId = (typeof ADVICE)[number];

/** What was found. The words for it are `check.found.<id>`. */
export type FindingId = keyof typeof FINDINGS;

interface Finding {
  /** Whose side it points to; null when it points nowhere. */
  side: Side | null;
  advice: AdviceId | null;
}

const nothing: Finding = { side: null, advice: null };

/** Side and advice of everything that can be found. */
export const FINDINGS = {
  online: nothing,
  offline: { side: 'network', advice: 'connect' },

  answered: nothing,
  'server-error': { side: 'discord', advice: 'wait' },
  'turned-away': { side: 'network', advice: 'no-vpn' },
  dns: { side: 'network', advice: 'dns' },
  refused: { side: 'network', advice: 'firewall' },
  reset: { side: 'network', advice: 'firewall' },
  certificate: { side: 'network', advice: 'clock' },
  blocked: { side: 'browser', advice: 'extension' },
  'maybe-blocked': { side: 'browser', advice: 'extension' },
  proxy: { side: 'network', advice: 'proxy' },
  'no-route': { side: 'network', advice: 'connect' },
  changed: { side: 'network', advice: 'retry' },
  late: { side: 'network', advice: 'network' },
  failed: { side: 'network', advice: 'firewall' },

  hello: nothing,
  silent: { side: 'discord', advice: 'wait' },
  'closed-early': { side: 'discord', advice: 'wait' },
  'odd-answer': { side: 'network', advice: 'firewall' },
  'never-opened': { side: 'network', advice: 'firewall' },

  'no-incident': nothing,
  outage: { side: 'discord', advice: 'wait' },
  'small-incident': { side: 'discord', advice: 'wait' },
  maintenance: { side: 'discord', advice: 'wait' },
  'status-unreadable': nothing,

  'webrtc-works': nothing,
  'webrtc-missing': { side: 'browser', advice: 'webrtc' },
  'webrtc-no-way': { side: 'browser', advice: 'webrtc' },

  capable: nothing,
  'no-webassembly': { side: 'browser', advice: 'update' },
  'no-transforms': { side: 'browser', advice: 'update' },
  'microphone-denied': { side: 'browser', advice: 'microphone' },
  'no-microphone': { side: 'browser', advice: 'microphone' },

  'nothing-in-the-way': nothing,
  'in-the-way': { side: 'browser', advice: 'extension' },
  'maybe-in-the-way': { side: 'browser', advice: 'private' },

  'not-found-out': { side: null, advice: 'retry' },
  'skipped-offline': nothing,
  'skipped-gateway': nothing,
  'skipped-time': nothing,
  'skipped-cancel': nothing,
} as const satisfies Record<string, Finding> & Record<SkipReason, Finding>;

/** The button that goes with an advice, where there is one. */
export const REMEDY_OF: Partial<Record<AdviceId, RemedyId>> = {
  extension: 'extensions-page',
  private: 'private-window',
  wait: 'status-page',
};

export interface StepResult {
  step: StepId;
  outcome: Outcome;
  finding: FindingId;
  /** Fills the places in the finding's words: an HTTP status, a close code, a count. */
  number: number | null;
  /** What the evidence says, in words; for the screen alone, never kept. */
  detail: string | null;
  /** Milliseconds; null for what was left out. */
  tookMs: number | null;
}

/** Side and advice of a finding. */
export function findingOf(id: FindingId): Finding {
  return FINDINGS[id];
}
