import type { Side } from '../registry/entry';
import { type AdviceId, type FindingId, findingOf, type StepResult } from './findings';
import type { StepId } from './steps';

/** What all of it comes to. The words for it are `check.summary.<id>`. */
export type SummaryId = (typeof SUMMARIES)[number];

export const SUMMARIES = [
  'offline',
  'blocked',
  'outage',
  'discord-fails',
  'turned-away',
  'nothing-reached',
  'not-trusted',
  'site-unreachable',
  'live-unreachable',
  'voice-unreachable',
  'browser-lacks',
  'in-the-way',
  'maybe-in-the-way',
  'small-incident',
  'unsure',
  'fine',
] as const;

export interface Summary {
  id: SummaryId;
  side: Side;
  advice: AdviceId | null;
}

/** Failures that leave open what caused them. */
const VAGUE: readonly FindingId[] = ['failed', 'never-opened', 'late', 'reset', 'refused'];

/**
 * Weighs the results against each other: whose side it looks to be, and the one thing to do. What is
 * proven and what covers most comes first.
 */
export function judgeCheck(results: readonly StepResult[]): Summary {
  const of = (step: StepId) => results.find((result) => result.step === step);
  const found = (...findings: FindingId[]) =>
    results.find(({ outcome, finding }) => outcome === 'trouble' && findings.includes(finding));
  const fails = (step: StepId) => of(step)?.outcome === 'trouble';
  const says = (id: SummaryId, side: Side, advice: AdviceId | null): Summary => ({
    id,
    side,
    advice,
  });
  const like = (id: SummaryId, result: StepResult | undefined): Summary => {
    const { side, advice } = findingOf(result?.finding ?? 'failed');
    return says(id, side ?? 'network', advice);
  };

  if (found('offline')) return says('offline', 'network', 'connect');
  if (found('blocked')) return says('blocked', 'browser', 'extension');
  if (found('outage')) return says('outage', 'discord', 'wait');
  const broken = found('server-error', 'silent', 'closed-early');
  if (broken) return says('discord-fails', 'discord', 'wait');
  if (found('turned-away')) return says('turned-away', 'network', 'no-vpn');
  const distrusted = found('certificate');
  if (distrusted) return like('not-trusted', distrusted);
  if (fails('site') && fails('gateway') && fails('media'))
    return like('nothing-reached', of('site'));
  if (fails('site')) return like('site-unreachable', of('site'));
  if (fails('gateway') || fails('handshake')) {
    return sharpened(says('live-unreachable', 'network', 'firewall'), [
      of('gateway'),
      of('handshake'),
    ]);
  }
  if (fails('media')) {
    return sharpened(says('voice-unreachable', 'network', 'firewall'), [of('media')]);
  }
  const lacking = found('webrtc-missing', 'no-webassembly', 'no-transforms');
  if (lacking) return like('browser-lacks', lacking);
  if (found('in-the-way')) return says('in-the-way', 'browser', 'extension');
  return unproven(results);
}

/** What is left when nothing has failed for certain. */
function unproven(results: readonly StepResult[]): Summary {
  const unsure = (...findings: FindingId[]) =>
    results.some(({ outcome, finding }) => outcome === 'unsure' && findings.includes(finding));
  if (unsure('small-incident', 'maintenance')) {
    return { id: 'small-incident', side: 'discord', advice: 'wait' };
  }
  if (unsure('maybe-in-the-way')) {
    return { id: 'maybe-in-the-way', side: 'browser', advice: 'private' };
  }
  // Many computers have no microphone, and need none to write.
  const open = results.find(
    ({ outcome, finding }) => outcome !== 'fine' && finding !== 'no-microphone',
  );
  if (open) {
    const { side, advice } = findingOf(open.finding);
    return { id: 'unsure', side: side ?? 'nobody', advice: advice ?? 'retry' };
  }
  return { id: 'fine', side: 'nobody', advice: 'private' };
}

/** Takes side and advice from the failure itself: the one that the browser named, where it did. */
function sharpened(summary: Summary, results: readonly (StepResult | undefined)[]): Summary {
  const failures = results.filter((result) => result?.outcome === 'trouble');
  const named = failures.find((result) => result && !VAGUE.includes(result.finding));
  const failure = named ?? failures[0];
  if (!failure) return summary;
  const { side, advice } = findingOf(failure.finding);
  return { ...summary, side: side ?? summary.side, advice: advice ?? summary.advice };
}
