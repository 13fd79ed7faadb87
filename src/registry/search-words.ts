import type { AsPlainObject } from 'minisearch';

/** What people type when they look for an entry, in their own words, by its key: `gateway/4001`. */
export type Asked = Record<string, string[]>;

/** How people's words relate to each other. All in lower case and without apostrophes. */
export interface Synonyms {
  /** Words that say nothing about which entry is meant. */
  ignored: string[];
  /** Slips that are words of their own, and what was meant: `to many` is `too many`. */
  slips: Record<string, string>;
  /** Each is a list of words and phrases that people use for the same thing. */
  same: string[][];
}

/** What the search of the library is made from, beyond the index. */
export interface SearchSource {
  /** Meanings of the entries, in the order of the index. */
  meanings: string[];
  asked: Asked;
  synonyms: Synonyms;
}

/** What the search of the library needs beyond the index, as the build prepares it. */
export interface SearchWords {
  asked: Asked;
  synonyms: Synonyms;
  /** Where each word stands, by place in the index. Making this anew takes several times as long. */
  places: AsPlainObject;
}
