import type { RequestFailed, SocketClosed } from '../../../src/failure/failure';

/** A close of an open gateway socket by drop, with what a test changes about it. */
export function closed(change: Partial<SocketClosed> = {}): SocketClosed {
  return {
    type: 'socket-closed',
    at: 0,
    socket: 'gateway',
    id: 1,
    code: 1006,
    wasClean: false,
    opened: true,
    openForMs: 60_000,
    closedByPage: false,
    newest: true,
    sent: null,
    noise: null,
    ...change,
  };
}

/** A message that Discord refused to take, with what a test changes about it. */
export function refused(change: Partial<RequestFailed> = {}): RequestFailed {
  return {
    type: 'request-failed',
    at: 0,
    method: 'POST',
    route: '/channels/:id/messages',
    status: 403,
    code: 50013,
    body: 'json',
    fields: [],
    retryAfterMs: null,
    global: false,
    noise: null,
    count: 1,
    ...change,
  };
}
