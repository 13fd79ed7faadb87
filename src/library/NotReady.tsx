import { t } from '../i18n/translate';

/** Stands in for what is not there yet, or could not be read. */
export function NotReady({ kind, retry }: { kind: 'loading' | 'failed'; retry: () => void }) {
  if (kind === 'loading') {
    return (
      <p class="blank" role="status">
        {t('library.loading')}
      </p>
    );
  }
  return (
    <section class="blank" role="alert">
      <h2>{t('library.failed.title')}</h2>
      <p>{t('library.failed.text')}</p>
      <button type="button" class="button" onClick={retry}>
        {t('library.retry')}
      </button>
    </section>
  );
}
