import type { Subject } from '../explain/explain';
import type { Family } from '../registry/entry';
import type { IndexEntry } from '../registry/surface-data';
import type { ListAddress } from './address';
import type { Library } from './search';

/** What a list address lists: what fits the words, the best first, or everything in its order. */
export function linesOf({ query, filters }: ListAddress, library: Library): readonly IndexEntry[] {
  const { surface, side, audience } = filters;
  const found = query.trim() === '' ? library.lines : library.search(query);
  return found.filter(
    (line) =>
      (surface === null || line.surface === surface) &&
      (side === null || line.side === side) &&
      (audience === null || line.audience.includes(audience)),
  );
}

/**
 * The line of a code. A code with an HTTP status that has no line of its own has the line of the
 * code alone, as in a look-up.
 */
export function lineOf(lines: readonly IndexEntry[], subject: Subject): IndexEntry | null {
  const { surface, code, httpStatus } = subject;
  const same = lines.filter((line) => line.surface === surface && line.code === code);
  return (
    same.find((line) => line.httpStatus === httpStatus) ??
    same.find((line) => line.httpStatus === null) ??
    null
  );
}

/** The lines with the same number that are not the code's own. */
export function lookAlikes(lines: readonly IndexEntry[], subject: Subject): IndexEntry[] {
  const own = lineOf(lines, subject);
  return lines.filter((line) => line.code === subject.code && line !== own);
}

/** The lines before and after a code in its family. */
export function neighbours(
  lines: readonly IndexEntry[],
  subject: Subject,
): { previous: IndexEntry | null; next: IndexEntry | null } {
  const own = lineOf(lines, subject);
  if (own === null) return { previous: null, next: null };
  const family = lines.filter((line) => line.surface === own.surface);
  const index = family.indexOf(own);
  return { previous: family[index - 1] ?? null, next: family[index + 1] ?? null };
}

/** How many codes each family has, in the order of the lines. */
export function familyCounts(lines: readonly IndexEntry[]): [family: Family, count: number][] {
  const counts = new Map<Family, number>();
  for (const { surface } of lines) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  return [...counts];
}
