import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explain } from '../../src/explain/explain';
import { compileRegistry } from '../../src/registry/compile';
import { createLookup } from '../../src/registry/lookup';
import { readRegistryFiles } from '../../src/registry/read-files';
import { incidentOf } from '../unit/explain/incident-of';
import { RANKING_CASES } from './ranking-cases';

const registry = compileRegistry(readRegistryFiles(join(import.meta.dirname, '../..')), 'en');
const lookup = createLookup((name) => {
  const part = registry.parts.get(name);
  return part ? Promise.resolve(part) : Promise.reject(new Error(name));
});
const reader = {
  platform: { browser: 'chrome', os: 'windows' } as const,
  phrases: registry.phrases,
};

test('There are at least sixty', () => {
  expect(RANKING_CASES.length).toBeGreaterThanOrEqual(60);
});

test.each(
  RANKING_CASES.map(([incident, evidence, ...expected]) => ({ incident, evidence, expected })),
)(
  '$incident.surface $incident.code with $evidence',
  async ({ incident, evidence, expected: [cause, certainty, side, said] }) => {
    const told = await explain(incidentOf({ ...incident, evidence }), lookup, reader);
    const [first] = told.causes;
    expect([first?.id, first?.certainty, told.side]).toEqual([cause, certainty, side]);
    if (said !== null) expect(told.seen.join(' ')).toContain(said);
  },
);
