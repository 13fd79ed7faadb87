import type { ShowMessage } from '../bridge/contract';
import type { IncidentView } from '../explain/explanation';
import { browser } from '../platform/browser';
import type { TabState } from './tab-store';

const OVERLAY_FILE = '/overlay.js';

/**
 * Brings what is to be shown to a tab. The overlay's code arrives with the first failure that
 * needs it and then asks for its views itself.
 *
 * @param state changed in place where the overlay is put in
 * @returns false when the page could not be reached; the badge and the history still tell
 */
export async function present(state: TabState, views: IncidentView[]): Promise<boolean> {
  try {
    if (state.overlayPage === state.page) {
      const message: ShowMessage = { type: 'show', views };
      await browser.tabs.sendMessage(state.tabId, message, { frameId: 0 });
    } else if (views.length > 0) {
      state.overlayPage = state.page;
      await browser.scripting.executeScript({
        target: { tabId: state.tabId, frameIds: [0] },
        files: [OVERLAY_FILE],
        injectImmediately: true,
      });
    }
    return true;
  } catch {
    // The tab has gone, or site access was taken away.
    state.overlayPage = null;
    return false;
  }
}
