import { describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings } from '../../../src/settings/settings';

describe('parseSettings', () => {
  it.each([undefined, null, 7, 'quiet', [], { level: 'loud', paused: 'yes', muted: 'all' }])(
    'makes the defaults of %j',
    (value) => {
      expect(parseSettings(value)).toEqual(defaultSettings());
    },
  );

  it('keeps what is right beside what is wrong', () => {
    expect(
      parseSettings({ level: 'quiet', paused: 1, muted: ['gateway/4001', 7, '', null] }),
    ).toEqual({ level: 'quiet', paused: false, muted: ['gateway/4001'] });
  });

  it('reads back what it wrote, without duplicates', () => {
    const settings = { level: 'everything', paused: true, muted: ['json/50035', 'json/50035'] };
    const read = parseSettings(settings);
    expect(read.muted).toEqual(['json/50035']);
    expect(parseSettings(read)).toEqual(read);
  });

  it('gives a fresh object each time', () => {
    defaultSettings().muted.push('x');
    expect(defaultSettings().muted).toEqual([]);
  });
});
