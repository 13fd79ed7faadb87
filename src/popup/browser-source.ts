import type { BackgroundMessage } from '../bridge/contract';
import { checkLog } from '../check/check-log';
import type { SummaryId } from '../check/judge-check';
import { explainCode } from '../explain/explain';
import type { Explanation } from '../explain/explanation';
import { openHistory } from '../history/history';
import { privateHistory } from '../history/private-history';
import { readIncidents } from '../history/read-incidents';
import { markSeen, seenAt, unseen } from '../history/unseen';
import { browser } from '../platform/browser';
import { bundledRegistry } from '../platform/bundled-registry';
import { createExplainer } from '../platform/explainer';
import { isPrivateWindow } from '../platform/private-window';
import { hasSiteAccess, requestSiteAccess } from '../platform/site-access';
import { lookupNumber } from '../registry/lookup-number';
import { loadSettings, saveSettings } from '../settings/store';
import type { PopupSource } from './popup-source';

/** Connects the popup with history, settings and registry of this browser. */
export function createPopupSource(): PopupSource {
  const history = openHistory();
  const explainer = createExplainer();

  async function tellChanged(): Promise<void> {
    const message: BackgroundMessage = { type: 'changed' };
    await browser.runtime.sendMessage(message);
  }

  async function lookup(text: string): Promise<Explanation[]> {
    const reader = await explainer.reader();
    const subjects = lookupNumber(text, await bundledRegistry.index());
    return Promise.all(
      subjects.map(async (subject) => {
        const { surface, code, httpStatus } = subject;
        return explainCode(subject, await explainer.lookup.find(surface, code, httpStatus), reader);
      }),
    );
  }

  return {
    async history() {
      const privateWindow = await isPrivateWindow();
      const list = await readIncidents(history, privateWindow);
      const since = await seenAt();
      return {
        privateWindow,
        unseen: unseen(list, since).map(({ id }) => id),
        checks: await summariesOfChecks(privateWindow),
        views: await Promise.all(
          list.map(async (incident) => ({
            incident,
            explanation: await explainer.explain(incident),
          })),
        ),
      };
    },
    // Every change of an incident goes through the state of its tab.
    subscribe(listener) {
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
    async clear() {
      await history.clear();
      await privateHistory.clear();
      await checkLog.clear();
      await tellChanged();
    },
    async remove(id) {
      await history.remove(id);
      await checkLog.removeFor(id);
      await tellChanged();
    },
    async markSeen() {
      await markSeen(Date.now());
      await tellChanged();
    },
    lookup,
    settings: loadSettings,
    async saveSettings(settings) {
      await saveSettings(settings);
      await tellChanged();
    },
    hasSiteAccess,
    requestSiteAccess,
    async report(id) {
      const incident = (await readIncidents(history, true)).find(
        (candidate) => candidate.id === id,
      );
      return incident ? explainer.report(incident) : '';
    },
  };
}

/** Newest last, so that the latest check of an incident is the one that counts. */
async function summariesOfChecks(privateWindow: boolean): Promise<Map<string, SummaryId>> {
  const checks = [
    ...(await checkLog.list(false)).toReversed(),
    ...(privateWindow ? (await checkLog.list(true)).toReversed() : []),
  ];
  return new Map(
    checks.flatMap(({ incident, summary }) => (incident === null ? [] : [[incident, summary.id]])),
  );
}
