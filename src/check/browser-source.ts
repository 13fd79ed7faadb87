import type { BackgroundMessage } from '../bridge/contract';
import { openHistory } from '../history/history';
import { privateHistory } from '../history/private-history';
import type { Evidence } from '../incidents/incident';
import { browser } from '../platform/browser';
import { bundledRegistry } from '../platform/bundled-registry';
import { platformOf } from '../platform/platform';
import { isPrivateWindow } from '../platform/private-window';
import { hasSiteAccess } from '../platform/site-access';
import { doRemedy } from '../remedies/do-remedy';
import { parseCheckAddress } from './address';
import { checkAsText } from './check-as-text';
import { checkLog } from './check-log';
import type { CheckSource } from './check-source';
import { listenForOwnErrors } from './own-net-errors';
import { ADDRESSES, createProbes } from './probes';
import { type CheckClock, type Progress, runCheck } from './run-check';

const DAY_MS = 24 * 60 * 60 * 1000;

const clock: CheckClock = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Connects the page with the browser it stands in. */
export function createCheckSource(): CheckSource {
  const platform = platformOf(navigator.userAgent);

  async function* run(cancel: AbortSignal): AsyncGenerator<Progress, void, void> {
    const tab = await browser.tabs.getCurrent().catch(() => null);
    const errors = listenForOwnErrors(Object.values(ADDRESSES), tab?.id ?? null);
    const probes = createProbes({
      errors,
      siteAccess: await hasSiteAccess().catch(() => false),
      recentEvidence,
      words: async () => (await bundledRegistry.phrases()).interference,
    });
    try {
      yield* runCheck({ probes, clock, cancel });
    } finally {
      errors.stop();
    }
  }

  return {
    takeAddress: () => {
      const address = parseCheckAddress(location.hash);
      // A reload is not the click that a check needs.
      if (location.hash !== '') history.replaceState(null, '', location.pathname);
      return address;
    },
    run,
    keep: async (check, privately) => {
      const message: BackgroundMessage = { type: 'checked', check };
      await Promise.all([
        checkLog.put(check, privately || (await isPrivateWindow())),
        browser.runtime.sendMessage(message),
      ]);
    },
    last: async () => (await checkLog.list(await isPrivateWindow()))[0] ?? null,
    asText: (summary, results) =>
      checkAsText(summary, results, {
        version: browser.runtime.getManifest().version,
        ...platform,
        language: navigator.language,
      }),
    hasSiteAccess,
    browser: platform.browser,
    doRemedy: (id) => doRemedy(id, platform),
    now: Date.now,
  };
}

/** What was seen in this browser in the last day, routine left out. */
async function recentEvidence(): Promise<Evidence[]> {
  const since = Date.now() - DAY_MS;
  const kept = await openHistory().since(since);
  const privately = (await isPrivateWindow()) ? await privateHistory.list() : [];
  return [...kept, ...privately.filter(({ lastAt }) => lastAt > since)]
    .filter(({ noise }) => noise === null)
    .flatMap(({ evidence }) => evidence);
}
