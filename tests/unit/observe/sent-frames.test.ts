import { beforeEach, describe, expect, test, vi } from 'vitest';

let at = 0;

/** The clock is captured when the module is first loaded. */
vi.spyOn(Date, 'now').mockImplementation(() => at);
const { countSentFrames } = await import('../../../src/observe/sent-frames');

let counter: ReturnType<typeof countSentFrames>;

beforeEach(() => {
  at = 1_000_000;
  counter = countSentFrames();
});

const send = (op: number, d: unknown = null) => counter.note(JSON.stringify({ op, d }));

describe('What the page sent', () => {
  test('nothing gives nothing', () => {
    expect(counter.sum()).toBeNull();
  });

  test('a usual start is nothing odd', () => {
    send(2, { token: 'secret' });
    send(4);
    expect(counter.sum()).toEqual({
      lastMinute: 2,
      identifies: 1,
      oddOpcode: null,
      oddOrigin: null,
      stoodStillMs: null,
    });
  });

  test('only the last minute counts', () => {
    for (let i = 0; i < 130; i++) send(3);
    at += 59_000;
    expect(counter.sum()?.lastMinute).toBe(130);
    at += 2_000;
    send(3);
    expect(counter.sum()?.lastMinute).toBe(1);
  });

  test.each([99, -1, 44, 0, 7, 9, 10, 11])('opcode %i is none that a client sends', (op) => {
    send(op);
    expect(counter.sum()?.oddOpcode).toBe(op);
  });

  test.each([1, 2, 3, 4, 6, 8, 14, 31, 40, 43])('opcode %i is', (op) => {
    send(op);
    expect(counter.sum()?.oddOpcode).toBeNull();
  });

  test.each([
    ['a frame that is not JSON', 'op 99'],
    ['bytes', new Uint8Array([131, 109])],
    ['an opcode deep in the data', '{"d":{"op":99},"op":3}'],
    ['text that only looks like one', '{"t":"{\\"op\\":99}"}'],
    ['nothing', undefined],
  ])('%s has no opcode that is read', (_name, data) => {
    counter.note(data);
    expect(counter.sum()).toMatchObject({ oddOpcode: null, identifies: 0, lastMinute: 1 });
  });
});

describe('A clock that stood still', () => {
  const beat = (ms: number) => {
    at += ms;
    send(1);
  };

  test('shows in a heartbeat that came late', () => {
    for (const pause of [0, 41_000, 41_000, 900_000]) beat(pause);
    at += 1_000;
    expect(counter.sum()?.stoodStillMs).toBe(900_000);
  });

  test('shows in a heartbeat that never came', () => {
    for (const pause of [0, 41_000, 41_000]) beat(pause);
    at += 600_000;
    expect(counter.sum()?.stoodStillMs).toBe(600_000);
  });

  test('is no news once the page has gone on for a minute', () => {
    for (const pause of [0, 41_000, 900_000, 41_000, 41_000]) beat(pause);
    expect(counter.sum()?.stoodStillMs).toBeNull();
  });

  test('is not what a background tab does, where timers come once a minute', () => {
    for (const pause of [0, 41_000, 60_000, 61_000]) beat(pause);
    at += 60_000;
    expect(counter.sum()?.stoodStillMs).toBeNull();
  });

  test('cannot be told from the first heartbeat', () => {
    beat(0);
    at += 600_000;
    expect(counter.sum()?.stoodStillMs).toBeNull();
  });
});
