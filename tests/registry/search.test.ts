import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/search';
import { buildRegistryFiles } from '../../src/registry/build-files';
import { entryKey } from '../../src/registry/entry';
import type { SearchWords } from '../../src/registry/search-words';
import type { IndexEntry } from '../../src/registry/surface-data';
import { MISTYPED_QUERIES, PLAIN_WORD_QUERIES } from './plain-word-queries';
import { entries } from './registry-under-test';

const shipped = new Map(
  buildRegistryFiles(join(import.meta.dirname, '..', '..'), () => undefined).map(
    ({ path, contents }) => [path, contents],
  ),
);
const read = (name: string): unknown => JSON.parse(shipped.get(`registry/en/${name}.json`) ?? '');
const library = createLibrary(read('index') as IndexEntry[], read('search') as SearchWords);
const at = (entry: IndexEntry) => `${entry.surface}/${entryKey(entry)}`;
const search = (query: string) => library.search(query).map(at);

test('What the queries shall find exists', () => {
  const known = new Set(entries.map((entry) => entry.at));
  const wanted = [...PLAIN_WORD_QUERIES, ...MISTYPED_QUERIES].flatMap(([, first]) => first);
  expect(wanted.filter((one) => !known.has(one))).toEqual([]);
});

describe('Plain words find', () => {
  test.each(PLAIN_WORD_QUERIES)('%s', (query, first) => {
    expect(first).toContain(search(query)[0]);
  });
});

describe('Mistyped words find', () => {
  test.each(MISTYPED_QUERIES)('%s', (query, first) => {
    expect(first).toContain(search(query)[0]);
  });
});

test('Every entry is among the first five for its own number, and first where it alone has it', () => {
  const missed = library.lines.flatMap((entry) => {
    const number = `${entry.code} ${entry.httpStatus ?? ''}`.trim();
    const place = library.search(number).indexOf(entry);
    const alone = library.lines.filter(({ code }) => code === entry.code).length === 1;
    return place >= 0 && place < (alone ? 1 : 5) ? [] : [`${at(entry)} is at ${place}`];
  });
  expect(missed).toEqual([]);
});

test('Every entry is first for its own title', () => {
  const missed = library.lines.flatMap((entry) => {
    const first = library.search(entry.title)[0];
    return first?.title === entry.title ? [] : [`${at(entry)}: ${first ? at(first) : 'nothing'}`];
  });
  expect(missed).toEqual([]);
});

test("Every entry is among the first for people's own words", () => {
  const { asked } = read('search') as SearchWords;
  const missed = Object.entries(asked).flatMap(([key, phrases]) =>
    phrases.filter((phrase) => !search(phrase).slice(0, 3).includes(key)).map((one) => [key, one]),
  );
  expect(missed).toEqual([]);
});

test('A network error is found by its whole name, and while the name is typed', () => {
  for (const entry of library.lines.filter(({ name }) => name.startsWith('net::'))) {
    expect(library.search(entry.name)[0]).toBe(entry);
    const begun = entry.name.slice('net::'.length, -3);
    expect(library.search(begun)).toContain(entry);
  }
});

test('No text crashes the search, and nothing is found twice', () => {
  const words = fc.constantFrom(
    ...['4001', '-105', '5xx', 'net::ERR_', "can't", 'mic', 'to many', '__proto__', 'constructor'],
    ...['\u0130', '\ud83c\udfa4', '(', '\\', '=kicked', '~', 'x'.repeat(400)],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 5 }).map((list) => list.join(' ')),
  );
  const known = new Set(library.lines);
  fc.assert(
    fc.property(texts, (text) => {
      const found = library.search(text);
      return new Set(found).size === found.length && found.every((entry) => known.has(entry));
    }),
  );
});
