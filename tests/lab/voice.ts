import type { WebSocket } from 'ws';
import { type Frame, SocketEndpoint } from './socket-endpoint';

/** Voice servers, Go Live included: signalling alone, no media. */
export class Voice extends SocketEndpoint {
  protected override opened(socket: WebSocket): void {
    if (this.silent) return;
    say(socket, 8, { v: 9, heartbeat_interval: this.heartbeatIntervalMs });
  }

  protected override said(socket: WebSocket, { op, d }: Frame): void {
    switch (op) {
      case 0:
      case 7:
        if (this.closeOnIdentify) {
          socket.close(this.closeOnIdentify.code, this.closeOnIdentify.reason);
        } else if (op === 7) {
          say(socket, 9, null);
        } else {
          say(socket, 2, { ssrc: 1, ip: '127.0.0.1', port: 9, modes: ['aead_xchacha20_poly1305'] });
        }
        break;
      case 1:
        say(socket, 4, { audio_codec: 'opus', dave_protocol_version: 1 });
        break;
      case 3:
        if (this.acknowledgesHeartbeats) say(socket, 6, d);
        break;
    }
  }
}

function say(socket: WebSocket, op: number, d: unknown): void {
  socket.send(JSON.stringify({ op, d }));
}
