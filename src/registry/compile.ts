import { entryKey, type Family, type GuideTexts, type SourceFacts } from './entry';
import { partOf, partsOf } from './parts';
import { readSearchWords } from './read-search-words';
import { phrases } from './phrases-schema';
import { RegistryReader, type Pair, type RegistryFiles } from './registry-reader';
import {
  causeFacts,
  causeTexts,
  entryFacts,
  entryTexts,
  fixFacts,
  fixTexts,
  guideTexts,
  sourceFacts,
} from './schema';
import { STANDING_CAUSES, STANDING_FIXES } from './standing-parts';
import {
  FAMILIES,
  type CompiledRegistry,
  type Entry,
  type IndexEntry,
  type RegistryPart,
} from './surface-data';

/** What is wrong with the registry's files: each problem names the file and the key. */
export class RegistryError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The registry has ${problems.length} problem(s):\n${problems.join('\n')}`);
    this.name = 'RegistryError';
  }
}

export type RegistryProblemsListener = (problems: readonly string[]) => void;

/** Blocks that entries refer to by id. */
interface Parts {
  causes: Map<string, RegistryPart['causes'][string]>;
  fixes: Map<string, RegistryPart['fixes'][string]>;
  guides: Map<string, GuideTexts>;
  sources: Map<string, SourceFacts>;
  entries: Map<string, IndexEntry>;
}

/**
 * Joins facts with the texts of one language and cuts them into self-contained parts, each
 * holding only the causes, fixes, guides and sources that its entries use.
 *
 * @param files see {@link RegistryFiles}
 * @param onProblems when given, it is told of all problems and what is broken is left out, as a
 *   development server needs it; without it, any problem throws
 * @throws RegistryError that lists every missing id, missing text and malformed row
 */
export function compileRegistry(
  files: RegistryFiles,
  language: string,
  onProblems?: RegistryProblemsListener,
): CompiledRegistry {
  const reader = new RegistryReader(files);
  const texts = `texts/${language}`;
  const spoken = reader.object(`${texts}/phrases.json`, phrases);

  const tables = FAMILIES.flatMap((surface) =>
    partsOf(surface).map((part) => ({
      surface,
      part,
      table: readEntries(reader, surface, part, texts),
    })),
  );
  const index = tables.flatMap(({ surface, table }) =>
    [...table.values()].map((entry) => indexEntry(surface, entry)),
  );
  const parts: Parts = {
    causes: readTopics(reader, 'causes', (name) =>
      reader.pairs({
        factsPath: `facts/causes/${name}`,
        textsPath: `${texts}/causes/${name}`,
        facts: causeFacts,
        texts: causeTexts,
        keyOf: (cause) => cause.id,
      }),
    ),
    fixes: readTopics(reader, 'fixes', (name) =>
      reader.pairs({
        factsPath: `facts/fixes/${name}`,
        textsPath: `${texts}/fixes/${name}`,
        facts: fixFacts,
        texts: fixTexts,
        keyOf: (fix) => fix.id,
      }),
    ),
    guides: reader.record(`${texts}/guides.json`, guideTexts),
    sources: reader.list('facts/sources.json', sourceFacts, (source) => source.id),
    entries: new Map(index.map((entry) => [`${entry.surface}/${entryKey(entry)}`, entry])),
  };
  const search = readSearchWords(reader, texts, tables);
  const assembled = new Map(
    tables.map(({ surface, part, table }) => [
      part,
      assemble(reader, surface, part, [...table.values()], parts),
    ]),
  );

  if (reader.problems.length > 0 && onProblems !== undefined) onProblems(reader.problems);
  if (spoken === null || (reader.problems.length > 0 && onProblems === undefined)) {
    throw new RegistryError(reader.problems);
  }
  return { language, index, phrases: spoken, search, parts: assembled };
}

function readEntries(
  reader: RegistryReader,
  surface: Family,
  part: string,
  texts: string,
): Map<string, Entry> {
  const textsPath = `${texts}/${part}.json`;
  const table = reader.pairs({
    factsPath: `facts/${part}.json`,
    textsPath,
    facts: entryFacts,
    texts: entryTexts,
    keyOf: entryKey,
  });
  for (const [key, entry] of table) {
    if (partOf(surface, entry.facts.code) !== part) {
      reader.note(`facts/${part}.json`, `"${key}" belongs into another file`);
    }
    if ((entry.facts.limits === undefined) !== (entry.texts.limit === undefined)) {
      reader.note(textsPath, `"${key}" has limits without their text, or a text without limits`);
    }
    const stated = (entry.facts.cases ?? []).map((one) => one.id);
    const told = Object.keys(entry.texts.cases ?? {});
    for (const id of stated.filter((one) => !told.includes(one))) {
      reader.note(textsPath, `"${key}" has no text for its case "${id}"`);
    }
    for (const id of told.filter((one) => !stated.includes(one))) {
      reader.note(textsPath, `"${key}" tells of a case "${id}" that its facts do not have`);
    }
  }
  return table;
}

/** Reads every topic file of a kind into one map; an id belongs to one file only. */
function readTopics<Facts, Texts>(
  reader: RegistryReader,
  kind: 'causes' | 'fixes',
  read: (name: string) => Map<string, Pair<Facts, Texts>>,
): Map<string, Pair<Facts, Texts>> {
  const all = new Map<string, Pair<Facts, Texts>>();
  for (const name of reader.namesIn(`facts/${kind}`)) {
    for (const [id, pair] of read(name)) {
      if (all.has(id)) reader.note(`facts/${kind}/${name}`, `"${id}" is in another file too`);
      else all.set(id, pair);
    }
  }
  return all;
}

function assemble(
  reader: RegistryReader,
  surface: Family,
  part: string,
  entries: Entry[],
  parts: Parts,
): RegistryPart {
  const path = `facts/${part}.json`;
  const data: RegistryPart = {
    surface,
    entries,
    causes: {},
    fixes: {},
    guides: {},
    sources: {},
    related: {},
  };
  const take = <T>(
    into: Record<string, T>,
    from: Map<string, T>,
    kind: string,
    id: string,
    user: string,
  ): T | undefined => {
    const found = from.get(id);
    if (found === undefined)
      reader.note(path, `${user} names the ${kind} "${id}", which is missing`);
    else into[id] = found;
    return found;
  };

  for (const { facts } of entries) {
    const user = `"${entryKey(facts)}"`;
    const cases = facts.cases ?? [];
    for (const id of [facts, ...cases].flatMap((one) => one.causes ?? [])) {
      take(data.causes, parts.causes, 'cause', id, user);
    }
    const fixIds = [facts, ...cases].flatMap((one) => one.fixes ?? []);
    for (const id of [...fixIds, ...(facts.persists ?? [])]) {
      take(data.fixes, parts.fixes, 'fix', id, user);
    }
    for (const id of facts.sources) take(data.sources, parts.sources, 'source', id, user);
    for (const id of facts.related ?? []) {
      take(data.related, parts.entries, 'related entry', id, user);
    }
    if (facts.guide !== undefined) {
      const guide = take(data.guides, parts.guides, 'guide', facts.guide, user);
      for (const id of [...(guide?.fixes ?? []), ...(guide?.persists ?? [])]) {
        take(data.fixes, parts.fixes, 'fix', id, `the guide "${facts.guide}"`);
      }
    }
  }
  for (const id of STANDING_CAUSES) take(data.causes, parts.causes, 'cause', id, 'every surface');
  for (const id of STANDING_FIXES) take(data.fixes, parts.fixes, 'fix', id, 'every surface');
  return data;
}

function indexEntry(surface: Family, { facts, texts }: Entry): IndexEntry {
  return {
    surface,
    code: facts.code,
    httpStatus: facts.httpStatus ?? null,
    name: facts.name,
    title: texts.title,
    depth: facts.depth,
    side: facts.side,
    audience: facts.audience,
  };
}
