import type { BrowserContext, Page } from '@playwright/test';
import type { Lab } from '../lab/lab';
import { median } from './statistics';

const CHAT = 'https://discord.com/channels/@me?telemetry=off&backoff=200';
const MESSAGES = 3000;
const CALLS = 5000;
const REQUESTS = 60;

/** Opens the chat page and waits for its gateway. */
async function openChat(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(CHAT);
  await page.waitForSelector('html[data-gateway=connected]');
  return page;
}

/** Microseconds from the first to the last of many gateway messages, for each. */
async function receivedMessages(page: Page, lab: Lab): Promise<number> {
  const elapsed = page.evaluate((expected) => {
    const root = document.documentElement;
    const count = () => Number(root.dataset['messages'] ?? 0);
    const before = count();
    return new Promise<number>((resolve) => {
      let first = 0;
      new MutationObserver((_changes, observer) => {
        first ||= performance.now();
        if (count() - before < expected) return;
        observer.disconnect();
        resolve(performance.now() - first);
      }).observe(root, { attributeFilter: ['data-messages'] });
    });
  }, MESSAGES);
  // The observer stands once another round trip to the page is done.
  await page.evaluate(() => undefined);
  lab.gateway.blast(MESSAGES);
  return ((await elapsed) / MESSAGES) * 1000;
}

/** Microseconds that one call takes the page, without any network. */
const openCalls = (page: Page) =>
  page.evaluate((calls) => {
    const xhr = new XMLHttpRequest();
    const start = performance.now();
    for (let i = 0; i < calls; i++) xhr.open('GET', '/api/v9/channels/1/messages');
    return ((performance.now() - start) / calls) * 1000;
  }, CALLS);

/** Milliseconds of one successful request, from call to answer. */
const requests = (page: Page, kind: 'xhr' | 'fetch') =>
  page.evaluate(
    async ([how, count]) => {
      const url = '/api/v9/channels/1/messages';
      const send =
        how === 'fetch'
          ? async () => (await fetch(url)).text()
          : () =>
              new Promise((resolve) => {
                const xhr = new XMLHttpRequest();
                xhr.open('GET', url);
                xhr.onloadend = resolve;
                xhr.send();
              });
      await send();
      const start = performance.now();
      for (let i = 0; i < count; i++) await send();
      return (performance.now() - start) / count;
    },
    [kind, REQUESTS] as const,
  );

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time the thread itself was at work, which other programs do not disturb. Microseconds. */
  tdur?: number;
  args: { data?: { url?: string } };
}

/** Loads of a page for one figure, each in a tab of its own, so that nothing is warm. */
const LOADS = 5;

/** Milliseconds that a script of the extension runs at document start, and that it is compiled. */
async function scriptStart(context: BrowserContext, file: string) {
  const runs: number[] = [];
  const compiles: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    const events = await traceLoad(context);
    const script = events.find(
      ({ name, args }) =>
        name === 'EvaluateScript' &&
        args.data?.url?.startsWith('chrome-extension://') === true &&
        args.data.url.endsWith(`/${file}`),
    );
    if (!script) continue;
    const compile = events.find(
      ({ name, pid, tid, ts }) =>
        name === 'v8.compile' &&
        pid === script.pid &&
        tid === script.tid &&
        ts >= script.ts &&
        ts < script.ts + (script.dur ?? 0),
    );
    compiles.push((compile?.tdur ?? 0) / 1000);
    runs.push(((script.tdur ?? 0) - (compile?.tdur ?? 0)) / 1000);
  }
  return { run: median(runs), compile: median(compiles) };
}

async function traceLoad(context: BrowserContext): Promise<TraceEvent[]> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser cannot be traced.');
  const page = await context.newPage();
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.goto('https://discord.com/login?telemetry=off');
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  await page.close();
  return trace.traceEvents;
}

/**
 * Milliseconds from the close of a gateway to something painted in the corner of the page.
 *
 * @param asleep whether the extension's background is stopped first, as it is on a healthy page
 */
async function closeToPaint(context: BrowserContext, lab: Lab, asleep: boolean): Promise<number> {
  const page = await context.newPage();
  await page.goto('https://discord.com/login?telemetry=off');
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('Nothing was painted.')), 10_000);
        const socket = new WebSocket('wss://gateway.discord.gg/?encoding=json&v=9&bench=1');
        // Close to the corner for the painted box, above the message field for the card.
        const corner = () =>
          [40, 140].map((up) => document.elementFromPoint(innerWidth - 60, innerHeight - up));
        const before = corner();
        socket.addEventListener('close', () => {
          const closed = performance.now();
          const look = () => {
            if (corner().some((element, index) => element !== before[index])) {
              resolve(performance.now() - closed);
            } else requestAnimationFrame(look);
          };
          look();
        });
        socket.addEventListener('open', () =>
          document.documentElement.setAttribute('data-bench', ''),
        );
      }),
  );
  await page.waitForSelector('html[data-bench]');
  if (asleep) await stopBackground(context);
  await page.bringToFront();
  lab.gateway.closeAll(4001);
  const elapsed = await painted;
  await page.close();
  return elapsed;
}

/** Stops the extension's background as the browser does when it is idle. */
async function stopBackground(context: BrowserContext): Promise<void> {
  const [worker] = context.serviceWorkers();
  const page = await context.newPage();
  // A page of the extension that runs none of its code.
  await page.goto(new URL('/manifest.json', worker?.url()).href);
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}

/**
 * Milliseconds in which the background has read a part of the registry that it has not read before
 * and found an entry in it.
 */
async function coldLookup(context: BrowserContext, part: string, code: number): Promise<number> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('There is no background to look anything up in.');
  return worker.evaluate(
    async ([path, number]) => {
      const start = performance.now();
      const response = await fetch(path);
      const { entries } = (await response.json()) as { entries: { facts: { code: unknown } }[] };
      if (!entries.some(({ facts }) => facts.code === number)) throw new Error(`${path}?`);
      return performance.now() - start;
    },
    [`/registry/en/${part}.json`, code] as const,
  );
}

/** Kilobytes of the page's own heap after so many failed requests, garbage collected. */
async function heapAfterFailures(page: Page, count: number): Promise<number> {
  await page.evaluate(async (failures) => {
    for (let i = 0; i < failures; i++) {
      await fetch(`/api/v9/guilds/${i}/nothing-here`, { method: 'DELETE' }).catch(() => undefined);
    }
  }, count);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024;
}

export const measures = {
  openChat,
  receivedMessages,
  openCalls,
  requests,
  scriptStart,
  closeToPaint,
  coldLookup,
  heapAfterFailures,
};
