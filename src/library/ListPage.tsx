import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t, tCounted } from '../i18n/translate';
import { formatAddress, opcodesOf } from './address';
import { CodeLines } from './CodeLines';
import type { LibraryState } from './library-state';
import { OpcodeTable } from './OpcodeTable';
import { listTitle } from './page-title';
import type { Library } from './search';

/** What was found, or the table of a family. */
export function ListPage({ state, library }: { state: LibraryState; library: Library }) {
  const lines = state.lines.value;
  const drawn = state.drawn.value;
  const current = state.current.value;
  const list = state.shownList.value;
  const { surface } = list.filters;
  const title = listTitle(list);
  const box = useRef<HTMLElement>(null);
  useReturn(box, current === null ? null : formatAddress({ kind: 'entry', subject: current }));
  return (
    <section ref={box} class="library-list" aria-label={title}>
      <div class="list-head">
        {list.query.trim() === '' && <h2>{title}</h2>}
        {list.query.trim() === '' && surface !== null && <p>{t(`library.family.${surface}`)}</p>}
        <p class={lines.length > 0 ? 'list-count' : 'list-count none'} role="status">
          {lines.length > 0
            ? tCounted('library.count', lines.length)
            : t('library.none', { text: title })}
        </p>
      </div>
      {lines.length === 0 && <NothingFound state={state} library={library} />}
      {lines.length > 0 &&
        (opcodesOf(surface) === null ? (
          <CodeLines lines={drawn} current={current} withinFamily={surface !== null} />
        ) : (
          <OpcodeTable
            caption={title}
            lines={lines}
            current={current}
            directions={state.directions.value}
          />
        ))}
      {drawn.length < lines.length && <MoreBelow key={drawn.length} onNear={state.drawMore} />}
    </section>
  );
}

/** Keeps the line of the open entry in sight, and goes back to it when the entry is closed. */
function useReturn(box: { current: HTMLElement | null }, open: string | null): void {
  const last = useRef<string | null>(null);
  useLayoutEffect(() => {
    const hash = open ?? last.current;
    const link = [...(box.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])].find(
      (stop) => stop.getAttribute('href') === hash,
    );
    if (open !== null) {
      link?.scrollIntoView({ block: last.current === null ? 'center' : 'nearest' });
    }
    // Only where the focus went away with the entry: who types is left in peace.
    else if (document.activeElement === document.body) link?.focus();
    last.current = open;
  }, [box, open]);
}

/** Reaches far up from the end of the list, so that more is drawn before its end comes in sight. */
function MoreBelow({ onNear }: { onNear: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onNear();
    });
    if (mark.current) observer.observe(mark.current);
    return () => observer.disconnect();
  }, [onNear]);
  return <div ref={mark} class="more-below" />;
}

function NothingFound({ state, library }: { state: LibraryState; library: Library }) {
  const { query, filters } = state.shownList.value;
  const isFiltered = Object.values(filters).some((value) => value !== null);
  const elsewhere = query.trim() === '' ? 0 : library.search(query).length;
  return (
    <div class="nothing">
      {query.trim() !== '' && <p>{t('library.none.hint')}</p>}
      {isFiltered && (
        <button
          type="button"
          class="button"
          onClick={() => state.setFilters({ surface: null, side: null, audience: null })}
        >
          {elsewhere > 0
            ? tCounted('library.none.elsewhere', elsewhere)
            : t('library.none.unfilter')}
        </button>
      )}
    </div>
  );
}
