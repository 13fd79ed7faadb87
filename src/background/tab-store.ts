import { browser } from '../platform/browser';
import type { Place } from '../failure/place';
import type { TabIncidents } from '../incidents/tab-incidents';

/** A tab that a message came from. */
export interface Tab {
  id: number;
  /** In a private window. */
  private: boolean;
  /** The kind of page it shows. */
  place: Place;
}

/** A tab's incidents with what has become of them in its overlay. */
export interface TabState extends TabIncidents {
  tabId: number;
  /** A private window: nothing of it may be written to disk. */
  private: boolean;
  /** Incidents that are no longer shown in the page. */
  hidden: Hidden[];
  /** Whether the overlay stands in the page. */
  overlay: boolean;
  /** Ids of incidents that have changed since they were recorded. */
  unrecorded: string[];
  /** Socket and request errors the browser reported, waiting for the failure they explain. */
  netErrors: NetError[];
}

/** An incident that was shown and is no longer. */
export interface Hidden {
  id: string;
  /** The form it had: a louder one is shown again. */
  form: 'pill' | 'card';
  /** Repeats it had when it left by itself: a further one is shown again. Null if closed by hand. */
  count: number | null;
}

export interface NetError {
  /** Epoch milliseconds. */
  at: number;
  /** Kind of the connection, or the route template of a request; `/status-page` for Discord's. */
  target: string;
  /** The browser's own name for it, or what was answered instead of an open socket: `HTTP 403`. */
  error: string;
}

const PREFIX = 'tab:';

/** Session storage is kept in memory, survives a stopped background and ends with the browser. */
export async function loadTab(tabId: number): Promise<TabState | null> {
  const key = PREFIX + String(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabState | undefined) ?? null;
}

export async function saveTab(state: TabState): Promise<void> {
  await browser.storage.session.set({ [PREFIX + String(state.tabId)]: state });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(PREFIX + String(tabId));
}

/** All tabs in which something has failed. */
export async function loadTabs(): Promise<TabState[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, value]) => value as TabState);
}
