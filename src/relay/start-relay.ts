import { browser } from 'wxt/browser';
import type { BackgroundMessage, Result } from '../bridge/contract';
import { openPagePort } from '../bridge/relay-end';
import { parseObservation } from '../failure/parse-observation';
import { elementOrigins } from './element-origins';
import { createOutbox } from './outbox';
import { showReloadNotice } from './reload-notice';

/**
 * Stands between the page and the background: lets through what parses, keeps it while the
 * background cannot be reached, keeps time for it, and goes quiet after an update.
 *
 * Talks to the browser's own `browser.runtime`: the polyfill would be a third of this script.
 */
export function startRelay(): void {
  const page = crypto.randomUUID();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quiet = false;
  const told = new Set<string>();

  async function call<Type extends 'report' | 'check' | 'left'>(
    message: BackgroundMessage & { type: Type },
  ): Promise<Result<Type> | null> {
    if (!isConnected()) {
      goQuiet();
      return null;
    }
    return browser.runtime.sendMessage<BackgroundMessage, Result<Type> | null>(message);
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

  const outbox = createOutbox(async (batch) => {
    const answer = await call({ type: 'report', page, ...batch });
    checkIn(answer?.checkInMs);
  });

  const link = openPagePort(
    (value) => {
      const observation = parseObservation(value);
      if (!observation) {
        outbox.drop();
        return;
      }
      // A message that was under way when the extension was updated is never answered.
      if (!isConnected()) {
        goQuiet();
        return;
      }
      // Not before there is something to end: the listener alone would cost a healthy page.
      addEventListener('pagehide', leave);
      if ('noise' in observation && observation.noise === null) lookAtElements(observation.at);
      outbox.add(observation);
    },
    () => outbox.drop(),
  );

  /** What other extensions have put into the page bears on a failure; told once for each of them. */
  function lookAtElements(at: number): void {
    const extensionOrigins = elementOrigins().filter(({ origin }) => !told.has(origin));
    if (extensionOrigins.length === 0) return;
    for (const { origin } of extensionOrigins) told.add(origin);
    outbox.add({ type: 'page-evidence', at, replaced: [], mods: [], extensionOrigins });
  }

  function leave(): void {
    clearTimeout(timer);
    if (!quiet) call({ type: 'left', page }).catch(() => undefined);
  }
}

/** False once the extension was updated, reloaded or removed under this tab. */
function isConnected(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}
