import { useSignal } from '@preact/signals';
import type { IncidentView } from '../explain/explanation';
import { t, tCounted } from '../i18n/translate';
import { Icon } from '../ui/Icon';
import { Logo } from '../ui/Logo';
import { ClearHistory } from './ClearHistory';
import { HistoryRow } from './HistoryRow';
import type { PopupState } from './popup-state';

/** What has failed so far, newest first, with the routine folded away. */
export function HistoryView({ state }: { state: PopupState }) {
  const history = state.history.value;
  if (history.kind === 'loading') {
    return (
      <p class="blank" role="status">
        {t('popup.loading')}
      </p>
    );
  }
  if (history.kind === 'failed') {
    return (
      <section class="blank" role="alert">
        <h2>{t('popup.error.title')}</h2>
        <p>{t('popup.error.text')}</p>
        <button type="button" class="button" onClick={() => void state.load()}>
          {t('popup.retry')}
        </button>
      </section>
    );
  }
  const { views } = history.value;
  const routine = views.filter(isRoutine);
  const failures = views.filter((view) => !isRoutine(view));
  return (
    <section class="history" aria-label={t('popup.history')}>
      {failures.length > 0 ? <Rows views={failures} state={state} /> : <Empty />}
      {routine.length > 0 && <Routine views={routine} state={state} />}
      {views.length > 0 && <ClearHistory onClear={state.clear} />}
    </section>
  );
}

function Empty() {
  return (
    <div class="blank">
      <Logo size={40} />
      <h2>{t('popup.empty.title')}</h2>
      <p>{t('popup.empty.text')}</p>
    </div>
  );
}

function Routine({ views, state }: { views: readonly IncidentView[]; state: PopupState }) {
  const open = useSignal(false);
  return (
    <div class="routine">
      <button
        type="button"
        class="routine-toggle"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name="chevron" size={14} />
        {tCounted('popup.routine', views.length)}
      </button>
      {open.value && <Rows views={views} state={state} />}
    </div>
  );
}

function Rows({ views, state }: { views: readonly IncidentView[]; state: PopupState }) {
  return (
    <ul class="rows">
      {views.map((view) => (
        <HistoryRow key={view.incident.id} view={view} state={state} />
      ))}
    </ul>
  );
}

function isRoutine({ incident }: IncidentView): boolean {
  return incident.tier === 'log' || incident.noise !== null;
}
