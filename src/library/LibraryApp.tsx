import { useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../i18n/translate';
import { Logo } from '../ui/Logo';
import { SearchField } from '../ui/SearchField';
import { formatAddress, isStart, MAX_QUERY, START } from './address';
import { EntryPage } from './EntryPage';
import { FilterBar } from './FilterBar';
import './library.css';
import type { LibrarySource } from './library-source';
import { createLibraryState, type LibraryState } from './library-state';
import { ListPage } from './ListPage';
import { moveFocus } from './move-focus';
import { NotReady } from './NotReady';
import { pageTitle } from './page-title';
import { StartPage } from './StartPage';

/** All codes: to search, to narrow down, to read. */
export function LibraryApp({ source }: { source: LibrarySource }) {
  const state = useMemo(() => createLibraryState(source), [source]);
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => state.start(), [state]);
  useEffect(() => {
    // A link to one code was followed to read it; on a phone a keyboard would cover it.
    if (state.address.peek().kind !== 'entry') field.current?.focus();
  }, [state]);
  useSignalEffect(() => {
    const { value } = state.entry;
    document.title = pageTitle(
      state.address.value,
      value.kind === 'ready' ? value.value.explanation : null,
    );
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (page.current && field.current) handleKey(event, page.current, field.current, state);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [state]);

  const { value: address } = state.address;
  return (
    <div ref={page} class="library" data-page={address.kind}>
      <header class="library-header">
        <h1>
          <a href={formatAddress(START)}>
            <Logo size={24} />
            <span>
              {t('app.name')} <span class="home">{t('library.home')}</span>
            </span>
          </a>
        </h1>
        <SearchField
          field={field}
          label={t('library.search')}
          value={state.list.value.query}
          maxLength={MAX_QUERY}
          onChange={(text) => {
            state.setQuery(text);
            field.current?.focus();
          }}
        />
        <FilterBar state={state} />
      </header>
      <main>
        <Pages state={state} />
      </main>
    </div>
  );
}

function Pages({ state }: { state: LibraryState }) {
  const { value: address } = state.address;
  const library = state.library.value;
  if (address.kind === 'broken') return <Broken />;
  const isOpen = address.kind === 'entry';
  return (
    <>
      {library.kind === 'ready' ? (
        isStart(state.shownList.value) ? (
          <StartPage library={library.value} />
        ) : (
          <ListPage state={state} library={library.value} />
        )
      ) : (
        !isOpen && <NotReady kind={library.kind} retry={() => void state.load()} />
      )}
      {isOpen && <EntryPage state={state} subject={address.subject} />}
    </>
  );
}

function Broken() {
  return (
    <section class="blank">
      <Logo size={40} />
      <h2>{t('library.broken.title')}</h2>
      <p>{t('library.broken.text')}</p>
      <a class="button" href={formatAddress(START)}>
        {t('library.home')}
      </a>
    </section>
  );
}

function handleKey(
  event: KeyboardEvent,
  page: HTMLElement,
  field: HTMLInputElement,
  state: LibraryState,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { target } = event;
  const typing = target instanceof HTMLElement && target.matches('input, textarea, select');
  if (event.key === '/' && !typing) {
    field.focus();
    field.select();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const left = moveFocus(page, field, event.key === 'ArrowDown' ? 1 : -1);
    if (left === null) return;
    // The next lines are drawn before the focus gets there.
    if (left < 5) state.drawMore();
  } else if (event.key === 'Enter' && target === field) {
    page.querySelector<HTMLElement>('.library-list [data-stop]')?.click();
  } else if (event.key === 'Escape' && document.activeElement?.closest('.entry') == null) {
    state.setQuery('');
    field.focus();
  } else {
    return;
  }
  event.preventDefault();
}
