import { t } from '../i18n/translate';
import type { StepResult } from './findings';
import type { SummaryId } from './judge-check';
import { STEP_BOUND_MS } from './steps';

/** What a step found, as a sentence. */
export function findingText({ step, finding, number }: Omit<StepResult, 'detail'>): string {
  return t(`check.found.${finding}`, {
    what: t(`check.what.${step}`),
    number: number ?? '',
    seconds: STEP_BOUND_MS / 1000,
  });
}

/** The summary as it stands in a row of the history. */
export function summaryLine(id: SummaryId): string {
  return t('check.row', { summary: t(`check.summary.${id}`) });
}
