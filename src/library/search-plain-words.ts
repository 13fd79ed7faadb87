import type { SearchWords } from '../registry/search-words';
import type { IndexEntry } from '../registry/surface-data';
import { knownWords, loadPlaces } from './search-index';
import { createSpelling } from './search-spelling';
import { createTermReader, splitWords, type ReadTerms, type Term } from './search-terms';

/** An entry with the words people have for it. */
export interface Searchable {
  entry: IndexEntry;
  asked: readonly string[];
}

export interface WordsFound {
  /** What was typed is the title, a question or the name of these, if need be in other words. */
  exact: IndexEntry[];
  /** These speak of the words. */
  some: IndexEntry[];
}

/** What the form of a word that was typed is worth beside its kin. */
const FORM = 0.4;

/** What has all words of the query is worth this much more than the sum of its words. */
const ALL_WORDS = 1.5;

/** What people ask for by their own words is what they meet most. */
const ASKED = 1.2;

/** How near a whole text is to what was typed. People's own words come before an official name. */
const NEARNESS = { words: 4, nameWords: 3, sense: 2, nameSense: 1 };

/** Makes the search by plain words: best first, and entries that people meet before the others. */
export function createWordSearch(
  lines: readonly Searchable[],
  { synonyms, places }: Pick<SearchWords, 'synonyms' | 'places'>,
): (query: string) => WordsFound {
  const read = createTermReader(synonyms);
  // What people say for a word is no mistake, though no entry has it.
  const spoken = [...synonyms.ignored, ...synonyms.same.flat()].flatMap(splitWords);
  const known = new Map([...spoken.map((word) => [word, 0] as const), ...knownWords(places)]);
  const index = loadPlaces(places);
  const wholes = createWholes(lines, read);
  const meant = createSpelling(known, synonyms.slips);
  const priors = lines.map((line) => priorOf(line));

  const scoresOf = ({ word, kin }: Term, isLast: boolean): Map<number, number> => {
    const asTyped = { queries: [word], prefix: isLast, boostTerm: () => (word === kin ? 1 : FORM) };
    const queries = word === kin ? [asTyped] : [kin, asTyped];
    const results = index.search({ combineWith: 'OR', queries });
    // The library multiplies by the number of terms, which are here two names of one word.
    return new Map(
      results.map(({ id, score, queryTerms }) => [Number(id), score / queryTerms.length]),
    );
  };

  return (query) => {
    const words = meant(splitWords(query));
    const terms = read(words.join(' '));
    const wanted = tellingOf(terms);
    const last = terms.at(-1);
    const named = wholes(words.join(' '), terms);
    const found = new Map([...named.keys()].map((id) => [id, { sum: 0, count: 0 }]));
    for (const term of wanted) {
      for (const [id, score] of scoresOf(term, term === last)) {
        const { sum, count } = found.get(id) ?? { sum: 0, count: 0 };
        found.set(id, { sum: sum + score, count: count + 1 });
      }
    }
    const ranked = [...found]
      .map(([id, { sum, count }]) => {
        const bonus = count === wanted.length ? ALL_WORDS : count / wanted.length;
        return { id, nearness: named.get(id) ?? 0, score: sum * bonus * (priors[id] ?? 1) };
      })
      .sort((a, b) => b.nearness - a.nearness || b.score - a.score || a.id - b.id);
    const entriesWhere = (isNamed: boolean) =>
      ranked.flatMap(({ id }) => (named.has(id) === isNamed ? (lines[id]?.entry ?? []) : []));
    return { exact: entriesWhere(true), some: entriesWhere(false) };
  };
}

/** Finds entries by a whole title, question or name. Gives their places, with the nearness of each. */
function createWholes(
  lines: readonly Searchable[],
  read: ReadTerms,
): (text: string, terms: readonly Term[]) => Map<number, number> {
  const byKey = new Map<string, Map<number, number>>();
  const add = (key: string, id: number, nearness: number) => {
    const ids = byKey.get(key) ?? new Map<number, number>();
    ids.set(id, Math.max(nearness, ids.get(id) ?? 0));
    byKey.set(key, ids);
  };
  lines.forEach(({ entry, asked }, id) => {
    for (const text of [entry.name, entry.title, ...asked]) {
      const terms = read(text);
      const words = terms.flatMap(({ parts }) => parts).join(' ');
      const isName = text === entry.name;
      add(words, id, isName ? NEARNESS.nameWords : NEARNESS.words);
      add(senseOf(terms), id, isName ? NEARNESS.nameSense : NEARNESS.sense);
    }
  });
  return (text, terms) =>
    new Map([...(byKey.get(senseOf(terms)) ?? []), ...(byKey.get(text) ?? [])]);
}

function senseOf(terms: readonly Term[]): string {
  // Marked, so that words never meet a sense that happens to be spelled alike.
  return `~${tellingOf(terms)
    .map(({ kin }) => kin)
    .join(' ')}`;
}

/** Where there are none but small words, the last may be the beginning of another. */
function tellingOf(terms: readonly Term[]): readonly Term[] {
  const telling = terms.filter(({ ignored }) => !ignored);
  return telling.length > 0 ? telling : terms.slice(-1);
}

/** Full entries before short ones, what people meet before what only developers do. */
function priorOf({ entry: { depth, audience }, asked }: Searchable): number {
  const first = audience[0];
  const met = first === 'person' ? 1 : first === 'moderator' ? 0.85 : 0.65;
  return met * (depth === 'full' ? 1 : 0.7) * (asked.length > 0 ? ASKED : 1);
}
