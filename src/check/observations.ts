import type { Interference } from '../interference/judge';

/** A try to reach a host. */
export type Reach =
  /** Status is null where the browser does not tell it. */
  | { kind: 'answered'; status: number | null }
  /** The browser's own name for it, or null where it does not tell. */
  | { kind: 'failed'; error: string | null };

export type Handshake =
  /** The first message was Discord's greeting. */
  | { kind: 'hello' }
  /** It opened, and the first message was something else. */
  | { kind: 'odd' }
  /** It opened, and nothing more came. */
  | { kind: 'silent' }
  | { kind: 'closed'; code: number }
  | { kind: 'never-opened'; error: string | null };

export type Indicator = 'none' | 'minor' | 'major' | 'critical' | 'maintenance';

export type StatusPage =
  | { kind: 'read'; indicator: Indicator; incidents: number }
  | { kind: 'unreadable' }
  | Extract<Reach, { kind: 'failed' }>;

export interface Capabilities {
  webAssembly: boolean;
  /** Either of the two ways in which browsers let a page encrypt a call itself. */
  encodedTransforms: boolean;
  /** For the extension, not for Discord: only `denied` says something about the whole browser. */
  microphone: PermissionState | null;
  /** Null when the browser does not tell. */
  microphones: number | null;
}

/** What each step brings to light, before it is judged. */
export interface Observations {
  online: { online: boolean };
  site: Reach;
  gateway: Reach;
  media: Reach;
  handshake: Handshake;
  status: StatusPage;
  webrtc: { exists: boolean; candidates: number };
  capabilities: Capabilities;
  interference: { strongest: Interference | null };
}

/** A step that was not done in time, or that failed in a way that says nothing. */
export interface Unobserved {
  kind: 'late' | 'broken';
}

/** A way to make the observation of each step. Stops early when the signal does; may reject. */
export type Probes = {
  [Step in keyof Observations]: (signal: AbortSignal) => Promise<Observations[Step]>;
};

/** A step with what it brought to light. */
export type Observed = {
  [Step in keyof Observations]: { step: Step; seen: Observations[Step] };
}[keyof Observations];
