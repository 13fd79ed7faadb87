import type { ShowMessage } from '../bridge/contract';
import type { IncidentView } from '../explain/explanation';
import { browser } from '../platform/browser';
import type { TabState } from './tab-store';

const OVERLAY_FILE = '/overlay.js';

/**
 * Puts the overlay's code into a tab. Nothing is to be seen of it before it has something to show, and
 * where it already stands it does nothing.
 *
 * @returns whether it stands there now; if the page cannot be reached, the badge and the history still tell
 */
export async function sendForOverlay(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: [OVERLAY_FILE],
      injectImmediately: true,
    });
    return true;
  } catch {
    // The tab has gone, or site access was taken away.
    return false;
  }
}

/**
 * Brings what is to be shown to a tab: to the overlay that stands there, or by sending for one.
 *
 * @param coming an overlay that was sent for already
 */
export async function present(
  state: TabState,
  views: IncidentView[],
  coming: Promise<boolean> | null,
): Promise<void> {
  if (coming) state.overlay = await coming;
  if (!state.overlay && views.length === 0) return;
  state.overlay ||= await sendForOverlay(state.tabId);
  if (!state.overlay) return;
  const message: ShowMessage = { type: 'show', views };
  try {
    await browser.tabs.sendMessage(state.tabId, message, { frameId: 0 });
  } catch {
    state.overlay = false;
  }
}
