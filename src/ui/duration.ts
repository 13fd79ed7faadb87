import { t, tCounted } from '../i18n/translate';

interface Parts {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/** Writes milliseconds for the eye, in at most two units: `12 s`, `1 min 5 s`, `2 h 3 min`. */
export function shortDuration(ms: number): string {
  const { days, hours, minutes, seconds } = partsOf(ms);
  if (days > 0) {
    return hours > 0 ? t('duration.daysHours', { days, hours }) : t('duration.days', { days });
  }
  if (hours > 0) {
    return minutes > 0
      ? t('duration.hoursMinutes', { hours, minutes })
      : t('duration.hours', { hours });
  }
  if (minutes > 0) {
    return seconds > 0
      ? t('duration.minutesSeconds', { minutes, seconds })
      : t('duration.minutes', { minutes });
  }
  return t('duration.seconds', { seconds });
}

/** Writes milliseconds in full words for speech, in one unit or two: `1 minute 5 seconds`. */
export function spokenDuration(ms: number): string {
  const { days, hours, minutes, seconds } = partsOf(ms);
  const words = [
    days > 0 && tCounted('spoken.days', days),
    hours > 0 && tCounted('spoken.hours', hours),
    minutes > 0 && tCounted('spoken.minutes', minutes),
    seconds > 0 && tCounted('spoken.seconds', seconds),
  ].filter((word) => word !== false);
  return words.slice(0, 2).join(' ') || tCounted('spoken.seconds', 0);
}

function partsOf(ms: number): Parts {
  const total = Math.max(0, Math.floor(ms / 1000));
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor((total % 86_400) / 3600),
    minutes: Math.floor((total % 3600) / 60),
    seconds: total % 60,
  };
}
