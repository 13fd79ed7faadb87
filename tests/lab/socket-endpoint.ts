import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * How a handshake is turned down: by an HTTP status, by a TCP reset, or by silence. While one hangs,
 * a browser holds back all other handshakes to the same address: here, those of every kind.
 */
export type Refusal = { kind: 'status'; status: number } | { kind: 'reset' } | { kind: 'hang' };

/** A close frame. */
export interface CloseWith {
  code: number;
  reason?: string;
}

/** A WebSocket handshake as received. */
export interface Handshake {
  /** With scheme and host, for example `wss://gateway.discord.gg/?encoding=json`. */
  url: string;
  headers: IncomingMessage['headers'];
}

/** One kind of socket, with the ways to break it. What a kind says is up to its subclass. */
export abstract class SocketEndpoint {
  /** Milliseconds before a handshake is answered. */
  delayMs = 0;
  /** True: sockets open, but the server never says HELLO. */
  silent = false;
  /** False: heartbeats get no answer. */
  acknowledgesHeartbeats = true;
  /** Interval that HELLO asks for. The real gateway asks for 41250. */
  heartbeatIntervalMs = 41_250;
  /** Set: every socket is closed with this when it identifies or resumes. */
  closeOnIdentify: CloseWith | null = null;
  /** Every handshake, refused ones included, in order. */
  readonly handshakes: Handshake[] = [];
  /** Every text frame received, as it came. */
  readonly frames: string[] = [];
  /** The opcode of every frame received, in order. Remote auth has words for opcodes. */
  readonly received: (number | string)[] = [];

  #refusal: Refusal | null = null;
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  readonly #undecided = new Set<Duplex>();

  /** Sockets that are open now. */
  get connections(): number {
    return this.sockets.length;
  }

  /** Closes every open socket with a close frame; without a code the browser reports 1005. */
  closeAll(code?: number, reason?: string): void {
    for (const socket of this.sockets) socket.close(code, reason);
  }

  /** Cuts every open socket without a close frame: the browser reports 1006. */
  dropAll(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#destroyUndecided();
  }

  /** Turns down every handshake from now on; null accepts them again. */
  refuse(refusal: Refusal | null): void {
    this.#refusal = refusal;
  }

  /** What stands in the way turns plain requests away in the same manner; null for nothing there. */
  get refusedWith(): number | null {
    return this.#refusal?.kind === 'status' ? this.#refusal.status : null;
  }

  /** Behaves like a healthy server from now on. Open sockets stay. */
  heal(): void {
    this.delayMs = 0;
    this.silent = false;
    this.acknowledgesHeartbeats = true;
    this.heartbeatIntervalMs = 41_250;
    this.closeOnIdentify = null;
    this.#refusal = null;
    this.#destroyUndecided();
  }

  /** A healthy server that has just started: no sockets, empty logs. */
  reset(): void {
    this.heal();
    this.dropAll();
    for (const log of [this.handshakes, this.frames, this.received]) log.length = 0;
  }

  /** Answers an upgrade request. For the lab's server alone. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer, reset: () => void): void {
    const host = request.headers.host ?? '';
    this.handshakes.push({ url: `wss://${host}${request.url ?? '/'}`, headers: request.headers });
    this.#undecided.add(stream);
    stream.once('close', () => this.#undecided.delete(stream));
    stream.on('error', () => stream.destroy());
    setTimeout(() => {
      if (!stream.destroyed) this.#decide(request, stream, head, reset);
    }, this.delayMs);
  }

  /** The sockets that are open now. */
  protected get sockets(): WebSocket[] {
    return [...this.#server.clients].filter((socket) => socket.readyState === socket.OPEN);
  }

  /** A socket has opened. */
  protected abstract opened(socket: WebSocket, request: IncomingMessage): void;

  /** A text frame has come. */
  protected abstract said(socket: WebSocket, frame: Frame): void;

  #decide(request: IncomingMessage, stream: Duplex, head: Buffer, reset: () => void): void {
    const refusal = this.#refusal;
    if (refusal?.kind === 'hang') return;
    if (refusal?.kind === 'reset') {
      reset();
    } else if (refusal) {
      stream.end(`HTTP/1.1 ${refusal.status} Refused\r\nContent-Length: 0\r\n\r\n`);
    } else {
      this.#undecided.delete(stream);
      this.#server.handleUpgrade(request, stream, head, (socket) => {
        this.#listen(socket);
        this.opened(socket, request);
      });
    }
  }

  #destroyUndecided(): void {
    for (const stream of this.#undecided) stream.destroy();
    this.#undecided.clear();
  }

  #listen(socket: WebSocket): void {
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (isBinary) return;
      const text = data.toString();
      const frame = JSON.parse(text) as Frame;
      this.frames.push(text);
      this.received.push(frame.op);
      this.said(socket, frame);
    });
  }
}

/** What all sockets speak: an opcode and its data. */
export interface Frame {
  op: number | string;
  d?: unknown;
}
