import { t } from '../i18n/translate';
import type { Incident } from '../incidents/incident';
import { shortDuration } from '../ui/duration';
import { liveDuration, livePhase, type LivePhase } from '../ui/live-state';

/**
 * How an incident stands, in the few words a row has room for.
 *
 * @param now epoch milliseconds
 * @returns the phase, and the words; none where the count beside them says it all
 */
export function historyState(
  incident: Incident,
  now: number,
): { phase: LivePhase; text: string | null } {
  const phase = livePhase(incident, now);
  const duration = shortDuration(liveDuration(incident, now));
  switch (phase) {
    case 'ongoing':
    case 'reopened':
      return { phase, text: t('popup.ongoing', { duration }) };
    case 'back':
      return { phase, text: t('live.back', { duration }) };
    case 'left':
      return { phase, text: t('popup.leftEarly') };
    case 'waiting':
      return { phase, text: t('popup.waiting', { duration }) };
    case 'wait-over':
    case 'happened':
      // Long ago a wait was over: in the history that is no longer good news.
      return { phase: 'happened', text: incident.count > 1 ? null : t('popup.once') };
  }
}
