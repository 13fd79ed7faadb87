import { t, tCounted } from '../i18n/translate';
import { codeLabel, surfaceLabel } from '../ui/labels';
import { ExplanationRow } from './ExplanationRow';
import type { PopupState } from './popup-state';

/** What a number means, once for each place where it can be seen. */
export function LookupResults({ state }: { state: PopupState }) {
  const results = state.results.value;
  if (results.kind === 'loading') return null;
  if (results.kind === 'failed') {
    return (
      <p class="blank" role="alert">
        {t('popup.search.failed')}
      </p>
    );
  }
  const text = state.query.value.trim();
  const explanations = results.value;
  const known = explanations.filter((explanation) => explanation.known);
  return (
    <section class="lookup">
      <p class="lookup-count" role="status">
        {known.length > 0
          ? tCounted('popup.search.found', known.length, { text })
          : t('popup.search.unknown', { text })}
      </p>
      {known.length === 0 && <p class="lookup-hint">{t('popup.search.unknownHint')}</p>}
      <ul class="rows">
        {explanations.map((explanation) => (
          <ExplanationRow
            key={`${explanation.surface}/${codeLabel(explanation)}`}
            explanation={explanation}
            route={null}
            line={
              <span>
                <strong>{codeLabel(explanation)}</strong> · {surfaceLabel(explanation.surface)}
              </span>
            }
          />
        ))}
      </ul>
    </section>
  );
}
