import { t } from '../i18n/translate';
import { KNOWN_EXTENSIONS } from '../interference/neighbours';
import type { InstalledExtension } from './interference-source';

/** Name of an extension: the browser's, or one that is well known, or else its id. */
export function idLabel(id: string, installed: readonly InstalledExtension[]): string {
  const known = Object.hasOwn(KNOWN_EXTENSIONS, id) ? KNOWN_EXTENSIONS[id] : undefined;
  return (
    installed.find((extension) => extension.id === id)?.name ??
    known ??
    t('interference.who.extension', { id })
  );
}

/** Joins numbers in ascending order that follow each other: 1, 2, 3, 7 are `[1, 3]` and `[7, 7]`. */
export function rangesOf(numbers: readonly number[]): [first: number, last: number][] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range?.[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
