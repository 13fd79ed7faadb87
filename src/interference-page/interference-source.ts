import type { IncidentView } from '../explain/explanation';
import type { HalfSearch } from '../interference/half-search';
import type { Rights } from '../interference/reach';
import type { Suspect } from '../interference/suspects';
import type { Platform } from '../platform/platform';

/** An extension of this browser, as the browser tells of it. Its name is shown and never kept. */
export interface InstalledExtension extends Rights {
  id: string;
  name: string;
  enabled: boolean;
  /** False for one that an administrator has put there. */
  mayDisable: boolean;
}

/** What the history holds against whom. */
export interface Evidence {
  suspects: Suspect[];
  /** The incidents that the suspects refer to, by id. */
  views: ReadonlyMap<string, IncidentView>;
  /** True in a private window, where nothing is written down. */
  privateWindow: boolean;
}

/** Where the page gets what it shows. Every promise may reject; the page says so. */
export interface InterferenceSource {
  browser: Platform['browser'];
  /** Whether this browser lets one extension turn another off. */
  canSwitch: boolean;
  evidence: () => Promise<Evidence>;
  /** Calls the listener whenever evidence, extensions or permission may have changed. */
  subscribe: (listener: () => void) => () => void;
  /** Whether the list of extensions may be read. */
  mayList: () => Promise<boolean>;
  /** Asks for it. Has to be called directly from a click. Gives whether it was allowed. */
  askToList: () => Promise<boolean>;
  /** Gives the permission back. Gives false where the browser does not take it. */
  giveBack: () => Promise<boolean>;
  /** All extensions but ourselves and themes. */
  extensions: () => Promise<InstalledExtension[]>;
  /** Turns another extension on or off. Has to be called from a click. */
  setEnabled: (id: string, enabled: boolean) => Promise<void>;
  /** Opens the browser's own page about an extension, or does nothing where it has no address. */
  openDetails: (id: string | null) => Promise<void>;
  loadSearch: () => Promise<HalfSearch | null>;
  /** Remembers the search; null forgets it. */
  saveSearch: (search: HalfSearch | null) => Promise<void>;
}
