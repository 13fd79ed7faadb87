import { openHistory } from '../history/history';
import { readIncidents } from '../history/read-incidents';
import { parseHalfSearch } from '../interference/half-search';
import { suspectsOf } from '../interference/suspects';
import { browser } from '../platform/browser';
import { createExplainer } from '../platform/explainer';
import { platformOf } from '../platform/platform';
import { isPrivateWindow } from '../platform/private-window';
import { bearsOnInterference } from './bearing';
import type { InterferenceSource } from './interference-source';

const PERMISSION = { permissions: ['management' as const] };
const SEARCH_KEY = 'interference-search';

/** Addresses of the page about one extension; Firefox lets no extension open its own. */
const DETAILS = { chrome: 'chrome://extensions/', edge: 'edge://extensions/', firefox: null };

/** Connects the page with the history and the extensions of this browser. */
export function createInterferenceSource(): InterferenceSource {
  const history = openHistory();
  const explainer = createExplainer();
  const name = platformOf(navigator.userAgent).browser;

  /** What begins in a private window ends with it. */
  async function searchStore() {
    return (await isPrivateWindow()) ? browser.storage.session : browser.storage.local;
  }

  return {
    browser: name,
    canSwitch: name !== 'firefox',
    async evidence() {
      const privateWindow = await isPrivateWindow();
      const incidents = await readIncidents(history, privateWindow);
      // Without evidence there is nothing to explain: most incidents have none.
      const views = await Promise.all(
        incidents
          .filter(({ evidence, noise }) => evidence.length > 0 && noise === null)
          .map(async (incident) => ({ incident, explanation: await explainer.explain(incident) })),
      );
      const bearing = views.filter(bearsOnInterference);
      return {
        suspects: suspectsOf(bearing.map(({ incident }) => incident)),
        views: new Map(bearing.map((view) => [view.incident.id, view])),
        privateWindow,
      };
    },
    subscribe(listener) {
      const onVisible = () => {
        if (document.visibilityState === 'visible') listener();
      };
      // Without the permission there is nothing to hear of extensions, but one comes back by a tab.
      document.addEventListener('visibilitychange', onVisible);
      addEventListener('focus', onVisible);
      browser.storage.onChanged.addListener(listener);
      browser.permissions.onAdded.addListener(listener);
      browser.permissions.onRemoved.addListener(listener);
      return () => {
        document.removeEventListener('visibilitychange', onVisible);
        removeEventListener('focus', onVisible);
        browser.storage.onChanged.removeListener(listener);
        browser.permissions.onAdded.removeListener(listener);
        browser.permissions.onRemoved.removeListener(listener);
      };
    },
    mayList: () => browser.permissions.contains(PERMISSION),
    askToList: () => browser.permissions.request(PERMISSION),
    giveBack: () => browser.permissions.remove(PERMISSION),
    async extensions() {
      const installed = await browser.management.getAll();
      return installed
        .filter(({ id, type }) => id !== browser.runtime.id && type === 'extension')
        .map((extension) => ({
          id: extension.id,
          name: extension.name,
          enabled: extension.enabled,
          mayDisable: extension.mayDisable,
          permissions: extension.permissions ?? [],
          hostPermissions: extension.hostPermissions ?? [],
        }));
    },
    async setEnabled(id, enabled) {
      if (id !== browser.runtime.id) await browser.management.setEnabled(id, enabled);
    },
    async openDetails(id) {
      const address = DETAILS[name];
      if (address === null) return;
      const url = id === null ? address : `${address}?id=${encodeURIComponent(id)}`;
      await browser.tabs.create({ url });
    },
    async loadSearch() {
      const store = await searchStore();
      return parseHalfSearch((await store.get(SEARCH_KEY))[SEARCH_KEY]);
    },
    async saveSearch(search) {
      const store = await searchStore();
      if (search === null) await store.remove(SEARCH_KEY);
      else await store.set({ [SEARCH_KEY]: search });
    },
  };
}
