import { Backoff } from './backoff.js';
import { canaries, scaled } from './environment.js';

const NEEDS_A_NEW_HANDSHAKE = new Set([4004, 4006, 4011, 4015]);
const MOVED_OUT = new Set([4014, 4022]);
const FAILURES_BEFORE_A_NEW_ENDPOINT = 3;

/**
 * A voice connection, or a Go Live stream: signalling alone. It fires `state` with a label for
 * people as its detail, and `endpoint-wanted` when only the main gateway can help.
 */
export class VoiceConnection extends EventTarget {
  state = 'Disconnected';
  #backoff = new Backoff(5);
  #socket = null;
  #server = null;
  #ready = false;
  #timer = 0;
  #acknowledged = true;

  /** Asks for a server, and connects once `useServer` is told of one. */
  start() {
    this.#setState('Awaiting Endpoint');
    this.dispatchEvent(new Event('endpoint-wanted'));
  }

  /** Takes the server that the main gateway named: `{endpoint, token}`. */
  useServer(server) {
    if (this.state === 'Disconnected') return;
    this.#close(4000);
    this.#server = { ...server, endpoint: server.endpoint.replace(/:(443|80)$/, '') };
    this.#ready = false;
    this.#connect();
  }

  /** Leaves for good. The real client closes with 4000 here too. */
  stop() {
    this.#close(4000);
    this.#backoff.succeed();
    this.#setState('Disconnected');
  }

  #connect() {
    this.#setState('Connecting');
    const socket = new WebSocket(`wss://${this.#server.endpoint}/?v=9`);
    this.#socket = socket;
    this.#acknowledged = true;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.#setState('Authenticating');
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(data));
    socket.onerror = () => {
      this.#forget();
      this.#retry();
    };
    socket.onclose = ({ code }) => this.#closed(code);
  }

  #receive({ op, d }) {
    if (op === 8) {
      this.#identify();
      this.#startHeartbeat(d.heartbeat_interval);
    } else if (op === 2) {
      this.#setState('RTC Connecting');
      this.#send(1, { protocol: 'webrtc', data: '', rtc_connection_id: canaries.sessionId });
    } else if (op === 4 || op === 9) {
      this.#ready = true;
      this.#backoff.succeed();
      this.#setState('Voice Connected');
    } else if (op === 6) {
      this.#acknowledged = true;
    }
  }

  #identify() {
    const who = {
      server_id: canaries.guildId,
      session_id: canaries.sessionId,
      token: this.#server.token,
    };
    if (this.#ready) this.#send(7, { ...who, seq_ack: 1 });
    else this.#send(0, { ...who, user_id: canaries.userId, max_dave_protocol_version: 1 });
  }

  #startHeartbeat(interval) {
    const beat = () => {
      if (!this.#acknowledged) {
        this.#close(4000);
        this.#retry();
        return;
      }
      this.#acknowledged = false;
      this.#send(3, { t: Date.now(), seq_ack: 1 });
      this.#timer = setTimeout(beat, Math.min(interval, 5000));
    };
    beat();
  }

  #closed(code) {
    if (MOVED_OUT.has(code)) {
      // The real client is told by the main gateway, and then closes the dead socket once more.
      this.stop();
      return;
    }
    this.#forget();
    if (NEEDS_A_NEW_HANDSHAKE.has(code)) this.#startOver();
    else this.#retry();
  }

  #retry() {
    this.#setState('RTC Disconnected');
    if (this.#backoff.failures >= FAILURES_BEFORE_A_NEW_ENDPOINT) this.#startOver();
    else this.#backoff.fail(() => this.#connect());
  }

  #startOver() {
    this.#backoff.succeed();
    this.#ready = false;
    this.#setState('RTC Disconnected');
    this.#timer = setTimeout(() => this.start(), scaled(2000));
  }

  #send(op, d) {
    this.#socket?.send(JSON.stringify({ op, d }));
  }

  #close(code) {
    const socket = this.#socket;
    this.#forget();
    socket?.close(code);
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#backoff.cancel();
    if (this.#socket) {
      const ignore = () => undefined;
      Object.assign(this.#socket, {
        onopen: ignore,
        onmessage: ignore,
        onerror: ignore,
        onclose: ignore,
      });
    }
    this.#socket = null;
  }

  #setState(state) {
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new CustomEvent('state', { detail: state }));
  }
}
