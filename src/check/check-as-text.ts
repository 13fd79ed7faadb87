import { t } from '../i18n/translate';
import type { ReportEnvironment } from '../report/report';
import { sideOf } from './side-of';
import type { StepResult } from './findings';
import type { Summary } from './judge-check';
import { findingText } from './words';

/**
 * A check as Markdown, to read and to hand on. Written from known fields alone: no addresses, no
 * ids, no clock times, nothing that another extension's name could be read from.
 */
export function checkAsText(
  summary: Summary,
  results: readonly Omit<StepResult, 'detail'>[],
  { version, browser, os, language }: ReportEnvironment,
): string {
  const lines = results.map((result) => {
    const took = result.tookMs === null ? '' : `, ${String(result.tookMs)} ms`;
    const name = t(`check.step.${result.step}`);
    return `- ${name}: ${t(`check.outcome.${result.outcome}`)}. ${findingText(result)} (${result.finding}${took})`;
  });
  return [
    `### ${t('check.title')}`,
    '',
    `${sideOf(summary)}: ${t(`check.summary.${summary.id}`)}`,
    '',
    ...lines,
    `- Errata ${version}, ${browser}, ${os}, ${language}`,
    '',
  ].join('\n');
}
