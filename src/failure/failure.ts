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

/** Facts about the page that bear on the cause, gathered once a failure has happened. */
export interface PageEvidence {
  type: 'page-evidence';
  at: number;
  /** Functions found replaced: by whom is unknown, only when. */
  replaced: { what: 'WebSocket' | 'fetch' | 'XMLHttpRequest'; when: 'before' | 'after' }[];
  /** Names on the page's window that known client mods leave there. */
  mods: string[];
  /** Extension origins seen in call stacks or in the page's own elements. */
  extensionOrigins: { origin: string; where: 'stack' | 'element' }[];
}

/** What the page world sends. Redacted before it leaves. */
export type Observation = SocketClosed | SocketOpened | RequestFailed | RpcError | PageEvidence;
