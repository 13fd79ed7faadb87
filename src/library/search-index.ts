import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { entryKey } from '../registry/entry';
import type { SearchSource, SearchWords } from '../registry/search-words';
import type { IndexEntry } from '../registry/surface-data';
import { createTermReader, GROUP, type ReadTerms } from './search-terms';

/** A title or a name counts more than a meaning, people's own words the most. */
const BOOSTS = { name: 3, title: 3, asked: 4, meaning: 1 };

type Row = Record<'id' | keyof typeof BOOSTS, string | number>;

const OPTIONS: Options<Row> = {
  fields: Object.keys(BOOSTS),
  processTerm: (term) => term,
  searchOptions: {
    tokenize: (term) => [term],
    boost: BOOSTS,
    // More ways to ask for an entry must not count against it.
    bm25: { k: 1.2, b: 0.3, d: 0.5 },
  },
};

/** Prepares the search, so that the page has only to load it. For the build, and for tests. */
export function prepareSearch(
  index: readonly IndexEntry[],
  { meanings, asked, synonyms }: SearchSource,
): SearchWords {
  const read = createTermReader(synonyms);
  const places = new MiniSearch<Row>({
    ...OPTIONS,
    tokenize: (text, field) => text.split('\n').flatMap((line) => namesIn(line, field, read)),
  });
  index.forEach((entry, id) => {
    const phrases = asked[`${entry.surface}/${entryKey(entry)}`] ?? [];
    const { name, title } = entry;
    places.add({ id, name, title, asked: phrases.join('\n'), meaning: meanings[id] ?? '' });
  });
  return { asked, synonyms, places: places.toJSON() };
}

/** Makes what {@link prepareSearch} prepared searchable, by names of words as {@link namesIn} has. */
export function loadPlaces(places: AsPlainObject): MiniSearch<Row> {
  return MiniSearch.loadJS<Row>(places, OPTIONS);
}

/** Every word that some entry has, with a rough count of them. */
export function knownWords(places: AsPlainObject): [word: string, uses: number][] {
  return places.index
    .filter(([word]) => !word.startsWith(GROUP))
    .map(([word, fields]) => [
      word,
      Object.values(fields).reduce((sum, uses) => sum + Object.keys(uses).length, 0),
    ]);
}

/**
 * Every word stands in the index under its kin, and as it was written, so that the form that was
 * typed comes first. In the long texts the latter only where the kin is not its beginning.
 */
function namesIn(line: string, field: string | undefined, read: ReadTerms): string[] {
  const isLong = field === 'meaning';
  const isSpoken = isLong || field === 'asked';
  return read(line).flatMap(({ word, kin, ignored, parts }) => {
    if (ignored && isSpoken) return [];
    if (word === kin || (isLong && parts.length === 1 && word.startsWith(kin))) return [kin];
    return [kin, ...new Set([word, ...parts])];
  });
}
