import en from './en.json';
import { once } from './once';

/** The name of a text of the interface. The English file is the list of them. */
export type TextKey = keyof typeof en;

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

const plural = once(() => new Intl.PluralRules('en'));

/**
 * Gives a text of the interface with its places filled. A place without a value stays as it
 * stands, so that a slip shows itself instead of losing text.
 */
export function t(key: TextKey, values: TextValues = {}): string {
  return en[key].replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** Gives the form of a text that fits a number; `{count}` is filled with the number. */
export function tCounted(base: CountedKey, count: number, values: TextValues = {}): string {
  const form = plural().select(count) === 'one' ? 'one' : 'other';
  return t(`${base}.${form}`, { ...values, count });
}
