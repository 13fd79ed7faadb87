import type pages from './en-pages.json';
import en from './en.json';
import { once } from './once';

/** The name of a text of the interface. The English files are the list of them. */
export type TextKey = keyof typeof en | keyof typeof pages;

/** Texts that depend on a number: `x` for every pair `x.one` and `x.other`. */
export type CountedKey = {
  [Key in TextKey]: Key extends `${infer Base}.other`
    ? `${Base}.one` extends TextKey
      ? Base
      : never
    : never;
}[TextKey];

/** Values for the `{name}` places of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Texts by name. The overlay comes into somebody's page and carries no more than its own. */
let texts: Partial<Record<TextKey, string>> = en;

/** Adds the texts that only the extension's own pages have. */
export function addTexts(more: typeof pages): void {
  texts = { ...texts, ...more };
}

const plural = once(() => new Intl.PluralRules('en'));

/**
 * Gives a text of the interface with its places filled. A place without a value stays as it
 * stands, so that a slip shows itself instead of losing text.
 */
export function t(key: TextKey, values: TextValues = {}): string {
  return (texts[key] ?? key).replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** Gives the form of a text that fits a number; `{count}` is filled with the number. */
export function tCounted(base: CountedKey, count: number, values: TextValues = {}): string {
  const form = plural().select(count) === 'one' ? 'one' : 'other';
  return t(`${base}.${form}`, { ...values, count });
}
