import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Observation } from '../../../src/failure/failure';
import { watchMicrophone } from '../../../src/observe/watch-microphone';

const STREAM = { id: 'the stream' };

let answer: () => Promise<unknown>;
let asked: unknown[][];
let reported: Observation[];
let leaving: boolean;
let devices: { getUserMedia: (...args: unknown[]) => Promise<unknown> };
let native: unknown;
let undo: () => void;

beforeEach(() => {
  asked = [];
  reported = [];
  leaving = false;
  class MediaDevices {
    given: Promise<unknown> | null = null;
    getUserMedia(...args: unknown[]) {
      asked.push(args);
      return (this.given = answer());
    }
  }
  vi.stubGlobal('MediaDevices', MediaDevices);
  native = Object.getOwnPropertyDescriptor(MediaDevices.prototype, 'getUserMedia')?.value;
  ({ undo } = watchMicrophone(
    { report: (observation) => reported.push(observation), connect: () => undefined },
    { leaving: () => leaving, visits: () => 0 },
  ));
  devices = new MediaDevices();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const failWith = (name: string) => {
  const error = Object.assign(new Error('my own words'), { name, constraint: 'deviceId' });
  answer = () => Promise.reject(error);
  return error;
};
const told = () => reported.map((observation) => ({ ...observation, at: 0 }));

test('the page gets the promise and the stream of the browser, which is asked once', async () => {
  answer = () => Promise.resolve(STREAM);
  const constraints = { audio: true };
  const promise = devices.getUserMedia(constraints);
  expect(promise).toBe((devices as unknown as { given: unknown }).given);
  expect(await promise).toBe(STREAM);
  expect(asked).toEqual([[constraints]]);
  expect(asked[0]?.[0]).toBe(constraints);
  expect(reported).toEqual([]);
});

test('the page gets the same error, of which the name alone is reported', async () => {
  const error = failWith('NotAllowedError');
  await expect(devices.getUserMedia({ audio: { deviceId: 'secret' } })).rejects.toBe(error);
  expect(told()).toEqual([{ type: 'microphone-failed', at: 0, error: 'NotAllowedError' }]);
});

test.each(['Error', 'TypeError', 'secret words', 'NotAllowedErrors', 'xNotFoundError'])(
  'a name that is not on the list, such as %s, is not passed on',
  async (name) => {
    failWith(name);
    await devices.getUserMedia({ audio: true }).catch(() => undefined);
    expect(told()).toEqual([{ type: 'microphone-failed', at: 0, error: 'other' }]);
  },
);

test.each([{ video: true }, { video: true, audio: false }, {}, undefined, null, 'audio'])(
  'a request without sound, %j, is nothing',
  async (constraints) => {
    failWith('NotFoundError');
    await devices.getUserMedia(constraints).catch(() => undefined);
    expect(reported).toEqual([]);
  },
);

test('no getter of the page is run, and nothing below the question for sound is read', async () => {
  failWith('NotFoundError');
  const read: string[] = [];
  const inside = new Proxy({}, { get: (_target, key) => read.push(String(key)) });
  const constraints = {
    audio: inside,
    get video() {
      read.push('video');
      return true;
    },
  };
  await devices.getUserMedia(constraints).catch(() => undefined);
  const lazy = {
    get audio() {
      read.push('audio');
      return true;
    },
  };
  await devices.getUserMedia(lazy).catch(() => undefined);
  expect(read).toEqual([]);
  expect(reported).toHaveLength(1);
});

test('what fails because the page is being left is nothing', async () => {
  failWith('AbortError');
  leaving = true;
  await devices.getUserMedia({ audio: true }).catch(() => undefined);
  expect(reported).toEqual([]);
});

test('an answer that is no promise reaches the page too', () => {
  answer = () => 'surprise' as unknown as Promise<unknown>;
  expect(devices.getUserMedia({ audio: true })).toBe('surprise');
});

test('it comes off, and then tells nothing', async () => {
  const watched = devices.getUserMedia.bind(devices);
  undo();
  expect(Object.getPrototypeOf(devices)).toHaveProperty('getUserMedia', native);
  failWith('NotFoundError');
  await watched({ audio: true }).catch(() => undefined);
  expect(reported).toEqual([]);
});
