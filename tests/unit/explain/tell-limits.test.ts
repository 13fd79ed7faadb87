import { expect, test } from 'vitest';
import { tellLimits } from '../../../src/explain/tell-limits';
import { phrases } from '../registry/small-registry';

test('A limit is told with its number, then with what raises it', () => {
  const limits = [{ number: 50 }, { number: 1500, with: 'boost-3' as const }];
  expect(tellLimits(limits, 'emojis in a server', phrases)).toBe(
    '50 emojis in a server; 1,500 at boost level 3.',
  );
});

test('A code about no limit has nothing to tell', () => {
  expect(tellLimits(undefined, undefined, phrases)).toBeNull();
  expect(tellLimits([], 'emojis', phrases)).toBeNull();
});
