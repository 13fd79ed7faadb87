/** What the overlay asks of the rest of the extension. It has no logic of its own. */
export interface OverlayActions {
  /** The person closed it: it is not shown again for this incident. */
  dismiss: (incidentId: string) => void;
  /** The person wants no more of this code. */
  mute: (incidentId: string) => void;
  /** Gives the report as text; the overlay itself puts it on the clipboard. May reject. */
  copyReport: (incidentId: string) => Promise<string>;
  /** Reloads the tab. */
  reload: () => void;
  /** It was over and has left by itself. */
  expired: (incidentId: string) => void;
}
