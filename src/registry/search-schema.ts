import * as v from 'valibot';
import type { Synonyms } from './search-words';

const words = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+( [a-z0-9]+)*$/, 'is not words in lower case without apostrophes'),
);

/** One value of `texts/<language>/asked.json`. */
export const askedPhrases: v.GenericSchema<unknown, string[]> = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(3), v.maxLength(80))),
  v.minLength(1),
  v.maxLength(4),
);

/** `texts/<language>/synonyms.json`. */
export const synonyms: v.GenericSchema<unknown, Synonyms> = v.strictObject({
  ignored: v.array(v.pipe(words, v.regex(/^\S+$/, 'is more than one word'))),
  slips: v.record(words, words),
  same: v.array(v.pipe(v.array(words), v.minLength(2))),
});
