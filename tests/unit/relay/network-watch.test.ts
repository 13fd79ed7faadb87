import { expect, test } from 'vitest';
import { watchNetwork } from '../../../src/relay/network-watch';

/** A device whose network is changed by hand, and a clock likewise. */
function setUp(type?: string) {
  let time = 1_000;
  const connection = Object.assign(new EventTarget(), { ...(type !== undefined && { type }) });
  const view = Object.assign(new EventTarget(), { navigator: { onLine: true, connection } });
  const last = watchNetwork(view, () => time);
  return {
    last,
    pass: (ms: number) => (time += ms),
    move: (to: string) => {
      Object.assign(connection, { type: to });
      connection.dispatchEvent(new Event('change'));
    },
    estimate: () => connection.dispatchEvent(new Event('change')),
    setOnline: (online: boolean) => {
      view.navigator.onLine = online;
      view.dispatchEvent(new Event(online ? 'online' : 'offline'));
    },
  };
}

test('a network that stays is no news', () => {
  const { last, estimate } = setUp('wifi');
  estimate();
  expect(last()).toBeNull();
});

test('a browser that does not tell of its network only tells that it is back', () => {
  const view = Object.assign(new EventTarget(), { navigator: { onLine: true } });
  const last = watchNetwork(view, () => 7);
  view.dispatchEvent(new Event('online'));
  expect(last()).toEqual({ what: 'back', at: 7 });
});

test('a better estimate of the speed is no other network', () => {
  const { last, estimate } = setUp();
  estimate();
  expect(last()).toBeNull();
});

test('a network of another kind is remembered for a minute', () => {
  const { last, move, pass } = setUp('wifi');
  move('cellular');
  pass(60_000);
  expect(last()).toEqual({ what: 'changed', at: 1_000 });
  pass(1);
  expect(last()).toBeNull();
});

test('an offline device has no other network', () => {
  const { last, move, setOnline } = setUp('wifi');
  move('cellular');
  setOnline(false);
  move('none');
  expect(last()).toBeNull();
});

test('what comes last is told', () => {
  const { last, move, pass, setOnline } = setUp('wifi');
  move('ethernet');
  setOnline(false);
  pass(5_000);
  setOnline(true);
  expect(last()).toEqual({ what: 'back', at: 6_000 });
});
