import type { KeptCheck } from '../check/kept-check';
import type { Subject } from '../explain/explain';
import type { IncidentView } from '../explain/explanation';
import type { Observation } from '../failure/failure';
import type { PageFix } from '../remedies/page-fix';

/** Every message to the background: what it carries and what comes back. */
export interface BackgroundMessages {
  /** From the relay: observations in order, and how many were lost before them. */
  report: {
    params: { page: string; observations: Observation[]; dropped: number };
    /** When to send `check`, in milliseconds from now; null for not at all. */
    result: { checkInMs: number | null };
  };
  /** From the relay: time has passed. A tab keeps time, for the background may be stopped. */
  check: { params: { page: string }; result: { checkInMs: number | null } };
  /** From the relay: the person left the page while something was going on. */
  left: { params: { page: string }; result: null };
  /** From the overlay: the person closed it. It comes back only in a louder form. */
  dismiss: { params: { id: string }; result: null };
  /** From the overlay: it was over and has left by itself. It comes back when it happens again. */
  expire: { params: { id: string }; result: null };
  /** From the overlay: never show a failure of this kind again. */
  mute: { params: { id: string }; result: null };
  /** Redacted report of an incident, as Markdown. */
  'copy-report': { params: { id: string }; result: { text: string } };
  /** From the overlay: the person wants to read all about a code. Pages may not link to ours. */
  'open-library': { params: Subject; result: null };
  /** From the overlay: the person wants to know who else is at work in this browser. */
  'open-interference': { params: unknown; result: null };
  /** From the overlay: the person wants a fix done. Nothing of consequence is done in a page. */
  'open-fix': { params: { fix: PageFix }; result: null };
  /** From the overlay: the person wants the way to Discord checked because of an incident. */
  'open-check': { params: { id: string }; result: null };
  /** From the connection check: what it came to. */
  checked: { params: { check: KeptCheck }; result: null };
  /** From the popup: settings have changed, or everything has been seen or cleared. */
  changed: { params: unknown; result: null };
}

export type BackgroundMessageType = keyof BackgroundMessages;

export type BackgroundMessage = {
  [Type in BackgroundMessageType]: { type: Type } & BackgroundMessages[Type]['params'];
}[BackgroundMessageType];

/** A report as the relay sends it: what the page said, not parsed yet. */
export interface RawReport {
  type: 'report';
  page: string;
  observations: unknown[];
  dropped: number;
}

export type Result<Type extends BackgroundMessageType> = BackgroundMessages[Type]['result'];

/** The one message to a tab: everything its overlay has to show now. */
export interface ShowMessage {
  type: 'show';
  views: IncidentView[];
}
