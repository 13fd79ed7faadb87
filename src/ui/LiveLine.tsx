import type { ReadonlySignal } from '@preact/signals';
import type { Incident } from '../incidents/incident';
import { clockTime } from './clock-time';
import type { IconName } from './Icon';
import { Icon } from './Icon';
import { type LivePhase, livePhase, liveText } from './live-state';

const ICONS: Record<LivePhase, IconName> = {
  ongoing: 'reload',
  reopened: 'hourglass',
  back: 'check',
  left: 'note',
  waiting: 'hourglass',
  'wait-over': 'check',
  happened: 'note',
};

/** How the incident stands now. Drawn anew each second while something counts, and nothing else is. */
export function LiveLine(props: { incident: Incident; now: ReadonlySignal<number> }) {
  const { incident, now } = props;
  const phase = livePhase(incident, now.value);
  const { text, counting } = liveText(incident, now.value, clockTime);
  return (
    <span class="live" data-phase={phase}>
      <Icon name={ICONS[phase]} size={14} />
      <span>
        {text}
        {counting !== null && <span class="counting"> {counting}</span>}
      </span>
    </span>
  );
}
