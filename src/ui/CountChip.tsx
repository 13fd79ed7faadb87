import { t, tCounted } from '../i18n/translate';

/** How often it happened, when that is more than once. */
export function CountChip({ count }: { count: number }) {
  if (count < 2) return null;
  const words = tCounted('count.label', count);
  return (
    <span class="count" title={words}>
      <span aria-hidden="true">{t('count.times', { count })}</span>
      <span class="spoken">{words}</span>
    </span>
  );
}
