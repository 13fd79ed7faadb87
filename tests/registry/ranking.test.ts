import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explain } from '../../src/explain/explain';
import { compileRegistry } from '../../src/registry/compile';
import { createLookup } from '../../src/registry/lookup';
import { readRegistryFiles } from '../../src/registry/read-files';
import { incidentOf } from '../unit/explain/incident-of';
import { DESKTOP_APP, RANKING_CASES } from './ranking-cases';

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

test('A search for the desktop app is routine unless the browser forbids it', async () => {
  const search = (answer: 'denied' | 'prompt') =>
    explain(
      incidentOf({ ...DESKTOP_APP, evidence: [{ kind: 'local-access', state: answer }] }),
      lookup,
      reader,
    );
  const denied = await search('denied');
  expect(denied.title).toBe('This browser keeps the page from finding the Discord app');
  expect(denied.fixes.map(({ id }) => id)).toEqual(['leave-alone', 'allow-local-network']);
  const prompt = await search('prompt');
  expect(prompt.title).toBe('The page looked for the Discord app on this computer');
  expect([prompt.side, prompt.causes, prompt.fixes]).toEqual(['nobody', [], []]);
  expect(prompt.seen.join(' ')).toContain('It has no answer for this page yet.');
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
