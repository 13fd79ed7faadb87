import { t } from '../i18n/translate';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import type { PopupState } from './popup-state';

/** Long enough for any number with its HTTP status, and short enough for a slip of the clipboard. */
const MAX_LENGTH = 80;

/** The field for a number somebody has read somewhere. */
export function SearchBox({ state }: { state: PopupState }) {
  return (
    <div class="search" role="search">
      <Icon name="search" size={18} />
      <input
        type="search"
        aria-label={t('popup.search')}
        placeholder={t('popup.search')}
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_LENGTH}
        value={state.query.value}
        onInput={(event) => void state.search(event.currentTarget.value)}
      />
      {state.query.value !== '' && (
        <IconButton
          icon="close"
          label={t('popup.search.clear')}
          onClick={() => void state.search('')}
        />
      )}
    </div>
  );
}
