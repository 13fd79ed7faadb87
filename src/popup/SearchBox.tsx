import { t } from '../i18n/translate';
import { SearchField } from '../ui/SearchField';
import type { PopupState } from './popup-state';

/** Long enough for any number with its HTTP status, and short enough for a slip of the clipboard. */
const MAX_LENGTH = 80;

/** The field for a number somebody has read somewhere. */
export function SearchBox({ state }: { state: PopupState }) {
  return (
    <SearchField
      label={t('popup.search')}
      value={state.query.value}
      maxLength={MAX_LENGTH}
      onChange={(text) => void state.search(text)}
    />
  );
}
