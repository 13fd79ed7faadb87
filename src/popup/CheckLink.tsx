import { useContext } from 'preact/hooks';
import { checkHref } from '../check/address';
import { t } from '../i18n/translate';
import { Icon } from '../ui/Icon';
import { InPrivateWindow } from './in-private-window';

/**
 * Opens the connection check in a tab of its own. This click is the one that starts it.
 *
 * @param incident id of the incident that it is about, or null
 */
export function CheckLink({ incident }: { incident: string | null }) {
  const isPrivate = useContext(InPrivateWindow);
  const label = t('popup.check');
  return (
    <a
      class="button"
      href={checkHref({ start: true, incident, private: isPrivate })}
      target="_blank"
      aria-label={t('link.newTab', { label })}
    >
      <Icon name="network" />
      {label}
      <Icon name="external" size={12} />
    </a>
  );
}
