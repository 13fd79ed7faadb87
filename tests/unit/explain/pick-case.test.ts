import { expect, test } from 'vitest';
import { pickCase } from '../../../src/explain/pick-case';
import type { CaseCondition } from '../../../src/registry/entry';
import type { Entry } from '../../../src/registry/surface-data';
import { compileSmall } from '../registry/small-registry';
import { incidentOf } from './incident-of';

/** An entry with a case for each condition, named by its place: `0`, `1` ... */
function entryWith(...conditions: CaseCondition[]): Entry {
  const cases = conditions.map((when, index) => ({ id: `case-${index}`, when }));
  const texts = {
    cases: Object.fromEntries(cases.map(({ id }) => [id, { title: id, meaning: id }])),
  };
  const registry = compileSmall({ tables: { http: [{ code: 429, cases, texts }] } });
  const entry = registry.parts.get('http')?.entries[0];
  if (!entry) throw new Error('The small registry lost its entry.');
  return entry;
}

test.each<[string, CaseCondition, Parameters<typeof incidentOf>[0]]>([
  ['a body that is not from the API', { body: ['html', 'other'] }, { body: 'other' }],
  ['fields that were named', { fields: true }, { fields: [{ path: 'name', ids: [] }] }],
  ['no field that was named', { fields: false }, { fields: [] }],
  ['a wait that was asked for', { wait: true }, { retryAt: 5 }],
  ['a limit on everything', { global: true }, { global: true }],
  ['the kind of page', { place: 'invite' }, { place: 'invite' }],
  ['the method', { method: 'PATCH' }, { method: 'PATCH' }],
  [
    'what keeps the microphone back',
    { microphone: 'kept-back' },
    { evidence: [{ kind: 'microphone', error: 'NotAllowedError', permission: 'granted' }] },
  ],
  ['a route below another', { route: '/guilds/:id' }, { route: '/guilds/:id/members' }],
])('A case can depend on %s', (_name, when, traits) => {
  const entry = entryWith(when);
  const other = incidentOf({
    body: 'json',
    fields: 'fields' in when && !when.fields ? [{ path: 'name', ids: [] }] : [],
    place: 'chat',
  });
  expect(pickCase(entry, incidentOf(traits))?.facts.id).toBe('case-0');
  expect(pickCase(entry, other)).toBeNull();
});

test('The case with more conditions is closer, and of equals the first', () => {
  const entry = entryWith({ method: 'POST' }, { wait: true }, { method: 'POST', wait: true });
  expect(pickCase(entry, incidentOf({ method: 'POST', retryAt: 5 }))?.facts.id).toBe('case-2');
  const equals = entryWith({ method: 'POST' }, { wait: true });
  expect(pickCase(equals, incidentOf({ method: 'POST', retryAt: 5 }))?.facts.id).toBe('case-0');
});

test('Who answered tells more than what was asked', () => {
  const entry = entryWith({ method: 'POST', route: '/auth' }, { body: ['html'] });
  const incident = incidentOf({ method: 'POST', route: '/auth/login', body: 'html' });
  expect(pickCase(entry, incident)?.facts.id).toBe('case-1');
});
