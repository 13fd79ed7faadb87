import type { Subject } from '../explain/explain';
import { t } from '../i18n/translate';
import { entryHash } from '../library/address';
import { Icon } from '../ui/Icon';

const PAGE = 'library.html';

/** Address of an entry in the library, from another page of the extension. */
export function libraryHref(subject: Subject): string {
  return `${PAGE}${entryHash(subject)}`;
}

/** Leads to one entry in the library, or to its start, in a tab of its own. */
export function LibraryLink({ subject }: { subject: Subject | null }) {
  const label = t(subject === null ? 'popup.library' : 'popup.library.entry');
  return (
    <a
      class="button"
      href={subject === null ? PAGE : libraryHref(subject)}
      target="_blank"
      aria-label={t('link.newTab', { label })}
    >
      {label}
      <Icon name="external" size={12} />
    </a>
  );
}
