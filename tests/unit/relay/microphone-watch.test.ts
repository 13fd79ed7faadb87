import { beforeEach, expect, test } from 'vitest';
import { createMicrophoneWatch } from '../../../src/relay/microphone-watch';

const NEWS = { type: 'microphone-failed', at: 100, error: 'NotAllowedError' };

let reported: unknown[];
let questions: number;

beforeEach(() => {
  reported = [];
  questions = 0;
});

function watchWith(noted: () => Promise<PermissionState>) {
  return createMicrophoneWatch(
    (value) => reported.push(value),
    () => {
      questions++;
      return noted();
    },
  );
}

test.each(['granted', 'prompt', 'denied'] as const)(
  'what the browser has noted goes along: %s',
  async (state) => {
    expect(watchWith(() => Promise.resolve(state))(NEWS)).toBe(true);
    await Promise.resolve();
    expect(reported).toEqual([{ ...NEWS, permission: state }]);
  },
);

test('a browser that does not tell does not keep the report back', async () => {
  watchWith(() => Promise.reject(new TypeError('no such permission')))(NEWS);
  await Promise.resolve();
  expect(reported).toEqual([NEWS]);
});

test('what is of another kind is left to others, and nothing is asked for it', () => {
  const watch = watchWith(() => Promise.resolve('granted'));
  const others = [{ type: 'rpc-error' }, null, 'microphone-failed'];
  expect(others.map((other) => watch(other))).toEqual([false, false, false]);
  expect(questions).toBe(0);
});
