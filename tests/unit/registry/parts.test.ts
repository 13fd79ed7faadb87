import { expect, test } from 'vitest';
import { partOf, partsOf } from '../../../src/registry/parts';

test.each([
  ['gateway', 4001, 'gateway'],
  ['http', '5xx', 'http'],
  ['json', 0, 'json/0-19999'],
  ['json', 19_999, 'json/0-19999'],
  ['json', 50_035, 'json/50000-59999'],
  ['json', 100_001, 'json/100000-109999'],
  ['json', 999_999_999, 'json/250000-up'],
  ['json', -1, 'json/0-19999'],
] as const)('%s %s is in %s', (family, code, part) => {
  expect(partOf(family, code)).toBe(part);
});

test('A code is in one of the parts its family is stored in', () => {
  expect(partsOf('json')).toContain(partOf('json', 50_035));
  expect(partsOf('voice')).toEqual(['voice']);
});
