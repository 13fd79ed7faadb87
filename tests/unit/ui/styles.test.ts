import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../src');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const FILES = [
  'ui/tokens.css',
  'ui/controls.css',
  'ui/explanation.css',
  'overlay/overlay.css',
  'popup/popup.css',
  'ui/pages.css',
  'library/library.css',
  'check/check.css',
];

/** Foreground and background that meet somewhere, with the contrast that WCAG 2.2 asks of them. */
const PAIRS: [front: string, back: string, least: number][] = [
  ['ink', 'paper', 4.5],
  ['ink', 'inset', 4.5],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'inset', 4.5],
  ['ink', 'caution-paper', 4.5],
  ['caution-ink', 'caution-paper', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'inset', 4.5],
  ['accent-hover', 'paper', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['good', 'paper', 4.5],
  ['good', 'inset', 4.5],
  ['line-strong', 'paper', 3],
  ['line-strong', 'inset', 3],
  ...['discord', 'network', 'browser', 'account', 'nobody'].map(
    (side): [string, string, number] => [`side-${side}`, `side-${side}-paper`, 4.5],
  ),
];

describe.each(['light', 'dark'])('the %s colours', (scheme) => {
  const [light = '', dark = ''] = read('ui/tokens.css').split(
    '@media (prefers-color-scheme: dark)',
  );
  const colours = new Map(coloursOf(light));
  if (scheme === 'dark') for (const [name, value] of coloursOf(dark)) colours.set(name, value);

  it.each(PAIRS)('%s on %s can be read', (front, back, least) => {
    expect(contrast(colours.get(front), colours.get(back))).toBeGreaterThanOrEqual(least);
  });
});

describe.each(FILES)('%s', (file) => {
  it('measures in pixels: the size of rem belongs to the page', () => {
    expect(read(file)).not.toMatch(/\drem\b/);
  });

  it('has none of the colours of Discord', () => {
    expect(read(file)).not.toMatch(/#(5865f2|7289da|404eed)/i);
  });
});

function coloursOf(css: string): [string, string][] {
  return [...css.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
}

function contrast(a: string | undefined, b: string | undefined): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string | undefined): number {
  if (colour === undefined) return Number.NaN;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
