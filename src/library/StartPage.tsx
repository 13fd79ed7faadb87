import { t, tCounted } from '../i18n/translate';
import { surfaceLabel } from '../ui/labels';
import { formatAddress, tableOf } from './address';
import { CodeLines } from './CodeLines';
import { COMMON_CODES } from './common-codes';
import { familyCounts, lineOf } from './listing';
import type { Library } from './search';

/** What this is, and the ways in. */
export function StartPage({ library }: { library: Library }) {
  const { lines } = library;
  const common = COMMON_CODES.flatMap((subject) => lineOf(lines, subject) ?? []);
  return (
    <div class="start library-list">
      <p class="start-text">{t('library.start', { count: lines.length })}</p>
      <section>
        <h2>{t('library.start.common')}</h2>
        <CodeLines lines={common} current={null} />
      </section>
      <section>
        <h2>{t('library.start.families')}</h2>
        <ul class="families">
          {familyCounts(lines).map(([family, count]) => (
            <li key={family}>
              <a class="family" href={formatAddress(tableOf(family))} data-stop>
                <span class="family-name">{surfaceLabel(family)}</span>
                <span class="family-count">{tCounted('library.count', count)}</span>
                <span class="family-text">{t(`library.family.${family}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
