import { beforeEach, expect, test } from 'vitest';
import { createMicrophoneWatch } from '../../../src/relay/microphone-watch';

const NEWS = { type: 'microphone-failed', at: 100, error: 'NotAllowedError' };

let reported: unknown[];
let waiting: (() => void)[];
let questions: number;

beforeEach(() => {
  reported = [];
  waiting = [];
  questions = 0;
});

function watchWith(noted: () => Promise<PermissionState>) {
  return createMicrophoneWatch(
    (value) => reported.push(value),
    () => {
      questions++;
      return noted();
    },
    (run) => waiting.push(run),
  );
}

async function ring(): Promise<void> {
  for (const run of waiting.splice(0)) run();
  await Promise.resolve();
}

test.each(['granted', 'prompt', 'denied'] as const)(
  'what the browser has noted goes along: %s',
  async (state) => {
    expect(watchWith(() => Promise.resolve(state))(NEWS)).toBe(true);
    await ring();
    expect(reported).toEqual([{ ...NEWS, permission: state }]);
  },
);

test('the browser gets time to note an answer before it is asked', async () => {
  let state: PermissionState = 'prompt';
  watchWith(() => Promise.resolve(state))(NEWS);
  expect([questions, reported]).toEqual([0, []]);
  state = 'denied';
  await ring();
  expect(reported).toEqual([{ ...NEWS, permission: 'denied' }]);
});

test('a browser that does not tell does not keep the report back', async () => {
  watchWith(() => Promise.reject(new TypeError('no such permission')))(NEWS);
  await ring();
  expect(reported).toEqual([NEWS]);
});

test('where it is not about permission, nothing is asked and nothing waits', () => {
  const missing = { ...NEWS, error: 'NotFoundError' };
  expect(watchWith(() => Promise.resolve('denied'))(missing)).toBe(true);
  expect([questions, waiting, reported]).toEqual([0, [], [missing]]);
});

test('what is of another kind is left to others', () => {
  const watch = watchWith(() => Promise.resolve('granted'));
  const others = [{ type: 'rpc-error' }, null, 'microphone-failed'];
  expect(others.map((other) => watch(other))).toEqual([false, false, false]);
});
