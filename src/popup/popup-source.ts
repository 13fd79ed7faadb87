import type { Explanation, IncidentView } from '../explain/explanation';
import type { SummaryId } from '../check/judge-check';
import type { Settings } from '../settings/settings';

export interface HistoryPage {
  /** Newest first. */
  views: IncidentView[];
  /** True in a private window, where the history lives in memory only. */
  privateWindow: boolean;
  /** Ids of incidents the person has not seen yet. */
  unseen: string[];
  /** What the last connection check for an incident came to, by its id. */
  checks: ReadonlyMap<string, SummaryId>;
}

/** Where the popup gets what it shows. Every promise may reject; the popup says so. */
export interface PopupSource {
  history: () => Promise<HistoryPage>;
  /** Calls the listener whenever `history()` would answer differently. Gives the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** Deletes the whole history. */
  clear: () => Promise<void>;
  /** Deletes one incident. */
  remove: (id: string) => Promise<void>;
  /** All that is in the history counts as seen: the badge on the toolbar goes away. */
  markSeen: () => Promise<void>;
  /**
   * Every explanation for what was typed, one for each surface that has the number. Empty, or one
   * explanation with `known: false`, when no surface has it.
   */
  lookup: (text: string) => Promise<Explanation[]>;
  settings: () => Promise<Settings>;
  saveSettings: (settings: Settings) => Promise<void>;
  /** Whether the browser lets the extension see discord.com. */
  hasSiteAccess: () => Promise<boolean>;
  /** Asks for it. Has to be called directly from a click. Gives whether it was allowed. */
  requestSiteAccess: () => Promise<boolean>;
  /** The report on one incident as text, ready to copy. */
  report: (id: string) => Promise<string>;
}
