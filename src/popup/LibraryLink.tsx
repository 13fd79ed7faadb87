import { useContext } from 'preact/hooks';
import type { Subject } from '../explain/explain';
import { t } from '../i18n/translate';
import { entryHash } from '../library/address';
import { Icon } from '../ui/Icon';
import { InPrivateWindow } from './in-private-window';

const PAGE = 'library.html';

/** Address of an entry in the library, from another page of the extension. */
export function libraryHref(subject: Subject): string {
  return `${PAGE}${entryHash(subject)}`;
}

/**
 * Leads to one entry in the library, or to its start, in a tab of its own. From a private window it
 * is the start in any case: an address holds the number.
 */
export function LibraryLink({ subject: wanted }: { subject: Subject | null }) {
  const subject = useContext(InPrivateWindow) ? null : wanted;
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
