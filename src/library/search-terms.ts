import type { Synonyms } from '../registry/search-words';

/** One thing that a text speaks of. */
export interface Term {
  /** As it was written. Of a phrase, its words with a space between. */
  word: string;
  /** The words of a phrase one by one, or the one word. */
  parts: string[];
  /** The same for all forms of a word and for all words that mean the same. */
  kin: string;
  /** Whether it says nothing about which entry is meant. */
  ignored: boolean;
}

export type ReadTerms = (text: string) => Term[];

/** A phrase by the stems of its words after the first. */
interface Phrase {
  rest: string[];
  kin: string;
}

interface Known {
  stem: string;
  term: Term;
  /** Those that begin with the word. */
  phrases: Phrase[];
}

/** Marks what stands for a list of synonyms, so that it is never taken for a word. */
export const GROUP = '=';

/** Cuts a text into words: lower case, without accents, `can't` as `cant`. */
export function splitWords(text: string): string[] {
  const lower = text.toLowerCase();
  // Nearly all texts, and several times as fast.
  if (/^[ -~]*$/.test(lower)) return lower.replaceAll(/['`]/g, '').match(/[a-z0-9]+/g) ?? [];
  return lower
    .normalize('NFKD')
    .replaceAll(/[\p{M}'\u2018\u2019\u02bc`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Takes the endings off an English word, so that `dropped`, `dropping` and `drops` meet. What is
 * left need not be a word.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const bare = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<![su])s$/, '')
    .replace(/(?<=[aeiouy].*)(?<=.{3})(?:ing|(?<!e)ed)$/, '');
  const single = bare === word ? bare : bare.replace(/([bdfgmnprt])\1$/, '$1');
  return single.replace(/(?<=.{2})e$/, '').replace(/(?<=.{4}t)ion$/, '');
}

/**
 * Makes the reader of words for both sides of the search: what is searched, and what is typed.
 *
 * @returns a function that gives the terms of a text in its order. Ignored words may stand inside
 *   a phrase: `logged me out` is `logged out`.
 */
export function createTermReader({ ignored, same }: Synonyms): ReadTerms {
  const silent = new Set(ignored);
  const groups = new Map<string, string>();
  /** By the stem of their first word, the longest first. */
  const phrases = new Map<string, Phrase[]>();
  for (const group of same) {
    const kin = `${GROUP}${group[0] ?? ''}`;
    for (const member of group) {
      const [first, ...rest] = splitWords(member).map(stemOf);
      if (first === undefined) continue;
      if (rest.length === 0) groups.set(first, kin);
      else phrases.set(first, [...(phrases.get(first) ?? []), { rest, kin }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);

  /** Texts are long but say the same words over and over. */
  const cache = new Map<string, Known>();
  const know = (word: string): Known => {
    const cached = cache.get(word);
    if (cached !== undefined) return cached;
    const stem = stemOf(word);
    const term = {
      word,
      parts: [word],
      kin: groups.get(stem) ?? stem,
      ignored: silent.has(word),
    };
    const known = { stem, term, phrases: phrases.get(stem) ?? [] };
    cache.set(word, known);
    return known;
  };

  /** How many words from `at` on the phrase takes, or 0. */
  const reach = (words: readonly string[], at: number, { rest }: Phrase): number => {
    let place = at + 1;
    for (const wanted of rest) {
      for (;;) {
        const word = words[place];
        if (word === undefined) return 0;
        place += 1;
        const { stem, term } = know(word);
        if (stem === wanted) break;
        if (!term.ignored) return 0;
      }
    }
    return place - at;
  };

  const phraseAt = (words: readonly string[], at: number, starting: Phrase[]): Term | null => {
    for (const phrase of starting) {
      const parts = words.slice(at, at + reach(words, at, phrase));
      if (parts.length > 0) {
        return { word: parts.join(' '), parts, kin: phrase.kin, ignored: false };
      }
    }
    return null;
  };

  return (text) => {
    const words = splitWords(text);
    const terms: Term[] = [];
    for (let at = 0; at < words.length;) {
      const { term, phrases: starting } = know(words[at] ?? '');
      const taken = starting.length === 0 ? term : (phraseAt(words, at, starting) ?? term);
      terms.push(taken);
      at += taken.parts.length;
    }
    return terms;
  };
}
