import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { stepOf } from '../interference/half-search';
import { t, tCounted } from '../i18n/translate';
import { DetailsButton } from './DetailsButton';
import type { InterferenceState } from './interference-state';
import { searchOrder } from './listing';
import { SearchEnd } from './SearchEnd';
import { SearchTry } from './SearchTry';

/** The search for the one that is in the way, without having to know anything. */
export function SearchSection({ state }: { state: InterferenceState }) {
  const search = state.search.value;
  const step = search === null ? null : stepOf(search);
  const part = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed has gone: the head of what came in its place gets the focus.
    if (state.takeStep()) part.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }, [search, state]);
  return (
    <section ref={part} class="part" id="search" aria-labelledby="search-title">
      <h2 id="search-title">{t('interference.search')}</h2>
      {search === null || step === null ? (
        <Start state={state} />
      ) : 'off' in step && !search.stopped ? (
        <SearchTry state={state} search={search} step={step} />
      ) : (
        <SearchEnd state={state} search={search} step={step} />
      )}
    </section>
  );
}

function Start({ state }: { state: InterferenceState }) {
  const extensions = state.extensions.value;
  const evidence = state.evidence.value;
  const suspects = evidence.kind === 'ready' ? evidence.value.suspects : [];
  return (
    <div class="box">
      <p tabIndex={-1}>{t('interference.search.text')}</p>
      <p>{t('interference.search.risk')}</p>
      {state.mayList.value === true && extensions.kind === 'ready' ? (
        <BeginList state={state} count={searchOrder(extensions.value, suspects).length} />
      ) : (
        <BeginPaper state={state} />
      )}
    </div>
  );
}

function BeginList({ state, count }: { state: InterferenceState; count: number }) {
  if (count === 0) return <p>{t('interference.search.nobody')}</p>;
  return (
    <>
      <p class="soft">{t('interference.search.tries', { count, tries: mostTries(count) })}</p>
      <button type="button" class="button primary" onClick={() => void state.beginList()}>
        {tCounted('interference.search.begin', count)}
      </button>
    </>
  );
}

function BeginPaper({ state }: { state: InterferenceState }) {
  const field = useId();
  const wrong = useSignal(false);
  return (
    <form
      class="paper"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const count = new FormData(event.currentTarget).get('count');
        void state.beginPaper(count === '' ? NaN : Number(count)).then((begun) => {
          wrong.value = !begun;
        });
      }}
    >
      <p>{t('interference.search.paper')}</p>
      <DetailsButton state={state} id={null} />
      <label for={field}>{t('interference.search.count')}</label>
      <div class="row">
        <input
          id={field}
          name="count"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={3}
          aria-invalid={wrong.value}
          aria-describedby={wrong.value ? `${field}-wrong` : undefined}
        />
        <button type="submit" class="button primary">
          {t('interference.search.beginPaper')}
        </button>
      </div>
      {wrong.value && (
        <p id={`${field}-wrong`} role="alert">
          {t('interference.search.count.wrong')}
        </p>
      )}
    </form>
  );
}

/** Halvings, one try to check the last one, and one of all together if it was not that one. */
function mostTries(count: number): number {
  return Math.ceil(Math.log2(count)) + (count > 1 ? 2 : 1);
}
