import type { Noise } from '../failure/noise';
import type {
  FieldError,
  MicrophoneFailed,
  Missing,
  Replaceable,
  RequestFailed,
  SocketKind,
  Surface,
} from '../failure/failure';
import type { Place } from '../failure/place';
import type { Code, NetCategory, Tier } from '../registry/entry';

/** A fact that bears on the cause of an incident. */
export type Evidence =
  | {
      kind: 'net-error';
      /** The browser's own name, for example `net::ERR_BLOCKED_BY_CLIENT`. */
      error: string;
      category: NetCategory;
    }
  | { kind: 'replaced'; what: Replaceable; when: 'before' | 'after' }
  | { kind: 'mod'; id: string }
  | { kind: 'extension'; origin: string; where: 'stack' | 'element' }
  /** A message with an opcode that no client sends, and the extension that sent it, if named. */
  | { kind: 'opcode'; op: number; origin: string | null }
  /** Messages in the minute before the gateway closed. */
  | { kind: 'sends'; perMinute: number }
  /** How often the page introduced itself on one connection. */
  | { kind: 'identifies'; times: number }
  /** The page's clock stood still: the device or the tab slept. */
  | { kind: 'slept'; ms: number }
  /** The browser had put the tab to sleep. */
  | { kind: 'frozen'; ms: number }
  | { kind: 'offline' }
  /** The device got its network back, so long before the first failure. */
  | { kind: 'back-online'; agoMs: number }
  /** The device moved to a network of another kind, so long before the first failure. */
  | { kind: 'network-changed'; agoMs: number }
  /** The browser keeps the page from apps on this device, or has no answer yet whether it may. */
  | { kind: 'local-access'; state: 'denied' | 'prompt' }
  /** Nobody was looking at the tab, which browsers then slow down. */
  | { kind: 'hidden' }
  /** Something that calls need is not there. */
  | { kind: 'missing'; what: Missing }
  /** How the browser answered when the page asked for the microphone. */
  | ({ kind: 'microphone' } & Pick<MicrophoneFailed, 'error' | 'permission'>)
  /** Discord's status page told of incidents. */
  | { kind: 'outage'; incidents: number }
  /** Connections of this tab that ended together, this one among them. */
  | { kind: 'burst'; sockets: number }
  /** Other tabs whose connection ended at the same time. */
  | { kind: 'other-tabs'; tabs: number }
  /** What was answered instead of a connection that stays open. */
  | { kind: 'handshake'; status: number }
  /** Another request to Discord failed meanwhile, in a way that the browser does name. */
  | { kind: 'also-failed'; by: Witness; category: NetCategory }
  /** Another request to Discord was answered with an error meanwhile. */
  | { kind: 'also-answered'; by: Witness; status: number }
  /** What else the connection check came to: all well, or only live connections held back. */
  | { kind: 'checked'; result: 'reached' | 'pages-only' };

/** Whose request it was: the page's own, or one that the connection check made on a click. */
export type Witness = 'page' | 'check';

/**
 * `moment`: happened once and is over, such as a refused request. The others are outages of a
 * socket: still on, over, or ended by the person leaving before it was over.
 */
export type IncidentState = 'moment' | 'ongoing' | 'resolved' | 'given-up';

/** Failures that are one event for the person. Holds codes and times, never prose. */
export interface Incident {
  id: string;
  /** Browser tab id. */
  tab: number;
  /** What folds together: equal keys close in time are one incident. */
  key: string;
  surface: Surface;
  code: Code;
  httpStatus: number | null;
  socket: Exclude<SocketKind, 'other'> | null;
  /** Whether the socket had been open; null for anything but sockets. */
  opened: boolean | null;
  /** How long it had been open, in milliseconds; null where it never was. */
  openForMs: number | null;
  method: string | null;
  route: string | null;
  fields: FieldError[];
  /** What the reply held; null for anything but requests. */
  body: RequestFailed['body'] | null;
  /** Whether a rate limit covers everything, not this action alone. */
  global: boolean;
  /** The kind of page it happened on. */
  place: Place;
  /** Epoch milliseconds at which a rate limit ends, or null. */
  retryAt: number | null;
  startedAt: number;
  lastAt: number;
  /** When a socket of this kind opened again; it is only over once that one has stayed open. */
  reopenedAt: number | null;
  endedAt: number | null;
  /** Failures folded into this incident. */
  count: number;
  /** How many of them were attempts that never opened. */
  attempts: number;
  state: IncidentState;
  /** The loudest tier it has reached. */
  tier: Tier;
  /** Why it is routine, or null when it is not. */
  noise: Noise | null;
  evidence: Evidence[];
}
