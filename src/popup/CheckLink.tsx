import { checkHref } from '../check/address';
import { t } from '../i18n/translate';
import { Icon } from '../ui/Icon';
import type { PopupState } from './popup-state';

interface CheckLinkProps {
  state: PopupState;
  /** Id of the incident that it is about, or null. */
  incident: string | null;
}

/** Opens the connection check in a tab of its own. This click is the one that starts it. */
export function CheckLink({ state, incident }: CheckLinkProps) {
  const history = state.history.value;
  const isPrivate = history.kind === 'ready' && history.value.privateWindow;
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
