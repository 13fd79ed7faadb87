import type { Code } from '../registry/entry';
import { lookupNumber } from '../registry/lookup-number';
import { parseTyped } from '../registry/parse-typed';
import type { IndexEntry } from '../registry/surface-data';

/**
 * Entries whose number, or whose browser's name for a network error, was typed: first those it
 * names exactly, in the order of {@link lookupNumber}, then those that more digits would lead to.
 */
export function searchNumbers(query: string, index: readonly IndexEntry[]): IndexEntry[] {
  const typed = parseTyped(query);
  if (typed.netName !== null) {
    const begun = typed.netName;
    const longer = index.filter(
      ({ surface, name }) => surface === 'net' && plainName(name).startsWith(begun),
    );
    const exact = longer.filter(({ name }) => plainName(name) === begun);
    return [...new Set([...exact, ...longer, ...lookupNumber(query, index)])];
  }
  const exact = lookupNumber(query, index);
  const digits = /^\D*?(-?\d+)\s*$/.exec(query)?.[1];
  return digits === undefined ? exact : [...new Set([...exact, ...begunWith(digits, index)])];
}

/** What is left of a query without its numbers and names of network errors. */
export function withoutNumbers(query: string): string {
  const name = parseTyped(query).netName;
  const rest = name === null ? query : query.replace(new RegExp(`(?:net::)?${name}`, 'i'), ' ');
  return rest.replaceAll(/(?<![\p{L}\p{N}])(?:\d+|5xx)(?![\p{L}\p{N}])/giu, ' ');
}

/** The shortest first, for they are nearest to what was typed. A missing minus is forgiven. */
function begunWith(digits: string, index: readonly IndexEntry[]): IndexEntry[] {
  const fits = (code: Code) =>
    String(code).startsWith(digits) || String(code).startsWith(`-${digits}`);
  return index
    .filter(({ code }) => fits(code))
    .toSorted((a, b) => String(a.code).length - String(b.code).length);
}

function plainName(name: string): string {
  return name.toUpperCase().replace('NET::', '');
}
