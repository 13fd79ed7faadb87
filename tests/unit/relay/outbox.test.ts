import { expect, test } from 'vitest';
import type { RpcError } from '../../../src/failure/failure';
import { type Batch, createOutbox } from '../../../src/relay/outbox';

const error = (code: number): RpcError => ({ type: 'rpc-error', at: 0, code });

/** A background that is away until it is not, and a clock that is turned by hand. */
function setUp() {
  const sent: Batch[] = [];
  const timers: (() => void)[] = [];
  let away = false;
  const outbox = createOutbox(
    async (batch) => {
      await Promise.resolve();
      if (away) throw new Error('Receiving end does not exist');
      sent.push(batch);
    },
    (run) => timers.push(run),
  );
  return {
    outbox,
    sent,
    codes: () =>
      sent.flatMap(({ observations }) => observations as RpcError[]).map(({ code }) => code),
    setAway: (value: boolean) => (away = value),
    tick: () => timers.shift()?.(),
    settled: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

test('observations arrive in order, one batch at a time', async () => {
  const { outbox, sent, codes, settled } = setUp();
  for (let i = 1; i <= 5; i++) outbox.add(error(i));
  await settled();
  expect(codes()).toEqual([1, 2, 3, 4, 5]);
  expect(sent).toHaveLength(2);
});

test('nothing is lost while the background wakes', async () => {
  const { outbox, codes, setAway, tick, settled } = setUp();
  setAway(true);
  outbox.add(error(1));
  outbox.add(error(2));
  await settled();
  expect(codes()).toEqual([]);
  setAway(false);
  tick();
  await settled();
  expect(codes()).toEqual([1, 2]);
});

test('what does not fit is counted', async () => {
  const { outbox, sent, setAway, tick, settled } = setUp();
  setAway(true);
  for (let i = 1; i <= 60; i++) outbox.add(error(i));
  outbox.drop();
  await settled();
  setAway(false);
  tick();
  await settled();
  const kept = sent.reduce((sum, { observations }) => sum + observations.length, 0);
  const dropped = sent.reduce((sum, batch) => sum + batch.dropped, 0);
  expect(kept + dropped).toBe(61);
  expect(kept).toBe(50);
});

test('after some tries it waits for the next observation', async () => {
  const { outbox, codes, setAway, tick, settled } = setUp();
  setAway(true);
  outbox.add(error(1));
  for (let i = 0; i < 6; i++) {
    await settled();
    tick();
  }
  setAway(false);
  outbox.add(error(2));
  await settled();
  expect(codes()).toEqual([1, 2]);
});
