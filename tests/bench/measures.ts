import type { BrowserContext, Page } from '@playwright/test';
import type { Lab } from '../lab/lab';

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
  dur?: number;
  args: { data?: { url?: string } };
}

/** Milliseconds that the extension's scripts run before the page's first own script, by world. */
async function scriptStart(context: BrowserContext): Promise<{ page: number; both: number }> {
  const browser = context.browser();
  if (!browser) return { page: NaN, both: NaN };
  const page = await context.newPage();
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.goto('https://discord.com/login?telemetry=off');
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  await page.close();
  const ours = trace.traceEvents.filter(
    ({ name, args }) =>
      name === 'EvaluateScript' && args.data?.url?.startsWith('chrome-extension://') === true,
  );
  const sum = (events: TraceEvent[]) =>
    events.reduce((total, { dur = 0 }) => total + dur, 0) / 1000;
  return {
    page: sum(ours.filter(({ args }) => args.data?.url?.endsWith('/page.js'))),
    both: sum(ours),
  };
}

/** Milliseconds from the close of the gateway to something painted in the corner of the page. */
async function closeToPaint(page: Page, lab: Lab): Promise<number> {
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
            if (corner().some((element, index) => element !== before[index])) resolve(performance.now() - closed);
            else requestAnimationFrame(look);
          };
          look();
        });
        socket.addEventListener('open', () =>
          document.documentElement.setAttribute('data-bench', ''),
        );
      }),
  );
  await page.waitForSelector('html[data-bench]');
  lab.gateway.closeAll(4001);
  return painted;
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
  heapAfterFailures,
};
