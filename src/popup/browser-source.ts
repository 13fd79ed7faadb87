import type { BackgroundMessage } from '../bridge/contract';
import { explainCode } from '../explain/explain';
import type { Explanation } from '../explain/explanation';
import { openHistory } from '../history/history';
import { privateHistory } from '../history/private-history';
import { markSeen, seenAt, unseen } from '../history/unseen';
import type { Incident } from '../incidents/incident';
import { endIfForgotten } from '../incidents/tab-incidents';
import { browser } from '../platform/browser';
import { bundledRegistry } from '../platform/bundled-registry';
import { createExplainer } from '../platform/explainer';
import { lookupNumber } from '../registry/lookup-number';
import { loadSettings, saveSettings } from '../settings/store';
import type { PopupSource } from './popup-source';

/** What the extension asks for in its manifest, to be granted again where it was taken away. */
const SITES = {
  origins: ['https://*.discord.com/*', 'wss://*.discord.gg/*', 'wss://*.discord.media/*'],
};

/** Connects the popup with history, settings and registry of this browser. */
export function createPopupSource(): PopupSource {
  const history = openHistory();
  const explainer = createExplainer();

  async function tellChanged(): Promise<void> {
    const message: BackgroundMessage = { type: 'changed' };
    await browser.runtime.sendMessage(message);
  }

  async function isPrivateWindow(): Promise<boolean> {
    // Windows cannot be asked on Android.
    const windows = browser.windows as typeof browser.windows | undefined;
    return (await windows?.getCurrent())?.incognito ?? false;
  }

  async function incidents(privateWindow: boolean): Promise<Incident[]> {
    const all = [...(privateWindow ? await privateHistory.list() : []), ...(await history.list())];
    return all.map((incident) => endIfForgotten(incident, Date.now()));
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
      const list = await incidents(privateWindow);
      const since = await seenAt();
      return {
        privateWindow,
        unseen: unseen(list, since).map(({ id }) => id),
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
      await tellChanged();
    },
    async remove(id) {
      await history.remove(id);
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
    hasSiteAccess: () => browser.permissions.contains(SITES),
    requestSiteAccess: () => browser.permissions.request(SITES),
    async report(id) {
      const incident = (await incidents(true)).find((candidate) => candidate.id === id);
      return incident ? explainer.report(incident) : '';
    },
  };
}
