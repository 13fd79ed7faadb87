import type { ExplainedFix } from '../explain/explanation';
import { t } from '../i18n/translate';
import { codeLabel, sideLabel, surfaceLabel } from '../ui/labels';
import type { LibraryEntry } from './library-source';

/** Writes an entry as plain text, to be pasted into a message to somebody who asks. */
export function entryAsText({ explanation, cases }: LibraryEntry): string {
  const { title, meaning, limits, recovers, fixes, doNot, developer, surface, direction } =
    explanation;
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `${heading}:`, ...lines];
  return [
    `${codeLabel(explanation)}, ${surfaceLabel(surface)}: ${title}`,
    direction === null
      ? `${sideLabel(explanation)}. ${t(`recovers.${recovers}`)}.`
      : `${t(`library.direction.${direction}`)}.`,
    '',
    meaning,
    ...(limits === null ? [] : ['', `${t('explain.limits')} ${limits}`]),
    ...section(t('explain.fixes'), fixes.flatMap(fixLines)),
    ...section(t('explain.doNot'), doNot === null ? [] : [doNot]),
    ...section(
      t('library.cases'),
      cases.map((special) => `- ${special.title}: ${special.meaning}`),
    ),
    ...section(t('explain.developer'), developer === '' ? [] : [developer]),
  ].join('\n');
}

function fixLines({ title, steps, risk, undo }: ExplainedFix, index: number): string[] {
  return [
    `${index + 1}. ${title}`,
    ...steps.map((step) => `   - ${step}`),
    ...(risk === null ? [] : [`   ${t('fix.risk')}: ${risk}`]),
    ...(undo === null ? [] : [`   ${t('fix.undo')}: ${undo}`]),
  ];
}
