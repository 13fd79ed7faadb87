import { parseTyped, type TypedNumber } from './parse-typed';
import { FAMILIES, type IndexEntry } from './surface-data';

/**
 * Every entry that fits what was typed, those people meet most first. A surface that the words
 * name comes before the others. Two numbers, one of them an HTTP status, are a code with its
 * status. Empty when nothing fits.
 */
export function lookupNumber(text: string, index: readonly IndexEntry[]): IndexEntry[] {
  const typed = parseTyped(text);
  const matches =
    typed.netName === null ? byNumber(typed.codes, index) : byNetName(typed.netName, index);
  const rank = ({ surface }: IndexEntry) =>
    surface === typed.surface ? -1 : FAMILIES.indexOf(surface);
  return matches.toSorted((a, b) => rank(a) - rank(b));
}

/** Network errors without a row of their own share the row for a request that got no reply. */
function byNetName(name: string, index: readonly IndexEntry[]): IndexEntry[] {
  const rows = index.filter((entry) => entry.surface === 'net');
  const own = rows.filter((entry) => entry.name.toUpperCase().replace('NET::', '') === name);
  return own.length > 0 ? own : rows.filter((entry) => entry.code === 0);
}

function byNumber(codes: TypedNumber['codes'], index: readonly IndexEntry[]): IndexEntry[] {
  const statuses = codes.filter((code) => code === '5xx' || (code >= 100 && code <= 599));
  const others = codes.filter((code) => !statuses.includes(code));
  const status = others.length > 0 ? statuses[0] : undefined;
  const code = others[0] ?? statuses[0];
  if (code === undefined) return [];
  const rows = index.filter((entry) => entry.code === code);
  if (typeof status === 'number') {
    const exact = rows.filter((entry) => entry.httpStatus === status);
    const general = rows.filter((entry) => entry.surface === 'json' && entry.httpStatus === null);
    const inJson = exact.length > 0 ? exact : general;
    if (inJson.length > 0) return inJson;
  }
  if (rows.length > 0 || typeof code !== 'number' || code < 500 || code > 599) return rows;
  return index.filter((entry) => entry.surface === 'http' && entry.code === '5xx');
}
