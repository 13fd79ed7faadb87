import { beforeEach, expect, test } from 'vitest';
import { createLocalAccessWatch } from '../../../src/relay/local-access-watch';
import { closed } from '../incidents/failures';

let told: unknown[];
let asked: number;
let answer: PermissionState | null;
let watch: (report: unknown) => void;

beforeEach(() => {
  told = [];
  asked = 0;
  answer = 'denied';
  watch = createLocalAccessWatch(
    (news) => told.push(news),
    () => {
      asked++;
      return answer === null ? Promise.reject(new TypeError()) : Promise.resolve({ state: answer });
    },
    () => 5,
  );
});

const settled = () => new Promise((resolve) => setImmediate(resolve));
const unanswered = () => closed({ socket: 'rpc', opened: false, noise: 'rpc-walk' });

test('ten ports that do not answer are told of once', async () => {
  for (let port = 0; port < 10; port++) watch(unanswered());
  await settled();
  expect(told).toEqual([{ type: 'local-access', at: 5, state: 'denied' }]);
});

test('an answer that comes in the middle of the search is news', async () => {
  answer = 'prompt';
  watch(unanswered());
  await settled();
  answer = 'granted';
  watch(unanswered());
  await settled();
  expect(told).toMatchObject([{ state: 'prompt' }, { state: 'granted' }]);
});

test('that it is allowed is none', async () => {
  answer = 'granted';
  watch(unanswered());
  await settled();
  expect(told).toEqual([]);
});

test('a browser without such a permission has nothing to tell', async () => {
  answer = null;
  watch(unanswered());
  await settled();
  expect(told).toEqual([]);
});

test.each([
  null,
  'text',
  { type: 'rpc-error' },
  closed({ opened: false }),
  closed({ socket: 'rpc' }),
])('after %j nothing is asked', (report) => {
  watch(report);
  expect(asked).toBe(0);
});
