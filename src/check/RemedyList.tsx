import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translate';
import type { Platform } from '../platform/platform';
import { canBeDone, type RemedyId } from '../remedies/remedy';
import type { CheckState, RemedyState } from './check-state';

interface RemedyListProps {
  state: CheckState;
  browser: Platform['browser'];
}

/** The part of an address that leads to a fix. */
export function remedyAnchor(id: RemedyId): string {
  return `fix-${id}`;
}

/** Fixes that are done on one click. Each says first what it will do and what it costs. */
export function RemedyList({ state, browser }: RemedyListProps) {
  return (
    <section class="remedies" aria-labelledby="remedies">
      <h2 id="remedies">{t('remedy.title')}</h2>
      <p>{t('remedy.intro')}</p>
      <ul>
        {state.offered.value.map((id) => (
          <RemedyItem key={id} id={id} state={state} browser={browser} />
        ))}
      </ul>
    </section>
  );
}

function RemedyItem({ id, state, browser }: RemedyListProps & { id: RemedyId }) {
  const isWanted = state.wanted.value === id;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // It was asked for by a click elsewhere; the deed itself still takes one here.
    if (isWanted) button.current?.focus();
  }, [isWanted]);
  const stage = state.remedies.value[id];
  const isFirefoxCache = id === 'clear-cache' && browser === 'firefox';
  return (
    <li id={remedyAnchor(id)} class="remedy" data-wanted={isWanted}>
      <h3>{t(`remedy.${id}.title`)}</h3>
      <p>{t(isFirefoxCache ? 'remedy.clear-cache.what.firefox' : `remedy.${id}.what`)}</p>
      <p class="remedy-cost">
        <strong>{t('remedy.cost')}</strong> {t(`remedy.${id}.cost`)}
      </p>
      {canBeDone(id, browser) ? (
        <button
          ref={button}
          type="button"
          class="button"
          aria-disabled={stage === 'working'}
          onClick={() => {
            if (stage !== 'working') void state.doRemedy(id);
          }}
        >
          {t(`remedy.${id}.button`)}
        </button>
      ) : (
        <p>{byHand(id)}</p>
      )}
      <p class="remedy-outcome" role="status">
        {stage !== undefined && outcomeText(id, stage)}
      </p>
    </li>
  );
}

function outcomeText(id: RemedyId, stage: RemedyState): string {
  switch (stage) {
    case 'done':
      return t(`remedy.${id}.done`);
    case 'nothing':
      return t('remedy.nothing');
    case 'by-hand':
      return byHand(id);
    case 'working':
    case 'refused':
    case 'failed':
      return t(`remedy.${stage}`);
  }
}

function byHand(id: RemedyId): string {
  if (id === 'private-window') return t('remedy.private-window.by-hand');
  return t(id === 'extensions-page' ? 'remedy.extensions-page.by-hand' : 'remedy.failed');
}
