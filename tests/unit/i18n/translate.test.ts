import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import pages from '../../../src/i18n/en-pages.json';
import shared from '../../../src/i18n/en.json';
import { t, tCounted } from '../../../src/i18n/translate';

const en = { ...shared, ...pages };

const SRC = join(import.meta.dirname, '../../../src');
const source = ['overlay', 'popup', 'library', 'interference-page', 'ui', 'check']
  .flatMap((folder) =>
    readdirSync(join(SRC, folder)).map((name) => readFileSync(join(SRC, folder, name), 'utf8')),
  )
  .join('\n');
const keys = Object.keys(en);

/** Beginnings of keys that are put together, such as `side.` in `t(`side.${side}`)`. */
const beginnings = [...source.matchAll(/`([a-z][\w.]*\.)\$\{/gi)].map(([, start = '']) => start);

describe('t', () => {
  it('fills places', () => {
    expect(t('live.back', { duration: '12 s' })).toBe('Back after 12 s');
  });

  it('leaves a place without a value to be seen', () => {
    expect(t('live.back')).toBe('Back after {duration}');
  });

  it('does not take a value from what every object has', () => {
    expect(t('live.back', Object.create({ duration: 'x' }) as Record<string, string>)).toBe(
      'Back after {duration}',
    );
  });
});

describe('tCounted', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [2, '2 seconds'],
  ])('gives %d its form', (count, text) => {
    expect(tCounted('spoken.seconds', count)).toBe(text);
  });
});

describe('the English texts', () => {
  it.each(keys)('%s is used', (key) => {
    const base = key.replace(/\.(one|other)$/, '');
    const isUsed =
      [key, base].some((name) => source.includes(`'${name}'`)) ||
      beginnings.some((start) => key.startsWith(start));
    expect(isUsed).toBe(true);
  });

  it.each(keys.filter((key) => key.endsWith('.one')))('%s has its other form', (key) => {
    expect(keys).toContain(key.replace(/one$/, 'other'));
  });

  it.each(Object.entries(en))('%s is worded calmly', (_key, text) => {
    expect(text).not.toMatch(/!|\b(please|simply|just a|oops|sorry|invalid|abort)\b/i);
    expect(text).toBe(text.trim());
    expect(text).not.toBe('');
  });
});
