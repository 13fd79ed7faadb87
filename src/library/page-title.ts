import type { Explanation } from '../explain/explanation';
import { t } from '../i18n/translate';
import { codeLabel, surfaceLabel } from '../ui/labels';
import { type Address, isStart, type ListAddress } from './address';

/**
 * What the tab is called, so that several of them can be told apart.
 *
 * @param explanation of the entry at the address, or null while it is not there
 */
export function pageTitle(address: Address, explanation: Explanation | null): string {
  const app = t('app.name');
  switch (address.kind) {
    case 'broken':
      return `${t('library.broken.title')} - ${app}`;
    case 'entry': {
      const label = `${codeLabel(address.subject)}, ${surfaceLabel(address.subject.surface)}`;
      return explanation === null
        ? `${label} - ${app}`
        : `${codeLabel(address.subject)}: ${explanation.title} - ${app}`;
    }
    case 'list':
      return `${listTitle(address)} - ${app}`;
  }
}

/** What a list is called: what was typed, or the family it is the table of. */
export function listTitle(list: ListAddress): string {
  const { query, filters } = list;
  if (query.trim() !== '') return t('library.results', { text: query.trim() });
  if (filters.surface !== null) return surfaceLabel(filters.surface);
  return t(isStart(list) ? 'library.title' : 'library.some');
}
