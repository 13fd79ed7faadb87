import { expect, test } from 'vitest';
import { watchFreezing } from '../../../src/relay/freeze-watch';

/** A tab that is put to sleep by hand, and a clock likewise. */
function setUp() {
  let time = 1_000;
  const page = new EventTarget();
  const view = new EventTarget();
  const last = watchFreezing(page, view, () => time);
  return {
    last,
    pass: (ms: number) => (time += ms),
    sleep: (ms: number) => {
      page.dispatchEvent(new Event('freeze'));
      time += ms;
      page.dispatchEvent(new Event('resume'));
    },
    wake: () => page.dispatchEvent(new Event('resume')),
    comeBack: (persisted: boolean) =>
      view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted })),
  };
}

test('a tab that was never put to sleep has nothing to tell', () => {
  const { last, comeBack } = setUp();
  comeBack(false);
  expect(last()).toBeNull();
});

test('a sleep is remembered for a minute after it', () => {
  const { last, pass, sleep } = setUp();
  sleep(600_000);
  pass(60_000);
  expect(last()).toEqual({ from: 1_000, until: 601_000 });
  pass(1);
  expect(last()).toBeNull();
});

test('a tab that wakes and never slept has nothing to tell', () => {
  const { last, wake } = setUp();
  wake();
  expect(last()).toBeNull();
});

test('a page that was left and comes back was not put to sleep', () => {
  const { last, sleep, comeBack } = setUp();
  sleep(5_000);
  comeBack(true);
  expect(last()).toBeNull();
});
