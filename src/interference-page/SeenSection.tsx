import { t } from '../i18n/translate';
import { Disclosure } from '../ui/Disclosure';
import type { InterferenceState } from './interference-state';
import { extensionOf } from './listing';
import { SuspectCard } from './SuspectCard';

/** What the history holds against whom. */
export function SeenSection({ state }: { state: InterferenceState }) {
  return (
    <section class="part" aria-labelledby="seen">
      <h2 id="seen">{t('interference.seen')}</h2>
      <Seen state={state} />
      <Disclosure summary={t('interference.looks')}>
        {(['asks', 'page', 'when', 'cannot'] as const).map((what) => (
          <p key={what}>{t(`interference.looks.${what}`)}</p>
        ))}
      </Disclosure>
    </section>
  );
}

function Seen({ state }: { state: InterferenceState }) {
  const evidence = state.evidence.value;
  if (evidence.kind === 'loading') return <p role="status">{t('interference.loading')}</p>;
  if (evidence.kind === 'failed') {
    return (
      <div class="box" role="alert">
        <h3>{t('interference.failed.title')}</h3>
        <p>{t('interference.failed.text')}</p>
        <button type="button" class="button" onClick={() => void state.load()}>
          {t('interference.retry')}
        </button>
      </div>
    );
  }
  const { suspects, views } = evidence.value;
  if (suspects.length === 0) {
    return (
      <div class="box" role="status">
        <h3>{t('interference.none.title')}</h3>
        <p>{t('interference.none.text')}</p>
      </div>
    );
  }
  const extensions = state.extensions.value;
  const installed = extensions.kind === 'ready' ? extensions.value : [];
  return (
    <ul class="cards">
      {suspects.map((suspect) => (
        <SuspectCard
          key={suspect.key}
          suspect={suspect}
          extension={extensionOf(suspect, installed)}
          views={suspect.incidents.flatMap((id) => views.get(id) ?? [])}
          state={state}
        />
      ))}
    </ul>
  );
}
