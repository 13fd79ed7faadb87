import type { IncidentView } from '../explain/explanation';
import { t } from '../i18n/translate';
import { clockTime } from '../ui/clock-time';
import { sideLabel } from '../ui/labels';
import { livePhase, spokenLiveText } from '../ui/live-state';

/** Says each incident once, and once more when it changes for good. */
export interface Announcer {
  /**
   * @param views what is on show
   * @param now epoch milliseconds
   * @returns what there is to say, or null when nothing has changed
   */
  next: (views: readonly IncidentView[], now: number) => string | null;
}

/** Makes an announcer that has said nothing yet. */
export function createAnnouncer(): Announcer {
  const said = new Map<string, string>();
  return {
    next: (views, now) => {
      const sentences: string[] = [];
      for (const { incident, explanation } of views) {
        const phase = spokenPhase(livePhase(incident, now));
        const before = said.get(incident.id);
        if (before === phase) continue;
        said.set(incident.id, phase);
        const values = {
          title: explanation.title,
          side: sideLabel(explanation),
          live: `${spokenLiveText(incident, now, clockTime)}.`.replace('….', '…'),
        };
        sentences.push(t(before === undefined ? 'announce.new' : 'announce.changed', values));
      }
      return sentences.length > 0 ? sentences.join(' ') : null;
    },
  };
}

/** A connection that is back on trial is no news: only that it is back for good is. */
function spokenPhase(phase: ReturnType<typeof livePhase>): string {
  return phase === 'reopened' ? 'ongoing' : phase;
}
