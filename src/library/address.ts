import type { Subject } from '../explain/explain';
import type { Audience, Code, Family, Side } from '../registry/entry';
import { FAMILIES } from '../registry/surface-data';

/** What a list is narrowed to; null lets everything through. */
export interface Filters {
  surface: Family | null;
  side: Side | null;
  audience: Audience | null;
}

/** A list of codes: what was typed and what it is narrowed to. Empty, it is the start. */
export interface ListAddress {
  kind: 'list';
  query: string;
  filters: Filters;
}

/** The page of one code. */
export interface EntryAddress {
  kind: 'entry';
  subject: Subject;
}

export type Address = ListAddress | EntryAddress | { kind: 'broken' };

/** The order in which they are offered. */
export const SIDES: readonly Side[] = ['discord', 'network', 'browser', 'account', 'nobody'];

/** The order in which they are offered. */
export const AUDIENCES: readonly Audience[] = ['person', 'moderator', 'developer', 'staff'];

/** Nobody types more, and an address may come from anywhere. */
export const MAX_QUERY = 120;

const NO_FILTERS: Filters = { surface: null, side: null, audience: null };

export const START: ListAddress = { kind: 'list', query: '', filters: NO_FILTERS };

/** The whole table of a family. */
export function tableOf(surface: Family): ListAddress {
  return { ...START, filters: { ...NO_FILTERS, surface } };
}

/** The family if it is a table of opcodes, else null. */
export function opcodesOf(family: Family | null): Family | null {
  return family === 'gateway-opcode' || family === 'voice-opcode' ? family : null;
}

/** Whether nothing is asked for: then the library greets instead of listing. */
export function isStart({ query, filters }: ListAddress): boolean {
  return query.trim() === '' && Object.values(filters).every((value) => value === null);
}

/**
 * Reads the part of an address from `#` on: `#/gateway/4001`, `#/json/10008@403`,
 * `#/?q=drop&surface=voice`. Without one it is the start.
 */
export function parseAddress(hash: string): Address {
  const [path = '', ...rest] = hash.replace(/^#/, '').split('?');
  if (path === '' || path === '/') return parseList(rest.join('?'));
  const [, family, key = ''] = /^\/([a-z-]+)\/([^/]+)$/.exec(path) ?? [];
  const surface = FAMILIES.find((candidate) => candidate === family);
  const subject = surface === undefined ? null : parseKey(surface, key);
  return subject === null ? { kind: 'broken' } : { kind: 'entry', subject };
}

/** Writes an address as {@link parseAddress} reads it, beginning with `#/`. */
export function formatAddress(address: ListAddress | EntryAddress): string {
  return address.kind === 'list' ? formatList(address) : entryHash(address.subject);
}

/** The address of one code, beginning with `#/`. Its HTTP status is in it where it can matter. */
export function entryHash({ surface, code, httpStatus }: Subject): string {
  const status = surface === 'json' && httpStatus !== null ? `@${httpStatus}` : '';
  return `#/${surface}/${String(code)}${status}`;
}

function formatList({ query, filters }: ListAddress): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [name, value] of Object.entries(filters)) {
    if (value !== null) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? '#/' : `#/?${text}`;
}

function parseList(text: string): Address {
  const parameters = new URLSearchParams(text);
  const choice = <Value extends string>(name: string, values: readonly Value[]) => {
    const wanted = parameters.get(name);
    return wanted === null ? null : values.find((value) => value === wanted);
  };
  const surface = choice('surface', FAMILIES);
  const side = choice('side', SIDES);
  const audience = choice('audience', AUDIENCES);
  // A list of everything where a part was asked for would be a wrong answer.
  if (surface === undefined || side === undefined || audience === undefined) {
    return { kind: 'broken' };
  }
  const query = (parameters.get('q') ?? '').slice(0, MAX_QUERY);
  return { kind: 'list', query, filters: { surface, side, audience } };
}

function parseKey(surface: Family, key: string): Subject | null {
  const [, number = '', status] = /^(-?\d{1,10}|5xx)(?:@(\d{3}))?$/.exec(key) ?? [];
  if (number === '' || (number === '5xx' && surface !== 'http')) return null;
  if (status !== undefined && surface !== 'json') return null;
  // Adding zero makes an ordinary zero of "-0".
  const code: Code = number === '5xx' ? number : Number(number) + 0;
  return { surface, code, httpStatus: status === undefined ? null : Number(status) };
}
