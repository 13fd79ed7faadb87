import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { expect, test } from 'vitest';
import { entries } from './registry-under-test';

/** Years of school that a text asks for. */
const MOST_OF_ONE = 12;
const MOST_IN_THE_MIDDLE = 6;
const MOST_WORDS = 40;

const sentencesOf = (text: string) => text.split(/(?<=[.?])\s+/).filter(Boolean);
const wordsOf = (text: string) => text.match(/[A-Za-z0-9'-]+/g) ?? [];

/** Grade after Flesch and Kincaid: long words and long sentences raise it. */
function gradeOf(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({
    sentence: sentencesOf(text).length,
    word: words.length,
    syllable: syllables,
  });
}

const meanings = entries.flatMap(({ at, texts }) => [
  { at, text: texts.meaning },
  ...Object.entries(texts.cases ?? {}).map(([id, one]) => ({
    at: `${at} case ${id}`,
    text: one.meaning,
  })),
]);

test('The measure tells hard from easy', () => {
  expect(gradeOf('The cat sat on the mat. It was warm.')).toBeLessThan(2);
  expect(
    gradeOf(
      'Authentication necessitates comprehensive verification of organisational credentials.',
    ),
  ).toBeGreaterThan(20);
});

test('A meaning can be read with the schooling of a twelve-year-old, the hardest with some more', () => {
  const grades = meanings
    .map(({ at, text }) => ({ at, grade: gradeOf(text) }))
    .toSorted((a, b) => a.grade - b.grade);
  expect(grades[Math.floor(grades.length / 2)]?.grade).toBeLessThanOrEqual(MOST_IN_THE_MIDDLE);
  expect(grades.filter(({ grade }) => grade > MOST_OF_ONE)).toEqual([]);
});

test('No sentence of a meaning runs on', () => {
  const guilty = meanings.flatMap(({ at, text }) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > MOST_WORDS)
      .map((sentence) => `${at}: "${sentence}"`),
  );
  expect(guilty).toEqual([]);
});
