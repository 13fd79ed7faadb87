import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { canaries } from './canaries';
import type { CloseWith } from './socket-endpoint';

/** A command as the desktop app received it. */
export interface RpcCommand {
  cmd: string;
  args: unknown;
  nonce: string;
}

/** An answer of the desktop app that says no. */
export interface RpcRefusal {
  code: number;
  message: string;
}

/** The desktop app's local server. */
export interface Rpc {
  readonly port: number;
  /** Sockets that are open now. */
  readonly connections: number;
  /** Every handshake: its path with query, and the origin it came from. */
  readonly handshakes: { url: string; origin: string }[];
  /** Every command received, in order. */
  readonly received: RpcCommand[];
  /** Set: every socket is closed with this as soon as it opens, as for an origin not allowed. */
  closeOnConnect: CloseWith | null;
  /** Answers this command with an ERROR frame; null answers it well again. */
  refuse: (cmd: string, refusal: RpcRefusal | null) => void;
  /** Sends an ERROR frame that answers nothing: the real app does so when a socket is lost. */
  fail: (refusal: RpcRefusal) => void;
  closeAll: (code?: number, reason?: string) => void;
  /** Cuts all sockets: the browser reports 1006. */
  dropAll: () => void;
  heal: () => void;
  reset: () => void;
  close: () => Promise<void>;
}

/** Where clients look for the desktop app, on this machine. */
export const DESKTOP_PORTS = Array.from({ length: 10 }, (_, index) => 6463 + index);

/**
 * Starts the desktop app's local server on `ws://127.0.0.1:<port>`.
 *
 * @param port one of those where clients look, or one that a browser is led to from there
 * @returns the running server
 * @throws when the port is taken, for example by the real desktop app
 */
export async function startRpc(port = 6463): Promise<Rpc> {
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  await once(server, 'listening');
  const refusals = new Map<string, RpcRefusal>();
  const openSockets = (): WebSocket[] =>
    [...server.clients].filter((socket) => socket.readyState === socket.OPEN);

  const rpc: Rpc = {
    port,
    get connections() {
      return openSockets().length;
    },
    handshakes: [],
    received: [],
    closeOnConnect: null,
    refuse(cmd, refusal) {
      if (refusal) refusals.set(cmd, refusal);
      else refusals.delete(cmd);
    },
    fail(refusal) {
      for (const socket of openSockets()) {
        say(socket, { cmd: 'DISPATCH', evt: 'ERROR', data: refusal, nonce: null });
      }
    },
    closeAll(code, reason) {
      for (const socket of openSockets()) socket.close(code, reason);
    },
    dropAll() {
      for (const socket of server.clients) socket.terminate();
    },
    heal() {
      rpc.closeOnConnect = null;
      refusals.clear();
    },
    reset() {
      rpc.heal();
      rpc.dropAll();
      rpc.handshakes.length = 0;
      rpc.received.length = 0;
    },
    async close() {
      rpc.dropAll();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };

  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    rpc.handshakes.push({ url: request.url ?? '/', origin: request.headers.origin ?? '' });
    if (rpc.closeOnConnect) {
      socket.close(rpc.closeOnConnect.code, rpc.closeOnConnect.reason);
      return;
    }
    say(socket, { cmd: 'DISPATCH', evt: 'READY', data: { v: 1 }, nonce: null });
    socket.on('message', (data: Buffer) => {
      const command = JSON.parse(data.toString()) as RpcCommand;
      rpc.received.push(command);
      const { cmd, nonce } = command;
      const refusal = refusals.get(cmd);
      if (refusal) say(socket, { cmd, evt: 'ERROR', data: refusal, nonce });
      else say(socket, { cmd, evt: null, data: goodAnswers[cmd] ?? {}, nonce });
    });
  });
  return rpc;
}

const goodAnswers: Record<string, object> = {
  AUTHORIZE: { code: canaries.rpcCode },
  AUTHENTICATE: { user: { id: canaries.userId, username: canaries.userName } },
};

function say(socket: WebSocket, payload: object): void {
  socket.send(JSON.stringify(payload));
}
