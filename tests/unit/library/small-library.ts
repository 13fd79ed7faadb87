import type { Library } from '../../../src/library/search';
import type { IndexEntry } from '../../../src/registry/surface-data';

/** A line of the index, of the main connection unless told otherwise. */
export function makeLine(code: IndexEntry['code'], parts: Partial<IndexEntry> = {}): IndexEntry {
  return {
    surface: 'gateway',
    code,
    httpStatus: null,
    name: `Name of ${String(code)}`,
    title: `Title of ${String(code)}`,
    depth: 'full',
    side: 'discord',
    audience: ['person'],
    ...parts,
  };
}

/** A library that finds the lines whose title has the words, the last one first. */
export function makeLibrary(lines: readonly IndexEntry[]): Library {
  return {
    lines,
    search: (query) => lines.filter(({ title }) => title.includes(query)).toReversed(),
  };
}
