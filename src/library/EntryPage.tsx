import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Subject } from '../explain/explain';
import { t } from '../i18n/translate';
import type { IndexEntry } from '../registry/surface-data';
import { Icon } from '../ui/Icon';
import { codeLabel } from '../ui/labels';
import { entryHash, formatAddress, isStart } from './address';
import { EntryText } from './EntryText';
import type { LibraryState } from './library-state';
import { lookAlikes, neighbours } from './listing';
import { LookAlikes } from './LookAlikes';
import { NotReady } from './NotReady';

/** The page of one code, with the ways to others. */
export function EntryPage({ state, subject }: { state: LibraryState; subject: Subject }) {
  const entry = state.entry.value;
  const library = state.library.value;
  const lines = library.kind === 'ready' ? library.value.lines : [];
  const alike = lookAlikes(lines, subject);
  const alikeBox = useRef<HTMLElement>(null);
  const list = state.list.value;
  const box = useRef<HTMLElement>(null);
  const shown = entry.kind === 'ready' ? entryHash(entry.value.explanation) : null;

  useLayoutEffect(() => {
    if (shown === null || !state.takeArrival()) return;
    if (box.current) box.current.scrollTop = 0;
    scrollTo(0, 0);
    // Who leafs through a family stays on the button for it.
    if (document.activeElement?.closest('.pager') != null) return;
    box.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [shown, state]);

  return (
    <article ref={box} class="entry" aria-label={codeLabel(subject)}>
      <div class="entry-bar">
        <a class="button back" href={formatAddress(list)}>
          <Icon name="left" />
          {t(isStart(list) ? 'library.home' : 'library.back')}
        </a>
        <Pager lines={lines} subject={subject} />
      </div>
      {entry.kind === 'ready' ? (
        <>
          <p class="spoken" role="status">
            {codeLabel(entry.value.explanation)}: {entry.value.explanation.title}
          </p>
          <div class="entry-columns">
            <EntryText
              key={shown}
              entry={entry.value}
              others={alike.length}
              onOthers={() => {
                alikeBox.current?.scrollIntoView({ block: 'nearest' });
                alikeBox.current?.focus({ preventScroll: true });
              }}
            />
            {alike.length > 0 && <LookAlikes box={alikeBox} code={subject.code} lines={alike} />}
          </div>
        </>
      ) : (
        <NotReady kind={entry.kind} retry={() => void state.loadEntry()} />
      )}
    </article>
  );
}

function Pager({ lines, subject }: { lines: readonly IndexEntry[]; subject: Subject }) {
  const { previous, next } = neighbours(lines, subject);
  if (previous === null && next === null) return null;
  return (
    <nav class="pager" aria-label={t('library.pager')}>
      <PagerLink line={previous} label="library.previous" icon="left" />
      <PagerLink line={next} label="library.next" icon="right" />
    </nav>
  );
}

interface PagerLinkProps {
  line: IndexEntry | null;
  label: 'library.previous' | 'library.next';
  icon: 'left' | 'right';
}

function PagerLink({ line, label, icon }: PagerLinkProps) {
  const goal =
    line === null
      ? // At an end it stays, so that who leafs with the keyboard keeps their place.
        ({ role: 'link', tabIndex: 0, 'aria-disabled': true } as const)
      : {
          href: entryHash(line),
          'aria-label': `${t(label, { code: codeLabel(line) })}: ${line.title}`,
        };
  const end = t(icon === 'left' ? 'library.first' : 'library.last');
  return (
    <a class="button" {...goal}>
      {icon === 'left' && <Icon name="left" />}
      {line === null ? end : codeLabel(line)}
      {icon === 'right' && <Icon name="right" />}
    </a>
  );
}
