import type { WebSocket } from 'ws';
import { canaries } from './canaries';
import { type Frame, SocketEndpoint } from './socket-endpoint';

/** The socket behind the QR code on the login page. Its opcodes are words. */
export class RemoteAuth extends SocketEndpoint {
  protected override opened(socket: WebSocket): void {
    if (this.silent) return;
    say(socket, { op: 'hello', timeout_ms: 122_000, heartbeat_interval: this.heartbeatIntervalMs });
  }

  protected override said(socket: WebSocket, { op }: Frame): void {
    if (op === 'init') say(socket, { op: 'nonce_proof', encrypted_nonce: canaries.remoteAuthKey });
    if (op === 'nonce_proof') {
      say(socket, { op: 'pending_remote_init', fingerprint: canaries.fingerprint });
    }
    if (op === 'heartbeat' && this.acknowledgesHeartbeats) say(socket, { op: 'heartbeat_ack' });
  }
}

function say(socket: WebSocket, payload: object): void {
  socket.send(JSON.stringify(payload));
}
