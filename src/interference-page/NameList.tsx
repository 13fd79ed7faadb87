import type { HalfSearch } from '../interference/half-search';
import { t } from '../i18n/translate';
import type { InterferenceState } from './interference-state';
import { idLabel, rangesOf } from './search-words';

interface NameListProps {
  state: InterferenceState;
  search: HalfSearch;
  ids: readonly string[];
}

/** Extensions by name and whether they are on; or numbers of the list on paper, in ranges. */
export function NameList({ state, search, ids }: NameListProps) {
  const extensions = state.extensions.value;
  const installed = extensions.kind === 'ready' ? extensions.value : [];
  if (search.how === 'paper') {
    return (
      <ul class="names">
        {rangesOf(ids.map(Number)).map(([first, last]) => (
          <li key={first}>
            {first === last ? first : t('interference.search.range', { first, last })}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul class="names">
      {ids.map((id) => {
        const enabled = installed.find((extension) => extension.id === id)?.enabled;
        return (
          <li key={id}>
            {idLabel(id, installed)}
            {enabled !== undefined && (
              <span class="power" data-on={enabled}>
                {t(enabled ? 'interference.search.on' : 'interference.search.off')}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
