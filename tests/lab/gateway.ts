import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { canaries } from './canaries';
import { DeflateStream } from './deflate-stream';
import { RESUME_HOST, STREAM_HOST, VOICE_HOST } from './hosts';
import { type Frame, SocketEndpoint } from './socket-endpoint';

/** Opcodes from 0 to this are known to Discord; of these, only Discord itself sends the listed ones. */
const LAST_OPCODE = 43;
const FROM_DISCORD: readonly unknown[] = [0, 7, 9, 10, 11];

/** More messages than this within a minute end a connection. */
const MOST_IN_A_MINUTE = 120;
const MINUTE = 60_000;

interface Peer {
  stream: DeflateStream | null;
  sequence: number;
  identified: boolean;
  /** When its latest messages came. */
  heardAt: number[];
}

/** The main gateway. */
export class Gateway extends SocketEndpoint {
  /** False: every attempt to resume is answered with op 9, and the client has to identify. */
  resumable = true;
  /** Where voice connections are sent; null withholds the answer ("Awaiting Endpoint"). */
  voiceEndpoint: string | null = VOICE_HOST;

  readonly #peers = new WeakMap<WebSocket, Peer>();
  #waiting: (() => void)[] = [];
  #messages = 0;

  /** Resolves when READY or RESUMED is sent next. Ask before causing it. */
  connected(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Sockets that have a session now. */
  get sessions(): number {
    return this.#identified.length;
  }

  /** Asks every client to reconnect (op 7). */
  requestReconnect(): void {
    for (const socket of this.sockets) this.#send(socket, { op: 7, d: null });
  }

  /** Declares every session invalid (op 9). */
  invalidateSessions(resumable: boolean): void {
    for (const socket of this.sockets) {
      this.#send(socket, { op: 9, d: resumable });
      const peer = this.#peers.get(socket);
      if (peer) peer.identified = false;
    }
  }

  /** Sends an event to every client that has a session. */
  dispatch(event: string, data: unknown): void {
    for (const socket of this.#identified) this.#dispatch(socket, event, data);
  }

  /** Sends this many messages as fast as the sockets take them. */
  blast(count: number): void {
    for (let i = 0; i < count; i++) {
      this.#messages += 1;
      this.dispatch('MESSAGE_CREATE', {
        id: String(500_000_000_000_000_000n + BigInt(this.#messages)),
        channel_id: canaries.channelId,
        author: { id: canaries.userId, username: 'Robin' },
        content: `Message ${String(this.#messages)}`,
      });
    }
  }

  override heal(): void {
    super.heal();
    this.resumable = true;
    this.voiceEndpoint = VOICE_HOST;
  }

  get #identified(): WebSocket[] {
    return this.sockets.filter((socket) => this.#peers.get(socket)?.identified === true);
  }

  protected override opened(socket: WebSocket, request: IncomingMessage): void {
    const compressed = request.url?.includes('compress=zlib-stream') === true;
    const stream = compressed ? new DeflateStream() : null;
    this.#peers.set(socket, { stream, sequence: 0, identified: false, heardAt: [] });
    if (this.silent) return;
    this.#send(socket, { op: 10, d: { heartbeat_interval: this.heartbeatIntervalMs } });
  }

  protected override said(socket: WebSocket, { op, d }: Frame): void {
    if (this.#isFlooded(socket)) socket.close(4008, 'Rate limited.');
    switch (op) {
      case 1:
      case 40:
        if (this.acknowledgesHeartbeats) this.#send(socket, { op: 11 });
        break;
      case 2:
        if (this.#identified.includes(socket)) socket.close(4005, 'Already authenticated.');
        else this.#begin(socket, 'READY', ready);
        break;
      case 6:
        if (this.resumable) this.#begin(socket, 'RESUMED', {});
        else this.#send(socket, { op: 9, d: false });
        break;
      case 4:
        this.#moveVoice(socket, (d as { channel_id: string | null }).channel_id);
        break;
      case 18:
        this.#startStream(socket);
        break;
      default:
        if (!isForDiscord(op)) socket.close(4001, 'Unknown opcode.');
    }
  }

  #isFlooded(socket: WebSocket): boolean {
    const peer = this.#peers.get(socket);
    if (!peer) return false;
    const now = Date.now();
    peer.heardAt = [...peer.heardAt.filter((at) => now - at < MINUTE), now];
    return peer.heardAt.length > MOST_IN_A_MINUTE;
  }

  #begin(socket: WebSocket, event: 'READY' | 'RESUMED', data: unknown): void {
    if (this.closeOnIdentify) {
      socket.close(this.closeOnIdentify.code, this.closeOnIdentify.reason);
      return;
    }
    const peer = this.#peers.get(socket);
    if (peer) peer.identified = true;
    this.#dispatch(socket, event, data);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #moveVoice(socket: WebSocket, channelId: string | null): void {
    this.#dispatch(socket, 'VOICE_STATE_UPDATE', {
      user_id: canaries.userId,
      channel_id: channelId,
      session_id: canaries.sessionId,
    });
    if (channelId === null || this.voiceEndpoint === null) return;
    this.#dispatch(socket, 'VOICE_SERVER_UPDATE', {
      guild_id: canaries.guildId,
      endpoint: `${this.voiceEndpoint}:443`,
      token: canaries.voiceToken,
    });
  }

  #startStream(socket: WebSocket): void {
    const key = `guild:${canaries.guildId}:${canaries.voiceChannelId}:${canaries.userId}`;
    this.#dispatch(socket, 'STREAM_CREATE', { stream_key: key, rtc_server_id: canaries.guildId });
    this.#dispatch(socket, 'STREAM_SERVER_UPDATE', {
      stream_key: key,
      endpoint: `${STREAM_HOST}:443`,
      token: canaries.streamToken,
    });
  }

  #dispatch(socket: WebSocket, event: string, data: unknown): void {
    const peer = this.#peers.get(socket);
    if (!peer) return;
    peer.sequence += 1;
    this.#send(socket, { op: 0, t: event, s: peer.sequence, d: data });
  }

  #send(socket: WebSocket, payload: object): void {
    const text = JSON.stringify(payload);
    const stream = this.#peers.get(socket)?.stream;
    if (!stream) {
      socket.send(text);
      return;
    }
    void stream.push(text).then((piece) => {
      if (socket.readyState === socket.OPEN) socket.send(piece);
    });
  }
}

function isForDiscord(op: Frame['op']): boolean {
  return typeof op === 'number' && op >= 0 && op <= LAST_OPCODE && !FROM_DISCORD.includes(op);
}

const ready = {
  v: 9,
  user: { id: canaries.userId, username: canaries.userName, email: canaries.email },
  session_id: canaries.sessionId,
  resume_gateway_url: `wss://${RESUME_HOST}`,
  guilds: [{ id: canaries.guildId, name: 'Garden club' }],
};
