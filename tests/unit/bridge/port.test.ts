import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { acceptPort } from '../../../src/bridge/page-end';
import { openPagePort } from '../../../src/bridge/relay-end';

let time = 0;
const received: unknown[] = [];
let dropped = 0;
let pagePort: MessagePort | null = null;

beforeEach(() => {
  vi.stubGlobal('document', new EventTarget());
  time = 0;
  received.length = 0;
  dropped = 0;
  pagePort = null;
});

afterEach(() => {
  pagePort?.close();
  vi.unstubAllGlobals();
});

/** Both ends as they meet: the page listens, then the relay calls. */
function connect(stopped: () => void = () => undefined) {
  acceptPort({
    connected: (port) => {
      pagePort = port;
    },
    stopped,
  });
  return openPagePort(
    (value) => received.push(value),
    () => dropped++,
    () => time,
  );
}

const send = (message: unknown) => pagePort?.postMessage(message);
const total = (count: number) => vi.waitFor(() => expect(received.length + dropped).toBe(count));

test('the port is handed over before the call returns, and nobody else hears of it', async () => {
  const eavesdropper = vi.fn();
  acceptPort({ connected: (port) => (pagePort = port), stopped: () => undefined });
  document.addEventListener('errata-port', eavesdropper);
  openPagePort(
    (value) => received.push(value),
    () => dropped++,
  );
  expect(pagePort).not.toBeNull();
  expect(eavesdropper).not.toHaveBeenCalled();
  send('{"a":1}');
  await total(1);
  expect(received).toEqual([{ a: 1 }]);
});

test.each([
  ['an object', { a: 1 }],
  ['text that is no JSON', 'not json'],
  ['too long a text', JSON.stringify('x'.repeat(9000))],
])('%s is dropped and counted', async (_name, message) => {
  connect();
  send(message);
  await total(1);
  expect(dropped).toBe(1);
});

test('a flood is let through for a burst, then one a second', async () => {
  connect();
  for (let i = 0; i < 100; i++) send(String(i));
  await total(100);
  expect(received).toHaveLength(40);
  time = 3000;
  for (let i = 0; i < 10; i++) send(String(i));
  await total(110);
  expect(received).toHaveLength(43);
});

test('the relay can tell the page to stop', async () => {
  const stopped = vi.fn();
  connect(stopped).stop();
  await vi.waitFor(() => expect(stopped).toHaveBeenCalledOnce());
});
