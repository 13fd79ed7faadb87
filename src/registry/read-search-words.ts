import { entryKey, type Family } from './entry';
import type { RegistryReader } from './registry-reader';
import { askedPhrases, synonyms } from './search-schema';
import type { SearchSource } from './search-words';
import type { Entry } from './surface-data';

/**
 * Reads what the search needs beyond the index. A key that names no entry and a word that stands
 * in two lists of synonyms are noted as problems.
 *
 * @param texts folder of the language: `texts/en`
 * @param tables the entries in the order of the index
 */
export function readSearchWords(
  reader: RegistryReader,
  texts: string,
  tables: readonly { surface: Family; table: ReadonlyMap<string, Entry> }[],
): SearchSource {
  const entries = tables.flatMap(({ surface, table }) =>
    [...table.values()].map((entry) => ({ key: `${surface}/${entryKey(entry.facts)}`, entry })),
  );
  const known = new Set(entries.map(({ key }) => key));
  const askedPath = `${texts}/asked.json`;
  const asked = reader.record(askedPath, askedPhrases);
  for (const key of asked.keys()) {
    if (!known.has(key)) reader.note(askedPath, `"${key}" is not an entry`);
  }

  const synonymsPath = `${texts}/synonyms.json`;
  const words = reader.object(synonymsPath, synonyms) ?? { ignored: [], slips: {}, same: [] };
  const seen = new Set<string>();
  for (const word of words.same.flat()) {
    if (seen.has(word)) reader.note(synonymsPath, `"${word}" is there twice`);
    seen.add(word);
  }
  return {
    meanings: entries.map(({ entry }) => entry.texts.meaning),
    asked: Object.fromEntries(asked),
    synonyms: words,
  };
}
