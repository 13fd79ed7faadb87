import type { RemedyId, RemedyOutcome } from '../remedies/remedy';
import type { CheckAddress } from './address';
import type { StepResult } from './findings';
import type { Summary } from './judge-check';
import type { KeptCheck } from './kept-check';
import type { Progress } from './run-check';

/** What the page needs of the browser it stands in. Promises may reject; the page goes on. */
export interface CheckSource {
  /** What was asked for when the page was opened. Asked once: it does not outlast a reload. */
  takeAddress: () => CheckAddress;
  run: (cancel: AbortSignal) => AsyncIterable<Progress>;
  /** Keeps a check that went to its end. */
  keep: (check: KeptCheck, privately: boolean) => Promise<void>;
  /** The last check, or null. */
  last: () => Promise<KeptCheck | null>;
  /** The check as text, ready to copy. */
  asText: (summary: Summary, results: readonly Omit<StepResult, 'detail'>[]) => string;
  /** Whether the browser lets the extension see discord.com. */
  hasSiteAccess: () => Promise<boolean>;
  /** The browser's kind, where words differ by it. */
  browser: 'chrome' | 'edge' | 'firefox';
  /** Does a fix. Has to be called directly from a click. */
  doRemedy: (id: RemedyId) => Promise<RemedyOutcome>;
  /** Epoch milliseconds. */
  now: () => number;
}
