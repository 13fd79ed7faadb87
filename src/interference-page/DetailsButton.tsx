import { t } from '../i18n/translate';
import { Icon } from '../ui/Icon';
import type { InterferenceState } from './interference-state';

/**
 * Opens the browser's own page of one extension, or of all for a null id. Where the browser allows
 * that to nobody, nothing is drawn for one, and for all the way there is told.
 */
export function DetailsButton({ state, id }: { state: InterferenceState; id: string | null }) {
  if (state.browser === 'firefox') {
    return id === null ? <p class="soft">{t('interference.openList.firefox')}</p> : null;
  }
  return (
    <p>
      <button type="button" class="button" onClick={() => void state.openDetails(id)}>
        {t(id === null ? 'interference.openList' : 'interference.open')}
        <Icon name="external" size={12} />
      </button>
    </p>
  );
}
