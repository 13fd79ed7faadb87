import { join } from 'node:path';
import { compileRegistry } from '../../src/registry/compile';
import { entryKey, type Family } from '../../src/registry/entry';
import { readRegistryFiles } from '../../src/registry/read-files';
import type { CompiledRegistry, Entry, RegistryPart } from '../../src/registry/surface-data';

/** Everything on disk, as it lies in the files. */
export const files = readRegistryFiles(join(import.meta.dirname, '..', '..'));

/** What the compiler had to say against it. */
export const problems: string[] = [];

/** What is sound, compiled. Rules look at this, so that one slip does not hide all others. */
const registry: CompiledRegistry = compileRegistry(files, 'en', (found) => {
  problems.push(...found);
});

export interface Place extends Entry {
  /** `gateway/4001`, for messages. */
  at: string;
  surface: Family;
}

export const entries: Place[] = [...registry.parts.values()].flatMap(({ surface, entries: rows }) =>
  rows.map((entry) => ({ ...entry, surface, at: `${surface}/${entryKey(entry.facts)}` })),
);

const merged = <Block>(take: (part: RegistryPart) => Record<string, Block>) =>
  Object.assign({}, ...[...registry.parts.values()].map(take)) as Record<string, Block>;

/** Causes, fixes and guides that entries use, by id. */
export const causes = merged(({ causes: of }) => of);
export const fixes = merged(({ fixes: of }) => of);
export const guides = merged(({ guides: of }) => of);

/** Every sentence that a person can read, with the place it stands at. Unused ones count too. */
export const sentences: { at: string; text: string }[] = [...files]
  .filter(([path]) => path.startsWith('texts/'))
  .flatMap(([path, contents]) => textsIn(contents, path));

/** Every string of the facts: labels of links and names of codes among them. */
export const factStrings = [...files]
  .filter(([path]) => path.startsWith('facts/'))
  .flatMap(([path, contents]) => textsIn(contents, path));

/** Strings anywhere in a value, with the way to each. */
function textsIn(value: unknown, at: string): { at: string; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at} > ${key}`));
}

/** Ids of a kind of building block as the files have them, used or not. */
export function idsOnDisk(kind: 'causes' | 'fixes'): string[] {
  return [...files]
    .filter(([path]) => path.startsWith(`facts/${kind}/`))
    .flatMap(([, contents]) => (Array.isArray(contents) ? (contents as { id: string }[]) : []))
    .map(({ id }) => id);
}

/** Values that stand more than once, each with the places it stands at. */
export function repeated(values: { at: string; value: string }[]): string[] {
  const places = Map.groupBy(values, ({ value }) => value);
  return [...places]
    .filter(([, where]) => where.length > 1)
    .map(([value, where]) => `${where.map(({ at }) => at).join(' and ')}: "${value}"`);
}
