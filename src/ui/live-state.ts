import { t, tCounted } from '../i18n/translate';
import type { Incident } from '../incidents/incident';
import { shortDuration, spokenDuration } from './duration';

/**
 * How an incident stands at a moment: still on, on but connected again, over, left early, under a
 * rate limit, the limit over, or a thing that merely happened.
 */
export type LivePhase =
  'ongoing' | 'reopened' | 'back' | 'left' | 'waiting' | 'wait-over' | 'happened';

type Timed = Pick<
  Incident,
  'state' | 'retryAt' | 'startedAt' | 'endedAt' | 'reopenedAt' | 'lastAt' | 'socket' | 'count'
>;

/** Tells how an incident stands at `now`, in epoch milliseconds. */
export function livePhase(incident: Timed, now: number): LivePhase {
  switch (incident.state) {
    case 'ongoing':
      return incident.reopenedAt === null ? 'ongoing' : 'reopened';
    case 'resolved':
      return 'back';
    case 'given-up':
      return 'left';
    case 'moment':
      if (incident.retryAt === null) return 'happened';
      return incident.retryAt > now ? 'waiting' : 'wait-over';
  }
}

/** Whether nothing more is to be expected of an incident at `now`, in epoch milliseconds. */
export function isOver(incident: Timed, now: number): boolean {
  const phase = livePhase(incident, now);
  return phase !== 'ongoing' && phase !== 'reopened' && phase !== 'waiting';
}

/** How long an incident lasts or has lasted, or still has to be waited for, in milliseconds. */
export function liveDuration(incident: Timed, now: number): number {
  const { retryAt, endedAt, startedAt } = incident;
  if (livePhase(incident, now) === 'waiting' && retryAt !== null) {
    // Rounded up: a wait that shows 0 s and still does not let you go looks like a fault.
    return Math.ceil((retryAt - now) / 1000) * 1000;
  }
  return Math.max(0, (endedAt ?? now) - startedAt);
}

/** The text that goes with {@link livePhase}, without its number where `counting` is set apart. */
export function liveText(
  incident: Timed,
  now: number,
  clockTime: (at: number) => string,
): { text: string; counting: string | null } {
  const phase = livePhase(incident, now);
  const duration = shortDuration(liveDuration(incident, now));
  switch (phase) {
    case 'ongoing':
      return { text: ongoingText(incident), counting: duration };
    case 'reopened':
      return { text: t('live.reopened'), counting: null };
    case 'back':
      return { text: t('live.back', { duration }), counting: null };
    case 'left':
      return { text: t('live.left'), counting: null };
    case 'waiting':
      return { text: t('live.wait', { duration }), counting: null };
    case 'wait-over':
      return { text: t('live.waitOver'), counting: null };
    case 'happened':
      return { text: happenedText(incident, clockTime), counting: null };
  }
}

/** The same for speech: durations in words, and no number that would change every second. */
export function spokenLiveText(
  incident: Timed,
  now: number,
  clockTime: (at: number) => string,
): string {
  const duration = spokenDuration(liveDuration(incident, now));
  const phase = livePhase(incident, now);
  if (phase === 'back') return t('live.back', { duration });
  if (phase === 'waiting') return t('live.wait', { duration });
  return liveText(incident, now, clockTime).text;
}

function ongoingText({ socket }: Timed): string {
  if (socket === 'gateway') return t('live.ongoing.main');
  return socket === 'voice' ? t('live.ongoing.voice') : t('live.ongoing.other');
}

function happenedText({ count, lastAt }: Timed, clockTime: (at: number) => string): string {
  const time = clockTime(lastAt);
  return count > 1 ? tCounted('live.times', count, { time }) : t('live.once', { time });
}
