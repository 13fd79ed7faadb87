import { entryKey, type FixTexts } from '../registry/entry';
import { partOf } from '../registry/parts';
import type { CompiledRegistry, Entry, IndexEntry, RegistryPart } from '../registry/surface-data';

/** An entry of the registry with everything it refers to. */
export interface FullEntry {
  entry: Entry;
  data: RegistryPart;
}

/** The full entry behind a line of the index. Throws when the registry does not have it. */
export function fullEntry(registry: CompiledRegistry, line: IndexEntry): FullEntry {
  const key = entryKey(line);
  const data = registry.parts.get(partOf(line.surface, line.code));
  const entry = data?.entries.find(({ facts }) => entryKey(facts) === key);
  if (data === undefined || entry === undefined) {
    throw new Error(`The index names ${line.surface}/${key}, which the registry does not have.`);
  }
  return { entry, data };
}

/** Causes of an entry as texts, in order. */
export function causeTextsOf({ entry, data }: FullEntry): string[] {
  return entry.facts.causes.flatMap((id) => data.causes[id]?.texts.text ?? []);
}

/** Fixes of an entry, in order. */
export function fixTextsOf({ entry, data }: FullEntry): FixTexts[] {
  return entry.facts.fixes.flatMap((id) => data.fixes[id]?.texts ?? []);
}

/** An entry as one flat object for other programs. Always has the same keys. */
export function entryJson(full: FullEntry): Record<string, unknown> {
  const { facts, texts } = full.entry;
  return {
    surface: full.data.surface,
    code: facts.code,
    httpStatus: facts.httpStatus ?? null,
    depth: facts.depth,
    name: facts.name,
    title: texts.title,
    meaning: texts.meaning,
    side: facts.side,
    severity: facts.severity,
    recovers: facts.recovers,
    causes: causeTextsOf(full),
    fixes: fixTextsOf(full).map(({ title, steps, risk, undo }) => ({
      title,
      steps,
      risk: risk ?? null,
      undo: undo ?? null,
    })),
    developer: texts.developer,
    sources: facts.sources.flatMap((id) => full.data.sources[id]?.title ?? []),
  };
}
