import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import pages from '../../../src/i18n/en-pages.json';

const SRC = join(import.meta.dirname, '../../../src');

/** Source files that a file brings along, itself included. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    const base = join(dirname(file), path);
    const found = [`${base}.ts`, `${base}.tsx`].find((candidate) => existsSync(candidate));
    if (found !== undefined) closure(found, seen);
  }
  return seen;
}

test('The overlay says nothing that only the pages have the text of', () => {
  const files = [...closure(join(SRC, 'overlay/start-overlay.ts'))];
  expect(files.length).toBeGreaterThan(20);
  const said = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bt(?:Counted)?\(\s*['`]([\w.-]+)/g)].map(
      ([, key = '']) => key,
    ),
  );
  expect(said).toContain('card.reload');
  // The file with the ways to tell time also serves the popup; this one is never asked for here.
  const elsewhere = ['popup.justNow'];
  expect(said.filter((key) => Object.hasOwn(pages, key) && !elsewhere.includes(key))).toEqual([]);
});
