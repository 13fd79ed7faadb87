import { describe, expect, it } from 'vitest';
import { START, tableOf } from '../../../src/library/address';
import {
  familyCounts,
  lineOf,
  linesOf,
  lookAlikes,
  neighbours,
} from '../../../src/library/listing';
import { makeLibrary, makeLine } from './small-library';

const gateway = [4000, 4001, 4002].map((code) => makeLine(code));
const voice = makeLine(4001, { surface: 'voice', side: 'network', audience: ['developer'] });
const message = makeLine(10_008, { surface: 'json' });
const refused = makeLine(10_008, { surface: 'json', httpStatus: 403 });
const lines = [...gateway, voice, message, refused];
const library = makeLibrary(lines);
const at = (surface: 'gateway' | 'voice' | 'json' | 'av', code: number, httpStatus?: number) => ({
  surface,
  code,
  httpStatus: httpStatus ?? null,
});

describe('linesOf', () => {
  it('gives everything in its order where nothing was typed', () => {
    expect(linesOf({ ...START, query: '  ' }, library)).toEqual(lines);
  });

  it('keeps the order of the search', () => {
    expect(linesOf({ ...START, query: '4001' }, library)).toEqual([voice, gateway[1]]);
  });

  it.each([
    [{ surface: 'voice' }, [voice]],
    [{ side: 'network' }, [voice]],
    [{ audience: 'developer' }, [voice]],
    [{ surface: 'gateway', side: 'network' }, []],
  ] as const)('narrows down by %j', (filters, expected) => {
    const address = { ...START, filters: { ...START.filters, ...filters } };
    expect(linesOf(address, library)).toEqual(expected);
  });

  it('narrows down what was found', () => {
    expect(linesOf({ ...tableOf('gateway'), query: '4001' }, library)).toEqual([gateway[1]]);
  });
});

describe('lineOf', () => {
  it.each([
    [at('json', 10_008, 403), refused],
    [at('json', 10_008), message],
    [at('json', 10_008, 404), message],
    [at('gateway', 4999), null],
    [at('av', 4001), null],
  ])('finds for %j its own line', (subject, line) => {
    expect(lineOf(lines, subject)).toBe(line);
  });
});

it('the look-alikes are all others with the number', () => {
  expect(lookAlikes(lines, at('gateway', 4001))).toEqual([voice]);
  expect(lookAlikes(lines, at('json', 10_008))).toEqual([refused]);
  // A code that nobody knows here may be known elsewhere.
  expect(lookAlikes(lines, at('av', 4001))).toEqual([gateway[1], voice]);
});

it('the neighbours are of the same family, and end with it', () => {
  expect(neighbours(lines, at('gateway', 4001))).toEqual({
    previous: gateway[0],
    next: gateway[2],
  });
  expect(neighbours(lines, at('gateway', 4002))).toEqual({ previous: gateway[1], next: null });
  expect(neighbours(lines, at('gateway', 4999))).toEqual({ previous: null, next: null });
});

it('counts the codes of each family', () => {
  expect(familyCounts(lines)).toEqual([
    ['gateway', 3],
    ['voice', 1],
    ['json', 2],
  ]);
});
