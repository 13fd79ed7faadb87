import { once } from '../i18n/once';
import { t } from '../i18n/translate';

const hourMinute = once(
  () => new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }),
);
const full = once(
  () => new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' }),
);
const day = once(() => new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }));
const relative = once(() => new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' }));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Hour and minute in the person's own way of writing, of epoch milliseconds. */
export function clockTime(at: number): string {
  return hourMinute().format(at);
}

/** Day and time in full, of epoch milliseconds. */
export function fullTime(at: number): string {
  return full().format(at);
}

/** How long ago it was: `just now`, `5 min. ago`, `yesterday`, and after a week the day itself. */
export function relativeTime(at: number, now: number): string {
  const ago = Math.max(0, now - at);
  if (ago < MINUTE) return t('popup.justNow');
  if (ago < HOUR) return relative().format(-Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return relative().format(-Math.floor(ago / HOUR), 'hour');
  return ago < 7 * DAY ? relative().format(-Math.floor(ago / DAY), 'day') : day().format(at);
}
