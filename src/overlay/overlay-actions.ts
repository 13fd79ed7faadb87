import type { Subject } from '../explain/explain';
import type { PageFix } from '../remedies/page-fix';

/** What the overlay asks of the rest of the extension. It has no logic of its own. */
export interface OverlayActions {
  /** The person closed it: it is not shown again for this incident. */
  dismiss: (incidentId: string) => void;
  /** The person wants no more of this code. */
  mute: (incidentId: string) => void;
  /** Gives the report as text; the overlay itself puts it on the clipboard. May reject. */
  copyReport: (incidentId: string) => Promise<string>;
  /** Opens the page of a code in the library, in a tab of its own. */
  openLibrary: (subject: Subject) => void;
  /** Opens the page on who else is at work in this browser, in a tab of its own. */
  openInterference: () => void;
  /** Opens the page where a fix is done on a click or step by step, in a tab of its own. */
  openFix: (fix: PageFix) => void;
  /** Opens the check of the way to Discord, which begins at once, in a tab of its own. */
  openCheck: (incidentId: string) => void;
  /** Reloads the tab. */
  reload: () => void;
  /** It was over and has left by itself. */
  expired: (incidentId: string) => void;
}
