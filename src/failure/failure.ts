import type { Noise } from './noise';

/** Where a number was seen. The same number means different things on each surface. */
export type Surface =
  | 'gateway'
  | 'voice'
  | 'remote-auth'
  | 'rpc-close'
  | 'rpc-error'
  | 'websocket'
  | 'http'
  | 'json'
  | 'net'
  | 'av'
  | 'cloudflare';

/** What a socket is for, told from its URL alone. */
export type SocketKind = 'gateway' | 'voice' | 'remote-auth' | 'rpc' | 'other';

/** What the page sent on a gateway socket, as far as it bears on why that closed. Numbers only. */
export interface SentFrames {
  /** Messages in the last minute. */
  lastMinute: number;
  /** How often it introduced itself (opcode 2). Once is right. */
  identifies: number;
  /** The last opcode that a client does not send, or null. */
  oddOpcode: number | null;
  /** Origin of the extension whose code sent it; null where the browser does not show one. */
  oddOrigin: string | null;
  /** How long the page's clock stood still shortly before, in milliseconds, or null. */
  stoodStillMs: number | null;
}

/** A socket the page opened has closed, or never opened at all. */
export interface SocketClosed {
  type: 'socket-closed';
  /** Epoch milliseconds. */
  at: number;
  socket: Exclude<SocketKind, 'other'>;
  /** Ordinal of the socket within its page, counted from 1. */
  id: number;
  code: number;
  wasClean: boolean;
  opened: boolean;
  /** Milliseconds between open and close; 0 when it never opened. */
  openForMs: number;
  /** The page itself called `close()` first. */
  closedByPage: boolean;
  /** No later socket of the same kind had been opened when this one closed. */
  newest: boolean;
  /** What was sent on it; null for anything but a gateway, or when nothing was sent. */
  sent: SentFrames | null;
  /** Why this close is normal, or null when it is not. */
  noise: Noise | null;
}

/** A gateway or voice socket has opened after an earlier one was reported closed. */
export interface SocketOpened {
  type: 'socket-opened';
  at: number;
  socket: 'gateway' | 'voice';
  id: number;
}

/** One field that Discord refused in a 50035 reply; the path and ids only, never the text. */
export interface FieldError {
  path: string;
  ids: string[];
}

/** A REST request to Discord's API that failed. */
export interface RequestFailed {
  type: 'request-failed';
  at: number;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OTHER';
  /** Route template without ids, for example `/channels/:id/messages`. */
  route: string;
  /** HTTP status, or 0 when no reply came. */
  status: number;
  /** The `code` of the JSON reply; null when absent or 0. */
  code: number | null;
  body: 'json' | 'html' | 'other' | 'none';
  fields: FieldError[];
  retryAfterMs: number | null;
  /** True when the rate limit covers everything, not this route alone. */
  global: boolean;
  noise: Noise | null;
  /** How many alike this report stands for: noise is folded in the page. */
  count: number;
}

/** Discord's desktop app answered a page with an ERROR frame. */
export interface RpcError {
  type: 'rpc-error';
  at: number;
  code: number;
}

/** How the way stands that sound and video take. `stuck`: looking for one for a long time. */
export interface RouteState {
  type: 'route-state';
  at: number;
  state: RTCPeerConnectionState | 'stuck';
}

/** Why a browser does not hand out the microphone, in its own words; `other` for any other. */
export type MicrophoneError =
  | 'NotAllowedError'
  | 'NotFoundError'
  | 'NotReadableError'
  | 'OverconstrainedError'
  | 'AbortError'
  | 'SecurityError'
  | 'other';

/** The page asked for the microphone and did not get it. */
export interface MicrophoneFailed {
  type: 'microphone-failed';
  at: number;
  error: MicrophoneError;
  /** What the browser has noted for this site: asked by the relay where it is not allowed. */
  permission?: PermissionState;
}

/** The page asked Discord's status service, and that told of incidents. */
export interface OutageReported {
  type: 'outage-reported';
  at: number;
  incidents: number;
}

/** What became of the network of the device: it has one again, or moved to one of another kind. */
export interface NetworkChange {
  what: 'back' | 'changed';
  at: number;
}

/** A time in which the browser had frozen the tab to save memory or power. */
export interface Freeze {
  from: number;
  until: number;
}

/** How the tab was when something failed, and what it had gone through shortly before. */
export interface Surroundings {
  type: 'surroundings';
  at: number;
  online: boolean;
  hidden: boolean;
  network: NetworkChange | null;
  freeze: Freeze | null;
}

/** Whether the page may reach apps on this device, as the browser's permission for it stands. */
export interface LocalAccess {
  type: 'local-access';
  at: number;
  state: PermissionState;
}

/** What a browser may lack that calls need. */
export type Missing = 'WebRTC' | 'encoded-transforms' | 'WebAssembly';

/** What of the page's own means to connect somebody may put something else in place of. */
export type Replaceable = 'WebSocket' | 'WebSocket.send' | 'fetch' | 'XMLHttpRequest';

/** Facts about the page that bear on the cause, gathered once a failure has happened. */
export interface PageEvidence {
  type: 'page-evidence';
  at: number;
  /** Functions found replaced: by whom is unknown, only when. */
  replaced: { what: Replaceable; when: 'before' | 'after' }[];
  /** What calls need and this browser, or something in it, does not offer. */
  missing: readonly Missing[];
  /** Names on the page's window that known client mods leave there. */
  mods: string[];
  /** Extension origins seen in call stacks or in the page's own elements. */
  extensionOrigins: { origin: string; where: 'stack' | 'element' }[];
}

/** What the page world sends. Redacted before it leaves. */
export type Observation =
  | SocketClosed
  | SocketOpened
  | RequestFailed
  | RpcError
  | RouteState
  | MicrophoneFailed
  | OutageReported
  | Surroundings
  | LocalAccess
  | PageEvidence;
