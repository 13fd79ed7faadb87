import type { ShowMessage } from '../bridge/contract';
import type { IncidentView } from '../explain/explanation';
import type { Observation } from '../failure/failure';
import { browser } from '../platform/browser';
import type { TabState } from './tab-store';

const OVERLAY_FILE = '/overlay.js';

/** From here on, a close code is one of Discord's own, and mostly worth a card. */
const FIRST_OWN_CODE = 4000;

/**
 * Tells whether an overlay will probably be wanted, before anything has been looked up. Its code
 * can then be on its way while the explanation is made.
 */
export function isAlarming(observation: Observation): boolean {
  return (
    observation.type === 'socket-closed' &&
    observation.noise === null &&
    observation.code >= FIRST_OWN_CODE
  );
}

/**
 * Puts the overlay's code into a tab, once. When it stands it asks for its views itself.
 *
 * @param state changed in place: `coming`, or `none` where the page could not be reached. The
 *   badge and the history still tell.
 */
export async function sendForOverlay(state: TabState): Promise<void> {
  if (state.overlay !== 'none') return;
  state.overlay = 'coming';
  try {
    await browser.scripting.executeScript({
      target: { tabId: state.tabId, frameIds: [0] },
      files: [OVERLAY_FILE],
      injectImmediately: true,
    });
  } catch {
    // The tab has gone, or site access was taken away.
    state.overlay = 'none';
  }
}

/** Brings what is to be shown to a tab: to the overlay that stands there, or by sending for one. */
export async function present(state: TabState, views: IncidentView[]): Promise<void> {
  if (state.overlay === 'none' && views.length > 0) await sendForOverlay(state);
  if (state.overlay !== 'ready') return;
  const message: ShowMessage = { type: 'show', views };
  try {
    await browser.tabs.sendMessage(state.tabId, message, { frameId: 0 });
  } catch {
    state.overlay = 'none';
  }
}
