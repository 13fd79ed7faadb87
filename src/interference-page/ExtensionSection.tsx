import { t, tCounted } from '../i18n/translate';
import { Disclosure } from '../ui/Disclosure';
import { DetailsButton } from './DetailsButton';
import { HowToLimit } from './HowToLimit';
import type { InterferenceState } from './interference-state';
import { type ListedExtension, listingOf } from './listing';

/** The extensions of this browser, once the person lets us read their list. */
export function ExtensionSection({ state }: { state: InterferenceState }) {
  return (
    <section class="part" aria-labelledby="list">
      <h2 id="list">{t('interference.list')}</h2>
      {state.mayList.value === false && <Ask state={state} />}
      {state.mayList.value === true && <Extensions state={state} />}
    </section>
  );
}

function Ask({ state }: { state: InterferenceState }) {
  return (
    <div class="box">
      <p>{t('interference.list.why')}</p>
      <p>{t('interference.list.reads')}</p>
      {state.canSwitch && <p>{t('interference.list.changes')}</p>}
      <p>{t('interference.list.back')}</p>
      <button type="button" class="button primary" onClick={() => void state.ask()}>
        {t('interference.list.ask')}
      </button>
      {state.refused.value && <p role="status">{t('interference.list.refused')}</p>}
    </div>
  );
}

function Extensions({ state }: { state: InterferenceState }) {
  return (
    <>
      <List state={state} />
      <p>
        <button type="button" class="button" onClick={() => void state.giveBack()}>
          {t('interference.list.giveBack')}
        </button>
      </p>
      {state.kept.value && <p role="status">{t('interference.list.kept')}</p>}
    </>
  );
}

function List({ state }: { state: InterferenceState }) {
  const extensions = state.extensions.value;
  if (extensions.kind === 'loading') return <p role="status">{t('interference.list.loading')}</p>;
  if (extensions.kind === 'failed') {
    return (
      <div class="box" role="alert">
        <p>{t('interference.list.failed')}</p>
        <button type="button" class="button" onClick={() => void state.load()}>
          {t('interference.retry')}
        </button>
      </div>
    );
  }
  const evidence = state.evidence.value;
  const suspects = evidence.kind === 'ready' ? evidence.value.suspects : [];
  const { touching, unstated, off } = listingOf(extensions.value, suspects);
  if (touching.length + unstated.length === 0) {
    return (
      <div class="box">
        <p>{t('interference.list.empty')}</p>
        {off > 0 && <p class="soft">{tCounted('interference.list.off', off)}</p>}
      </div>
    );
  }
  const blind = state.browser === 'firefox' ? 'firefox' : 'chromium';
  return (
    <>
      {touching.length === 0 ? (
        <p>{t('interference.list.noneTouching')}</p>
      ) : (
        <ul class="cards">
          {touching.map((listed) => (
            <ExtensionCard key={listed.extension.id} listed={listed} state={state} />
          ))}
        </ul>
      )}
      {unstated.length > 0 && (
        <Disclosure summary={tCounted('interference.list.unstated', unstated.length)}>
          <ul class="plain">
            {unstated.map(({ extension }) => (
              <li key={extension.id}>{extension.name}</li>
            ))}
          </ul>
          <DetailsButton state={state} id={null} />
        </Disclosure>
      )}
      {off > 0 && <p class="soft">{tCounted('interference.list.off', off)}</p>}
      <p class="soft">{t(`interference.list.blind.${blind}`)}</p>
    </>
  );
}

function ExtensionCard({ listed, state }: { listed: ListedExtension; state: InterferenceState }) {
  const { extension, reach, suspect } = listed;
  return (
    <li class="box">
      <h3>
        <span>{extension.name}</span>
        {suspect !== null && (
          <span class="certainty-mark" data-certainty={suspect.certainty}>
            {t('interference.list.evidence', { certainty: t(`certainty.${suspect.certainty}`) })}
          </span>
        )}
      </h3>
      {reach.length === 0 && <p>{t('interference.reach.unstated')}</p>}
      {reach.map((what) => (
        <p key={what}>{t(`interference.reach.${what}`)}</p>
      ))}
      {!extension.mayDisable && <p class="soft">{t('interference.list.admin')}</p>}
      <HowToLimit state={state} id={extension.id} />
    </li>
  );
}
