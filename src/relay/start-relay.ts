import { browser } from 'wxt/browser';
import type { BackgroundMessage, RawReport, Result } from '../bridge/contract';
import { openPagePort } from '../bridge/relay-end';
import { elementOrigins } from './element-origins';
import { createNoiseFold } from './fold-noise';
import { watchFreezing } from './freeze-watch';
import { lackingHere } from './lacking';
import { createLocalAccessWatch } from './local-access-watch';
import { createMicrophoneWatch } from './microphone-watch';
import { watchNetwork } from './network-watch';
import { createOutbox } from './outbox';
import { showReloadNotice } from './reload-notice';
import { createRouteWatch } from './route-watch';

/**
 * Stands between the page and the background: passes reports on unread but for what is routine,
 * keeps them while the background cannot be reached, keeps time for it, and goes quiet after an
 * update. The background parses what comes from here, for it would have to do so in any case.
 *
 * Talks to the browser's own `browser.runtime`: the polyfill would be a third of this script.
 */
export function startRelay(): void {
  const page = crypto.randomUUID();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quiet = false;
  const told = new Set<string>();
  const passes = createNoiseFold(() => location.pathname);
  const network = watchNetwork();
  const freeze = watchFreezing();

  async function call<Type extends 'report' | 'check' | 'left'>(
    message: (BackgroundMessage & { type: Type }) | RawReport,
  ): Promise<Result<Type> | null> {
    if (!isConnected()) {
      goQuiet();
      return null;
    }
    return browser.runtime.sendMessage<typeof message, Result<Type> | null>(message);
  }

  function goQuiet(): void {
    if (quiet) return;
    quiet = true;
    clearTimeout(timer);
    link.stop();
    showReloadNotice();
  }

  function checkIn(ms: number | null | undefined): void {
    clearTimeout(timer);
    if (typeof ms !== 'number') return;
    timer = setTimeout(() => {
      call({ type: 'check', page }).then(
        (answer) => {
          checkIn(answer?.checkInMs);
        },
        () => {
          checkIn(1000);
        },
      );
    }, ms);
  }

  const routes = createRouteWatch((report) => {
    lookAround();
    outbox.add(report);
  });
  const microphone = createMicrophoneWatch((report) => outbox.add(report));
  const outbox = createOutbox(async (batch) => {
    const answer = await call({ type: 'report', page, ...batch });
    checkIn(answer?.checkInMs);
  });

  const lookForLocalAccess = createLocalAccessWatch((news) => outbox.add(news));

  const link = openPagePort(
    (report) => {
      // A message that was under way when the extension was updated is never answered.
      if (!isConnected()) {
        goQuiet();
        return;
      }
      // Not before there is something to end: the listener alone would cost a healthy page.
      addEventListener('pagehide', leave);
      if (routes(report) || microphone(report) || !passes(report)) return;
      if (isFailure(report)) lookAround();
      outbox.add(report);
      if (isFailure(report)) tellSurroundings();
      lookForLocalAccess(report);
    },
    () => outbox.drop(),
  );

  /** What this browser lacks, and what extensions put into the page, bears on it; each told once. */
  function lookAround(): void {
    const extensionOrigins = elementOrigins().filter(({ origin }) => !told.has(origin));
    const missing = lackingHere().filter((what) => !told.has(what));
    if (extensionOrigins.length === 0 && missing.length === 0) return;
    for (const one of [...extensionOrigins.map(({ origin }) => origin), ...missing]) told.add(one);
    const found = { replaced: [], missing, mods: [], extensionOrigins };
    outbox.add({ type: 'page-evidence', at: Date.now(), ...found });
  }

  function tellSurroundings(): void {
    const { onLine: online } = navigator;
    const { hidden } = document;
    const before = { network: network(), freeze: freeze() };
    if (online && !hidden && !before.network && !before.freeze) return;
    outbox.add({ type: 'surroundings', at: Date.now(), online, hidden, ...before });
  }

  function leave(): void {
    clearTimeout(timer);
    if (!quiet) call({ type: 'left', page }).catch(() => undefined);
  }
}

/** Whether something failed that counts, as far as can be told before it is parsed. */
function isFailure(report: unknown): boolean {
  return (report as { noise?: unknown } | null)?.noise === null;
}

/** False once the extension was updated, reloaded or removed under this tab. */
function isConnected(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}
