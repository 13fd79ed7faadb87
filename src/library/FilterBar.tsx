import { t } from '../i18n/translate';
import type { Audience, Family, Side } from '../registry/entry';
import { FAMILIES } from '../registry/surface-data';
import { surfaceLabel } from '../ui/labels';
import { AUDIENCES, SIDES } from './address';
import type { LibraryState } from './library-state';

/** Narrows the list down: by place, by side, by who meets it. */
export function FilterBar({ state }: { state: LibraryState }) {
  const { surface, side, audience } = state.list.value.filters;
  return (
    <div class="filters" role="group" aria-label={t('library.filters')}>
      <Choice<Family>
        label={t('library.filter.surface')}
        any={t('library.filter.surface.any')}
        value={surface}
        options={FAMILIES}
        nameOf={surfaceLabel}
        onChange={(value) => state.setFilters({ surface: value })}
      />
      <Choice<Side>
        label={t('library.filter.side')}
        any={t('library.filter.side.any')}
        value={side}
        options={SIDES}
        nameOf={(option) => t(`side.${option}`)}
        onChange={(value) => state.setFilters({ side: value })}
      />
      <Choice<Audience>
        label={t('library.filter.audience')}
        any={t('library.filter.audience.any')}
        value={audience}
        options={AUDIENCES}
        nameOf={(option) => t(`library.audience.${option}`)}
        onChange={(value) => state.setFilters({ audience: value })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  /** What it says when nothing is chosen. */
  any: string;
  value: Value | null;
  options: readonly Value[];
  nameOf: (option: Value) => string;
  onChange: (value: Value | null) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, any, value, options, nameOf, onChange } = props;
  return (
    <label class="filter" data-chosen={value !== null}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(options.find((option) => option === chosen) ?? null);
        }}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
