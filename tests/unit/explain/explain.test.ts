import { describe, expect, test } from 'vitest';
import { explainCode } from '../../../src/explain/explain';
import type { Explanation } from '../../../src/explain/explanation';
import type { Incident } from '../../../src/incidents/incident';
import { phrases } from '../registry/small-registry';
import { explained, lookup, READER } from './explained';

const blocked = {
  kind: 'net-error',
  error: 'net::ERR_BLOCKED_BY_CLIENT',
  category: 'blocked',
} as const;

describe('The entry and its cases', () => {
  test('a socket keeps its own surface when the WebSocket table explains it', async () => {
    const explanation = await explained({ surface: 'gateway', opened: true });
    expect(explanation).toMatchObject({
      surface: 'gateway',
      code: 1006,
      known: true,
      title: 'Title of websocket 1006',
      severity: 'low',
    });
  });

  test('a case that holds overrides what it names and keeps the rest', async () => {
    const explanation = await explained({ opened: false });
    expect(explanation).toMatchObject({
      title: 'Case never-opened',
      meaning: 'Meaning of never-opened.',
      severity: 'high',
      side: 'network',
    });
    expect(explanation.causes.map(({ id }) => id)).toContain('weak-wifi');
  });

  test('of cases that hold, the one with most conditions wins', async () => {
    const explanation = await explained({ socket: 'voice', evidence: [blocked] });
    expect(explanation.title).toBe('Case blocked');
  });

  test('of equals, the first wins', async () => {
    expect((await explained({ socket: 'voice', opened: false })).title).toBe('Case never-opened');
  });

  test.each([
    ['/channels/:id/messages', 'POST', 'A new message'],
    ['/channels/:id/messages', 'PATCH', 'A message'],
    ['/channels/:id/messages/:id', 'PATCH', 'A message'],
    ['/channels/:id/messagesearch', 'POST', 'Title of json 50035'],
    [null, null, 'Title of json 50035'],
  ])('a route case holds for what lies under its template: %s %s', async (route, method, title) => {
    const explanation = await explained({
      ...{ surface: 'json', code: 50035, httpStatus: 400, socket: null, opened: null },
      ...{ route, method },
    });
    expect(explanation.title).toBe(title);
  });

  test('a block by an administrator is no case of an extension', async () => {
    const error = 'net::ERR_BLOCKED_BY_ADMINISTRATOR';
    const explanation = await explained({
      socket: 'voice',
      evidence: [{ kind: 'net-error', error, category: 'blocked' }],
    });
    expect(explanation.title).toBe('Case voice');
    expect(explanation.causes.filter(({ certainty }) => certainty === 'proven')).toEqual([]);
  });
});

describe('Causes', () => {
  const certainties = async (traits: Partial<Incident>) =>
    (await explained(traits)).causes.map(({ id, certainty }) => `${id} ${certainty}`);

  test('keep their order and are only possible without evidence', async () => {
    expect(await certainties({})).toEqual([
      'weak-wifi possible',
      'connection-dropped possible',
      'extension-blocks possible',
    ]);
  });

  test('that evidence proves come first', async () => {
    expect(await certainties({ evidence: [blocked] })).toEqual([
      'extension-blocks proven',
      'weak-wifi possible',
      'connection-dropped possible',
    ]);
  });

  test('that evidence points to come before the rest', async () => {
    const evidence: Incident['evidence'] = [
      { kind: 'net-error', error: 'NS_ERROR_ABORT', category: 'maybe-blocked' },
      { kind: 'net-error', error: 'NS_ERROR_NET_RESET', category: 'reset' },
    ];
    expect(await certainties({ evidence })).toEqual([
      'connection-dropped likely',
      'extension-blocks possible',
      'weak-wifi possible',
    ]);
  });

  test('that the browser names firmly are added', async () => {
    const evidence: Incident['evidence'] = [
      { kind: 'net-error', error: 'net::ERR_NAME_NOT_RESOLVED', category: 'dns' },
    ];
    expect((await certainties({ evidence }))[0]).toBe('dns-failure proven');
  });

  test('are not added on a mere hint', async () => {
    const evidence: Incident['evidence'] = [
      { kind: 'net-error', error: 'NS_ERROR_ABORT', category: 'maybe-blocked' },
    ];
    const traits = { surface: 'gateway', code: 4001, evidence } as const;
    expect((await certainties(traits)).join()).not.toContain('extension-blocks');
  });

  test('include a client mod as likely where the entry names it, and a wrapper as possible', async () => {
    const evidence: Incident['evidence'] = [
      { kind: 'replaced', what: 'WebSocket', when: 'before' },
      { kind: 'mod', id: 'Vencord' },
    ];
    expect(await certainties({ surface: 'gateway', code: 4001, evidence })).toEqual([
      'client-mod likely',
      'extension-interferes possible',
      'client-fault possible',
    ]);
  });

  test('are likely when there is only one', async () => {
    expect(await certainties({ surface: 'json', code: 50013 })).toEqual(['bad-input likely']);
  });

  test('decide the side once they are proven', async () => {
    expect(await explained({ evidence: [blocked] })).toMatchObject({
      side: 'browser',
      recovers: 'act',
    });
    expect(await explained({})).toMatchObject({ side: 'network', recovers: 'itself' });
  });
});

describe('Fixes', () => {
  test('come least harmful first, and are not repeated among those for when it persists', async () => {
    const { fixes, persists } = await explained({});
    expect(fixes.map(({ id }) => id)).toEqual(['check-status', 'reload', 'pause-vpn']);
    expect(persists.map(({ id }) => id)).toEqual(['restart-router']);
  });

  test('for a proven cause are added at their place, and those for other causes left out', async () => {
    const { fixes } = await explained({ evidence: [blocked] });
    const ids = fixes.map(({ id }) => id);
    expect(ids).toContain('pause-extensions');
    expect((await explained({ evidence: [blocked] })).persists).toEqual([]);
    const harms = fixes.map(({ harm }) => harm);
    expect(harms).toEqual(harms.toSorted((a, b) => a - b));
  });

  test('with risk carry it and the way back', async () => {
    const { fixes } = await explained({});
    expect(fixes.at(-1)).toMatchObject({ risk: 'A risk.', undo: 'Turn it on.' });
    expect(fixes[0]).toMatchObject({ risk: null, undo: null, action: null, links: [] });
  });
});

describe('What only makers of bots can mend', () => {
  const ids = ({ causes, fixes }: Explanation) => [...causes, ...fixes].map(({ id }) => id);

  test('is left out of what fails in a browser', async () => {
    const told = ids(await explained({ surface: 'gateway', code: 4001 }));
    expect(told).toContain('reload');
    expect(told).not.toContain('program-mistake');
    expect(told).not.toContain('correct-bot-payload');
  });

  test('is told where there is nothing else', async () => {
    expect(ids(await explained({ surface: 'gateway', code: 4010 }))).toEqual([
      'program-mistake',
      'correct-bot-payload',
    ]);
  });

  test('is told to whoever looks the number up', async () => {
    const subject = { surface: 'gateway', code: 4001, httpStatus: null } as const;
    const finding = await lookup.find(subject.surface, subject.code, null);
    expect(ids(explainCode(subject, finding, READER))).toContain('correct-bot-payload');
  });
});

describe('A warning of interference', () => {
  const evidence: Incident['evidence'] = [{ kind: 'mod', id: 'Vencord' }];

  test('is given where interference can cause the failure', async () => {
    expect(
      (await explained({ surface: 'gateway', code: 4001, evidence })).interference,
    ).toMatchObject({ certainty: 'likely' });
  });

  test('is given where nobody knows what can', async () => {
    expect(
      (await explained({ surface: 'gateway', code: 4555, evidence })).interference,
    ).not.toBeNull();
  });

  test('is not given where the account may not do something', async () => {
    const { interference } = await explained({ surface: 'json', code: 50013, evidence });
    expect(interference).toBeNull();
  });

  test('is always given where it is proven', async () => {
    const traits = { surface: 'json', code: 50013, evidence: [blocked] } as const;
    expect((await explained({ ...traits, evidence: [blocked] })).interference).toMatchObject({
      certainty: 'proven',
    });
  });
});

test('a routine failure is told as routine, whatever its number means elsewhere', async () => {
  const explanation = await explained({ noise: 'own-close' });
  expect(explanation).toMatchObject({
    ...phrases.noise['own-close'],
    side: 'nobody',
    recovers: 'itself',
    interference: null,
    fixes: [],
  });
});
