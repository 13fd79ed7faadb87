import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tellDuration } from '../../../src/explain/tell-duration';
import { tellWhatWasSeen } from '../../../src/explain/tell-what-was-seen';
import type { Incident } from '../../../src/incidents/incident';
import { phrases } from '../registry/small-registry';
import { incidentOf } from './incident-of';

const told = (traits: Partial<Incident>) =>
  tellWhatWasSeen(incidentOf({ opened: null, openForMs: null, ...traits }), phrases);

describe('What was seen', () => {
  test('is nothing where there is nothing to add', () => {
    expect(told({})).toEqual([]);
  });

  test('says whether the connection ever opened', () => {
    expect(told({ opened: false })).toEqual(['The connection never opened.']);
    expect(told({ opened: true, openForMs: 42_000 })).toEqual([
      'The connection was open for 42 seconds before it broke off.',
    ]);
    expect(told({ opened: true, openForMs: 42_000, code: 4001 })).toEqual([]);
  });

  test("names the browser's own error and what it means, once", () => {
    const evidence = {
      kind: 'net-error',
      error: 'net::ERR_NAME_NOT_RESOLVED',
      category: 'dns',
    } as const;
    expect(told({ evidence: [evidence, evidence] })).toEqual([
      "The browser reports net::ERR_NAME_NOT_RESOLVED: the address of Discord's servers could not be found.",
    ]);
  });

  test('tells of a change of the network only where a line broke', () => {
    const evidence = [
      { kind: 'network-changed', agoMs: 11_400 } as const,
      { kind: 'frozen', ms: 600_000 } as const,
    ];
    expect(told({ evidence, code: 1006 })).toEqual([
      'This device changed its network 12 seconds before.',
      'Shortly before, the browser had put this tab to sleep for 10 minutes.',
    ]);
    expect(told({ evidence, surface: 'json', code: 50_013, socket: null })).toEqual([]);
  });

  test('tells how the browser answered for the microphone, where that can be told', () => {
    const answer = { kind: 'microphone', error: 'NotFoundError', permission: 'prompt' } as const;
    expect(told({ evidence: [answer] })).toEqual([
      'The browser reports NotFoundError: it has no microphone to give.',
    ]);
    expect(told({ evidence: [{ kind: 'microphone', error: 'other' }] })).toEqual([]);
  });

  test('puts refused fields into plain words, the ids beside them', () => {
    const fields = [
      { path: 'content', ids: ['BASE_TYPE_REQUIRED'] },
      { path: 'embeds.0.title', ids: ['SOMETHING_NEW'] },
      { path: 'flags', ids: [] },
      { path: '_root', ids: ['BASE_TYPE_MAX_LENGTH'] },
    ];
    expect(told({ fields })).toEqual([
      'Discord did not accept "content": it is missing (BASE_TYPE_REQUIRED).',
      'Discord did not accept "embeds.0.title" (SOMETHING_NEW).',
      'Discord did not accept "flags".',
      'Discord did not accept what was sent as a whole: it is too long (BASE_TYPE_MAX_LENGTH).',
    ]);
  });

  test('sums up fields beyond the first few', () => {
    const fields = ['a', 'b', 'c', 'd', 'e'].map((path) => ({ path, ids: [] }));
    expect(told({ fields }).at(-1)).toBe('It refused 1 more field.');
    expect(told({ fields })).toHaveLength(5);
  });

  test('tells the wait that was asked for', () => {
    expect(told({ lastAt: 10_000, retryAt: 14_200 })).toEqual([
      'Discord asked for a wait of 5 seconds.',
    ]);
    expect(told({ lastAt: 10_000, retryAt: 9_000 })).toEqual([]);
  });

  test('counts repeats, without a clock', () => {
    expect(told({ count: 4, startedAt: 0, lastAt: 180_000 })).toEqual([
      'It happened 4 times within 3 minutes.',
    ]);
    expect(told({ count: 1 })).toEqual([]);
  });

  test('leaves no gap unfilled, whatever the incident', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '_'), maxLength: 8 });
    const traits = fc.record({
      count: fc.nat(1000),
      lastAt: fc.nat(),
      retryAt: fc.option(fc.nat()),
      fields: fc.array(fc.record({ path: text, ids: fc.array(text) })),
    });
    fc.assert(
      fc.property(traits, (some) =>
        told({ startedAt: 0, ...some }).every((line) => !/[{}]/.test(line)),
      ),
    );
  });
});

test.each([
  [0, '1 second'],
  [1_000, '1 second'],
  [1_001, '2 seconds'],
  [119_000, '119 seconds'],
  [120_000, '2 minutes'],
  [7_140_000, '119 minutes'],
  [7_200_000, '2 hours'],
])('%i ms is told as %s', (milliseconds, text) => {
  expect(tellDuration(milliseconds, phrases)).toBe(text);
});
