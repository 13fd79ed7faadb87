import { summaryLine } from '../check/words';
import type { IncidentView } from '../explain/explanation';
import { t } from '../i18n/translate';
import { fullTime, relativeTime } from '../ui/clock-time';
import { CopyButton } from '../ui/CopyButton';
import { CountChip } from '../ui/CountChip';
import { Icon } from '../ui/Icon';
import { muteKey } from '../settings/mute-key';
import { sideLabel } from '../ui/labels';
import { CheckLink } from './CheckLink';
import { ExplanationRow } from './ExplanationRow';
import { historyState } from './history-state';
import type { PopupState } from './popup-state';

/** One incident of the history. */
export function HistoryRow({ view, state }: { view: IncidentView; state: PopupState }) {
  const { incident, explanation } = view;
  const { id, lastAt } = incident;
  return (
    <ExplanationRow
      explanation={explanation}
      route={incident.route}
      fresh={state.fresh.value.has(id)}
      line={
        <>
          <span>
            <strong>{explanation.code}</strong> · {sideLabel(explanation)}
          </span>
          <RowState view={view} state={state} />
          <RowCheck id={id} state={state} />
        </>
      }
      mark={
        <>
          <time dateTime={new Date(lastAt).toISOString()} title={fullTime(lastAt)}>
            {relativeTime(lastAt, Math.max(state.now.value, lastAt))}
          </time>
          <CountChip count={incident.count} />
        </>
      }
      actions={
        <>
          <CopyButton label={t('copy.report')} text={() => state.report(id)} />
          {incident.socket !== null && <CheckLink incident={id} />}
          <MuteButton view={view} state={state} />
          <button type="button" class="button" onClick={() => void state.remove(id)}>
            <Icon name="trash" />
            {t('popup.remove')}
          </button>
        </>
      }
    />
  );
}

function RowState({ view: { incident }, state }: { view: IncidentView; state: PopupState }) {
  const { phase, text } = historyState(incident, state.now.value);
  return text === null ? null : (
    <span class="live" data-phase={phase}>
      {text}
    </span>
  );
}

function RowCheck({ id, state }: { id: string; state: PopupState }) {
  const history = state.history.value;
  const summary = history.kind === 'ready' ? history.value.checks.get(id) : undefined;
  return summary === undefined ? null : <span>{summaryLine(summary)}</span>;
}

function MuteButton({ view, state }: { view: IncidentView; state: PopupState }) {
  const settings = state.settings.value;
  if (settings.kind !== 'ready') return null;
  const key = muteKey(view.incident);
  const { muted } = settings.value;
  const isMuted = muted.includes(key);
  return (
    <button
      type="button"
      class="button"
      onClick={() =>
        void state.save({
          muted: isMuted ? muted.filter((other) => other !== key) : [...muted, key],
        })
      }
    >
      <Icon name="mute" />
      {t(isMuted ? 'popup.unmuteThis' : 'popup.mute')}
    </button>
  );
}
