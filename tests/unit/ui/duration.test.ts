import { describe, expect, it } from 'vitest';
import { shortDuration, spokenDuration } from '../../../src/ui/duration';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('shortDuration', () => {
  it.each([
    [0, '0 s'],
    [999, '0 s'],
    [12 * SECOND, '12 s'],
    [59_999, '59 s'],
    [MINUTE, '1 min'],
    [MINUTE + 5 * SECOND, '1 min 5 s'],
    [HOUR, '1 h'],
    [2 * HOUR + 3 * MINUTE + 9 * SECOND, '2 h 3 min'],
    [DAY, '1 d'],
    [DAY + HOUR, '1 d 1 h'],
    [-5 * SECOND, '0 s'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(shortDuration(ms)).toBe(text);
  });
});

describe('spokenDuration', () => {
  it.each([
    [0, '0 seconds'],
    [SECOND, '1 second'],
    [12 * SECOND, '12 seconds'],
    [MINUTE + SECOND, '1 minute 1 second'],
    [DAY + 2 * HOUR + 3 * MINUTE, '1 day 2 hours'],
  ])('says %d ms as %s', (ms, text) => {
    expect(spokenDuration(ms)).toBe(text);
  });
});
