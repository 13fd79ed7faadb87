import { expect, test } from 'vitest';
import { MISTYPED_QUERIES, PLAIN_WORD_QUERIES } from './plain-word-queries';
import { entries } from './registry-under-test';

test('What the queries shall find exists', () => {
  const known = new Set(entries.map(({ at }) => at));
  const wanted = [...PLAIN_WORD_QUERIES, ...MISTYPED_QUERIES].flatMap(([, first]) => first);
  expect(wanted.filter((at) => !known.has(at))).toEqual([]);
});
