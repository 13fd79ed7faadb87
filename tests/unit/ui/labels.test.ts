import { describe, expect, it } from 'vitest';
import { muteKey } from '../../../src/settings/mute-key';
import { codeLabel, mutedLabel, sideLabel } from '../../../src/ui/labels';
import { relativeTime } from '../../../src/ui/clock-time';

describe('labels', () => {
  it('names the HTTP status only beside another number', () => {
    expect(codeLabel({ code: 10008, httpStatus: 403 })).toBe('10008 (HTTP 403)');
    expect(codeLabel({ code: 429, httpStatus: 429 })).toBe('429');
    expect(codeLabel({ code: '5xx', httpStatus: null })).toBe('5xx');
  });

  it('calls the side of an unknown code a guess', () => {
    expect(sideLabel({ side: 'network', known: true })).toBe('Your network');
    expect(sideLabel({ side: 'network', known: false })).toBe('Your network (a guess)');
  });

  it('reads back the keys it makes, and shows others as they are', () => {
    expect(mutedLabel(muteKey({ surface: 'gateway', code: 4001 }))).toBe(
      'Main connection (gateway): 4001',
    );
    expect(mutedLabel('toString/1')).toBe('toString/1');
  });
});

describe('relativeTime', () => {
  const now = Date.UTC(2026, 5, 15, 12);
  it.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [-10_000, 'just now'],
    [5 * 60_000, '5 min. ago'],
    [3 * 3_600_000, '3 hr. ago'],
    [24 * 3_600_000, 'yesterday'],
  ])('%d ms ago reads "%s"', (ago, text) => {
    expect(relativeTime(now - ago, now)).toBe(text);
  });

  it('names the day after a week', () => {
    expect(relativeTime(now - 10 * 24 * 3_600_000, now)).toMatch(/5/);
  });
});
