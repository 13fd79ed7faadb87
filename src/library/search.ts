import { entryKey } from '../registry/entry';
import type { SearchWords } from '../registry/search-words';
import type { IndexEntry } from '../registry/surface-data';
import { searchNumbers, withoutNumbers } from './search-numbers';
import { createWordSearch } from './search-plain-words';

/** Characters that are looked at: more than any title has. A pasted page must not stall the search. */
const LONGEST_QUERY = 150;

/** Every entry, and the way to find one. */
export interface Library {
  /** In the order of the index. */
  lines: readonly IndexEntry[];
  /**
   * Entries that fit what was typed, the best first. A text that is an entry's own title, name or
   * question leads to it; then come the meanings of a number; then entries that speak of the words.
   * Nothing typed gives nothing.
   */
  search(query: string): IndexEntry[];
}

/**
 * Makes the index searchable, by number and by plain words. Takes about a twentieth of a second:
 * once per page is enough.
 *
 * @param words prepared from the same index: they know entries by their places in it
 */
export function createLibrary(index: readonly IndexEntry[], words: SearchWords): Library {
  const searchWords = createWordSearch(
    index.map((entry) => ({
      entry,
      asked: words.asked[`${entry.surface}/${entryKey(entry)}`] ?? [],
    })),
    words,
  );

  return {
    lines: index,
    search(typed) {
      const query = typed.slice(0, LONGEST_QUERY);
      const numbers = searchNumbers(query, index);
      if (numbers.length === 0) {
        const { exact, some } = searchWords(query);
        return [...exact, ...some];
      }
      // A title may hold a number of its own, such as "Messages over 14 days old".
      const { exact } = searchWords(query);
      const { some } = searchWords(withoutNumbers(query));
      return [...new Set([...exact, ...numbers, ...some])];
    },
  };
}
