import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Seen, suspectsOf } from '../../../src/interference/suspects';
import { incidentOf } from '../explain/incident-of';

type Fact = Seen['evidence'][number];

const UBLOCK = 'cjpalhdlnbpafiamejdnhcphjbkeiagm';
const STRANGER = 'abcdefghijklmnopabcdefghijklmnop';
const stack = (id: string): Fact => ({
  kind: 'extension',
  origin: `chrome-extension://${id}`,
  where: 'stack',
});
const element = (id: string): Fact => ({
  kind: 'extension',
  origin: `chrome-extension://${id}`,
  where: 'element',
});
const net = (error: string, category: 'blocked' | 'maybe-blocked' | 'dns' | 'reset'): Fact => ({
  kind: 'net-error',
  error,
  category,
});
const mod = (id: string): Fact => ({ kind: 'mod', id });
const opcode = (op: number, id: string | null): Fact => ({
  kind: 'opcode',
  op,
  origin: id === null ? null : `chrome-extension://${id}`,
});
const replaced = (what: 'WebSocket' | 'fetch' = 'WebSocket'): Fact => ({
  kind: 'replaced',
  what,
  when: 'before',
});
const blocked = net('net::ERR_BLOCKED_BY_CLIENT', 'blocked');
const maybe = net('NS_ERROR_ABORT', 'maybe-blocked');

const seen = (evidence: Fact[], traits: Partial<Seen> = {}): Seen => ({
  ...incidentOf(),
  ...traits,
  evidence,
});

/** `key certainty: signs` of each suspect, which is what a row of the table expects. */
const told = (incidents: Seen[]) =>
  suspectsOf(incidents).map(
    ({ key, certainty, signs }) =>
      `${key} ${certainty}: ${signs
        .map((sign) =>
          sign.what === 'replaced'
            ? `replaced ${sign.names.join('+')}`
            : sign.what === 'opcode'
              ? `opcode ${sign.ops.join('+')}`
              : sign.what,
        )
        .join(', ')}`,
  );

const unknownOpcode: Partial<Seen> = { surface: 'gateway', code: 4001 };

describe('What one incident tells', () => {
  test.each<[string, Fact[], Partial<Seen>, string[]]>([
    ['no evidence', [], {}, []],
    ['a block', [blocked], {}, ['some-extension proven: blocked']],
    ['a hint of a block', [maybe], {}, ['blocker possible: maybe-blocked']],
    ['a block by an administrator', [net('net::ERR_BLOCKED_BY_ADMINISTRATOR', 'blocked')], {}, []],
    ['a block by the page', [net('net::ERR_BLOCKED_BY_RESPONSE', 'blocked')], {}, []],
    ['a name that is not found', [net('net::ERR_NAME_NOT_RESOLVED', 'dns')], {}, []],
    ['a stylesheet', [element(UBLOCK)], {}, []],
    ['a stack', [stack(UBLOCK)], {}, [`extension:${UBLOCK} possible: stack`]],
    ['a stack without an id', [{ ...stack(''), origin: 'nonsense' } as Fact], {}, []],
    ['a function that is replaced', [replaced()], {}, ['script possible: replaced WebSocket']],
    [
      'two that are replaced',
      [replaced(), replaced('fetch')],
      {},
      ['script possible: replaced WebSocket+fetch'],
    ],
    [
      'a function and one extension',
      [replaced(), stack(STRANGER)],
      {},
      [`extension:${STRANGER} likely: stack, replaced WebSocket`],
    ],
    [
      'a function and two extensions: nobody knows which',
      [replaced(), stack(STRANGER), stack(UBLOCK)],
      {},
      [
        'script possible: replaced WebSocket',
        `extension:${STRANGER} possible: stack`,
        `extension:${UBLOCK} possible: stack`,
      ],
    ],
    ['a mod', [mod('BdApi')], {}, ['mod:BetterDiscord likely: mod']],
    [
      'a mod by two of its names',
      [mod('BdApi'), mod('BetterDiscord')],
      {},
      ['mod:BetterDiscord likely: mod'],
    ],
    ['a mod that nobody knows', [mod('newMod')], {}, ['mod:newMod likely: mod']],
    [
      'a mod and a function: that is what mods do',
      [mod('Vencord'), replaced()],
      {},
      ['mod:Vencord likely: mod, replaced WebSocket'],
    ],
    [
      'two mods and a function',
      [mod('Vencord'), mod('shelter'), replaced()],
      {},
      ['mod:Vencord likely: mod', 'mod:shelter likely: mod'],
    ],
    [
      'a mod, an extension and a function',
      [mod('Vencord'), replaced(), stack(UBLOCK)],
      {},
      [`extension:${UBLOCK} likely: stack, replaced WebSocket`, 'mod:Vencord likely: mod'],
    ],
    ['an opcode by nobody', [opcode(99, null)], {}, ['script possible: opcode 99']],
    [
      'an opcode by nobody that Discord answered',
      [opcode(99, null)],
      unknownOpcode,
      ['script likely: opcode 99'],
    ],
    [
      'an opcode that Discord answered',
      [opcode(99, STRANGER)],
      unknownOpcode,
      [`extension:${STRANGER} proven: opcode 99`],
    ],
    [
      'an opcode beside another failure',
      [opcode(99, STRANGER)],
      {},
      [`extension:${STRANGER} likely: opcode 99`],
    ],
    [
      'two opcodes and the stack of the same extension',
      [opcode(99, STRANGER), opcode(98, STRANGER), stack(STRANGER)],
      unknownOpcode,
      [`extension:${STRANGER} proven: opcode 99+98, stack`],
    ],
    [
      'a block and a stack: the block names nobody',
      [stack(UBLOCK), blocked],
      {},
      ['some-extension proven: blocked', `extension:${UBLOCK} possible: stack`],
    ],
    ['what is routine', [blocked, stack(UBLOCK)], { noise: 'telemetry' }, []],
  ])('%s', (_what, evidence, traits, expected) => {
    const sorted = told([seen(evidence, traits)]);
    // Those of equal weight have no order that matters.
    expect(sorted.toSorted()).toEqual(expected.toSorted());
  });
});

describe('Over several incidents', () => {
  test('counts, first and last time, and the incidents, newest first', () => {
    const [suspect] = suspectsOf([
      seen([blocked], { id: 'new', startedAt: 50, lastAt: 60 }),
      seen([blocked], { id: 'old', startedAt: 10, lastAt: 70 }),
      seen([blocked], { id: 'middle', startedAt: 20, lastAt: 30 }),
    ]);
    expect(suspect).toMatchObject({
      count: 3,
      firstAt: 10,
      lastAt: 70,
      incidents: ['new', 'middle', 'old'],
    });
  });

  test('one incident counts once, whatever it shows of a suspect', () => {
    const [suspect] = suspectsOf([seen([stack(UBLOCK), replaced(), replaced('fetch')])]);
    expect(suspect).toMatchObject({ count: 1, incidents: ['incident-1'] });
  });

  test('proof is not weakened by later hints, and says by name whom it knows', () => {
    const [suspect] = suspectsOf([
      seen([opcode(99, UBLOCK)], { ...unknownOpcode, id: 'a', startedAt: 1 }),
      seen([stack(UBLOCK)], { id: 'b', startedAt: 2 }),
    ]);
    expect(suspect).toMatchObject({
      certainty: 'proven',
      count: 2,
      who: { kind: 'extension', name: 'uBlock Origin' },
    });
  });

  test('the proven come first, then the frequent, then the recent', () => {
    const at = (id: string, time: number, ...evidence: Fact[]) =>
      seen(evidence, { id, startedAt: time, lastAt: time });
    const keys = suspectsOf([
      at('a', 1, stack(UBLOCK), maybe),
      at('b', 2, stack(UBLOCK)),
      at('c', 3, stack(STRANGER), blocked),
      at('d', 4, mod('Vencord')),
    ]).map(({ key }) => key);
    expect(keys).toEqual([
      'some-extension',
      'mod:Vencord',
      `extension:${UBLOCK}`,
      `extension:${STRANGER}`,
      'blocker',
    ]);
  });

  test('the order in which incidents come does not matter', () => {
    const fact = fc.constantFrom(
      blocked,
      maybe,
      replaced(),
      stack(UBLOCK),
      stack(STRANGER),
      mod('Vencord'),
      opcode(99, STRANGER),
    );
    const incidents = fc
      .array(fc.array(fact, { maxLength: 4 }), { maxLength: 6 })
      .map((list) =>
        list.map((evidence, i) =>
          seen(evidence, { id: String(i), startedAt: i * 10, lastAt: i * 10 }),
        ),
      );
    fc.assert(
      fc.property(incidents, (list) => {
        expect(suspectsOf(list.toReversed())).toEqual(suspectsOf(list));
      }),
    );
  });
});
