import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileRegistry } from '../../../src/registry/compile';
import {
  type CauseFacts,
  type EntryFacts,
  type EntryTexts,
  type Family,
  type FixFacts,
  type FixTexts,
  entryKey,
} from '../../../src/registry/entry';
import { createLookup, type Lookup } from '../../../src/registry/lookup';
import { partOf, partsOf } from '../../../src/registry/parts';
import type { Phrases } from '../../../src/registry/phrases';
import type { Asked, Synonyms } from '../../../src/registry/search-words';
import { STANDING_CAUSES, STANDING_FIXES } from '../../../src/registry/standing-parts';
import { type CompiledRegistry, FAMILIES } from '../../../src/registry/surface-data';

/** The phrases the extension ships: what is told is part of what is tested. */
export const phrases = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../src/registry/texts/en/phrases.json'), 'utf8'),
) as Phrases;

type Row = Partial<EntryFacts> & Pick<EntryFacts, 'code'> & { texts?: Partial<EntryTexts> };

export interface SmallRegistry {
  tables?: Partial<Record<Family, Row[]>>;
  causes?: CauseFacts[];
  fixes?: (FixFacts & Partial<FixTexts>)[];
  asked?: Asked;
  synonyms?: Partial<Synonyms>;
}

/** Files of a whole registry in small: what a test does not name is there and sound. */
export function smallFiles({
  tables = {},
  causes = [],
  fixes = [],
  asked = {},
  synonyms = {},
}: SmallRegistry) {
  const files = new Map<string, unknown>();
  for (const surface of FAMILIES) {
    for (const part of partsOf(surface)) {
      const rows = (tables[surface] ?? []).filter(({ code }) => partOf(surface, code) === part);
      files.set(
        `facts/${part}.json`,
        rows.map((row) => factsOf(row)),
      );
      files.set(
        `texts/en/${part}.json`,
        Object.fromEntries(rows.map((row) => [entryKey(row), textsOf(surface, row)])),
      );
    }
  }
  const named = new Set([...causes, ...fixes].map(({ id }) => id));
  const allCauses: CauseFacts[] = [
    ...causes,
    ...STANDING_CAUSES.filter((id) => !named.has(id)).map((id) => ({
      id,
      side: 'network' as const,
    })),
  ];
  const allFixes: (FixFacts & Partial<FixTexts>)[] = [
    ...fixes,
    ...STANDING_FIXES.filter((id) => !named.has(id)).map((id) => ({ id, harm: 1 as const })),
  ];
  files.set('facts/causes/all.json', allCauses);
  files.set(
    'texts/en/causes/all.json',
    Object.fromEntries(allCauses.map(({ id }) => [id, { text: `Cause ${id}.` }])),
  );
  files.set(
    'facts/fixes/all.json',
    allFixes.map(({ id, harm, action, links }) => ({
      id,
      harm,
      ...(action && { action }),
      ...(links && { links }),
    })),
  );
  files.set(
    'texts/en/fixes/all.json',
    Object.fromEntries(
      allFixes.map(({ id, title, why, steps, risk, undo }) => [
        id,
        {
          title: title ?? `Do ${id}`,
          why: why ?? `It helps: ${id}.`,
          steps: steps ?? { any: ['Do it.'] },
          ...(risk && { risk }),
          ...(undo && { undo }),
        },
      ]),
    ),
  );
  files.set('facts/sources.json', [
    { id: 'docs', title: 'The documentation', href: 'https://discord.com/docs' },
  ]);
  files.set('texts/en/guides.json', {});
  files.set('texts/en/phrases.json', phrases);
  files.set('texts/en/asked.json', asked);
  files.set('texts/en/synonyms.json', { ignored: [], slips: {}, same: [], ...synonyms });
  return files;
}

export function compileSmall(registry: SmallRegistry): CompiledRegistry {
  return compileRegistry(smallFiles(registry), 'en');
}

/** A look-up over a small registry, which counts what it loads. */
export function smallLookup(registry: SmallRegistry): Lookup & { loaded: string[] } {
  const { parts } = compileSmall(registry);
  const loaded: string[] = [];
  const lookup = createLookup((name) => {
    loaded.push(name);
    const part = parts.get(name);
    return part === undefined ? Promise.reject(new Error(name)) : Promise.resolve(part);
  });
  return { ...lookup, loaded };
}

function factsOf(row: Row): EntryFacts {
  const facts = {
    name: `Name ${row.code}`,
    depth: 'full',
    side: 'discord',
    severity: 'low',
    recovers: 'itself',
    audience: ['person'],
    causes: [],
    fixes: [],
    sources: ['docs'],
    ...row,
  } satisfies Row;
  delete facts.texts;
  return facts;
}

function textsOf(surface: Family, row: Row): EntryTexts {
  return {
    title: `Title of ${surface} ${entryKey(row)}`,
    meaning: `Meaning of ${surface} ${entryKey(row)}.`,
    developer: 'For developers.',
    ...row.texts,
  };
}
