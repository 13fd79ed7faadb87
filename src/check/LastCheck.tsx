import { t } from '../i18n/translate';
import { relativeTime } from '../ui/clock-time';
import type { KeptCheck } from './kept-check';

/** What the check before came to. */
export function LastCheck({ check, now }: { check: KeptCheck; now: number }) {
  return (
    <p class="check-note">
      {t('check.last', {
        time: relativeTime(check.at, Math.max(now, check.at)),
        summary: t(`check.summary.${check.summary.id}`),
      })}
    </p>
  );
}
