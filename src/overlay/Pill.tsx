import type { IncidentView } from '../explain/explanation';
import { t, tCounted } from '../i18n/translate';
import { CountChip } from '../ui/CountChip';
import { IconButton } from '../ui/IconButton';
import { LiveLine } from '../ui/LiveLine';
import { SideMark } from '../ui/SideMark';
import { sideLabel } from '../ui/labels';
import { livePhase } from '../ui/live-state';
import type { OverlayState } from './overlay-state';

interface PillProps {
  view: IncidentView;
  state: OverlayState;
  /** How many more there are that have no line of their own. */
  more: number;
}

/** An incident in one line. A click opens its card. */
export function Pill({ view: { incident, explanation }, state, more }: PillProps) {
  const { id, count } = incident;
  return (
    <div class="pill" data-incident={id}>
      <button type="button" class="pill-open" onClick={() => state.openCard(id)}>
        <SideMark side={explanation.side} />
        <span class="pill-text">
          <span class="pill-title">{explanation.title}</span>
          <span class="pill-line">
            <span class="side-name">{sideLabel(explanation)}</span>
            {/* That it happened is what the line itself says. */}
            {livePhase(incident, state.now.value) !== 'happened' && (
              <LiveLine incident={incident} now={state.now} />
            )}
            {more > 0 && <span class="pill-more">{tCounted('pill.more', more)}</span>}
          </span>
        </span>
        <CountChip count={count} />
        <span class="spoken">{t('pill.open')}</span>
      </button>
      <IconButton icon="close" label={t('pill.hide')} onClick={() => state.dismiss(id)} />
    </div>
  );
}
