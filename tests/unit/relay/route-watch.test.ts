import { beforeEach, expect, test } from 'vitest';
import { createRouteWatch } from '../../../src/relay/route-watch';

let reported: unknown[];
let timers: { run: () => void; prevented: boolean }[];
let watch: (value: unknown) => boolean;

beforeEach(() => {
  reported = [];
  timers = [];
  watch = createRouteWatch(
    (value) => reported.push(value),
    (run) => {
      const timer = { run, prevented: false };
      timers.push(timer);
      return () => {
        timer.prevented = true;
      };
    },
  );
});

const pass = (...states: string[]) => {
  for (const state of states) watch({ type: 'route-state', at: 100, state });
};
const ring = () => {
  for (const { run, prevented } of timers) if (!prevented) run();
};

test('a way that is found is no news', () => {
  pass('new', 'connecting', 'connected', 'closed');
  ring();
  expect(reported).toEqual([]);
});

test('a way that fails is', () => {
  pass('connecting', 'failed');
  ring();
  expect(reported).toEqual([{ type: 'route-state', at: 100, state: 'failed' }]);
});

test('so is a search that does not end', () => {
  pass('connecting');
  ring();
  expect(reported).toEqual([{ type: 'route-state', at: 15_100, state: 'stuck' }]);
});

test('what is of another kind is left to others', () => {
  expect([watch({ type: 'rpc-error' }), watch(null), watch('route-state')]).toEqual([
    false,
    false,
    false,
  ]);
  expect(watch({ type: 'route-state', at: 1, state: 'new' })).toBe(true);
});
