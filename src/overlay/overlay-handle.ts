import type { IncidentView } from '../explain/explanation';

/** What the caller of `mountOverlay` holds. */
export interface OverlayHandle {
  /** Replaces everything that is shown, newest first. An empty list shows nothing. */
  show: (views: IncidentView[]) => void;
  /** Takes the host element out of the page and stops every timer. */
  remove: () => void;
}
