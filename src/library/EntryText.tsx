import { t, tCounted } from '../i18n/translate';
import { CopyButton } from '../ui/CopyButton';
import { ExplanationView } from '../ui/ExplanationView';
import { codeLabel, surfaceLabel } from '../ui/labels';
import { Verdict } from '../ui/Verdict';
import { entryHash, formatAddress, tableOf } from './address';
import { entryAsText } from './entry-as-text';
import type { LibraryEntry } from './library-source';

interface EntryTextProps {
  entry: LibraryEntry;
  /** How many other meanings the number has, and the way to them. */
  others: number;
  onOthers: () => void;
}

/** Everything there is to say about one code. */
export function EntryText({ entry, others, onOthers }: EntryTextProps) {
  const { explanation, cases } = entry;
  const { surface, title, direction } = explanation;
  return (
    <div class="entry-text">
      <p class="entry-kicker">
        <strong>{codeLabel(explanation)}</strong>
        <a class="link" href={formatAddress(tableOf(surface))}>
          {surfaceLabel(surface)}
        </a>
        {direction !== null && <span>{t(`library.direction.${direction}`)}</span>}
      </p>
      <h2 tabIndex={-1}>{title}</h2>
      <div class="entry-head">
        {/* A kind of message is on nobody's side and has nothing to recover from. */}
        {direction === null && <Verdict explanation={explanation} />}
        <div class="entry-actions" role="group" aria-label={t('card.actions')}>
          <CopyButton
            label={t('library.copy.text')}
            text={() => Promise.resolve(entryAsText(entry))}
          />
          <CopyButton label={t('library.copy.link')} text={() => Promise.resolve(location.href)} />
        </div>
      </div>
      {others > 0 && (
        <button type="button" class="text-button others" onClick={onOthers}>
          {tCounted('library.others', others)}
        </button>
      )}
      <ExplanationView
        explanation={explanation}
        route={null}
        links={{ hrefOf: entryHash, newTab: false }}
        whole
      />
      {cases.length > 0 && (
        <section class="cases">
          <h3>{t('library.cases')}</h3>
          <dl>
            {cases.map((special) => (
              <div key={special.title}>
                <dt>{special.title}</dt>
                <dd>{special.meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
