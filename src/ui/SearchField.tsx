import type { RefObject } from 'preact';
import { t } from '../i18n/translate';
import { Icon } from './Icon';
import { IconButton } from './IconButton';

interface SearchFieldProps {
  label: string;
  value: string;
  maxLength: number;
  onChange: (text: string) => void;
  /** Gets the field, for those who move the focus to it. */
  field?: RefObject<HTMLInputElement | null>;
}

/** A field to look something up in, with a button that empties it. */
export function SearchField({ label, value, maxLength, onChange, field }: SearchFieldProps) {
  return (
    <div class="search" role="search">
      <Icon name="search" size={18} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        maxLength={maxLength}
        value={value}
        {...(field && { ref: field })}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {value !== '' && (
        <IconButton icon="close" label={t('search.clear')} onClick={() => onChange('')} />
      )}
    </div>
  );
}
