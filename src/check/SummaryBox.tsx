import { t } from '../i18n/translate';
import type { Platform } from '../platform/platform';
import { canBeDone } from '../remedies/remedy';
import { SideMark } from '../ui/SideMark';
import { REMEDY_OF } from './findings';
import type { Summary } from './judge-check';
import { remedyAnchor } from './RemedyList';
import { sideOf } from './side-of';

interface SummaryBoxProps {
  summary: Summary;
  browser: Platform['browser'];
}

/** Whose side it looks to be first, then what it comes to and the one thing to do. */
export function SummaryBox({ summary, browser }: SummaryBoxProps) {
  const remedy = summary.advice === null ? undefined : REMEDY_OF[summary.advice];
  return (
    <section class="summary-box" data-summary={summary.id} aria-labelledby="summary">
      <p class="summary-side">
        <SideMark side={summary.side} size={22} />
        <span class="side-name">{sideOf(summary)}</span>
      </p>
      <h2 id="summary">{t(`check.summary.${summary.id}`)}</h2>
      {summary.advice !== null && <p>{t(`check.advice.${summary.advice}`)}</p>}
      {remedy !== undefined && canBeDone(remedy, browser) && (
        <a class="text-button" href={`#${remedyAnchor(remedy)}`}>
          {t('check.toRemedy', { title: t(`remedy.${remedy}.title`) })}
        </a>
      )}
    </section>
  );
}
