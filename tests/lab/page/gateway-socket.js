import { Backoff } from './backoff.js';
import { canaries, scaled } from './environment.js';
import { zlibStream } from './zlib-stream.js';

const QUERY = '/?encoding=json&v=9&compress=zlib-stream';
const FAILURES_BEFORE_GIVING_UP_THE_SESSION = 4;

/**
 * The connection to the main gateway. Events: `event` (detail `{type, data}`), `state` (detail
 * `'connecting' | 'connected' | 'interrupted' | 'closed'`) and `signed-out`.
 */
export class GatewaySocket extends EventTarget {
  state = 'closed';
  #backoff = new Backoff(60);
  #socket = null;
  #session = null;
  #resumeUrl = null;
  #sequence = 0;
  #beat = 0;
  #helloTimer = 0;
  #acknowledged = true;

  constructor(token) {
    super();
    this.token = token;
    window.addEventListener('online', () => this.#expedite(5000));
    window.addEventListener('offline', () => this.#expedite(15_000));
  }

  /** Connects, with the socket of fast connect when it has the right address. */
  connect() {
    if (this.#socket) this.#close('Connecting again', 4000);
    const url = (this.#resumeUrl ?? window.GLOBAL_ENV.GATEWAY_ENDPOINT) + QUERY;
    this.#setState(this.state === 'interrupted' ? 'interrupted' : 'connecting');
    const early = window._ws;
    window._ws = null;
    if (early && early.state.gateway !== url) early.ws.close(1000);
    const usable = early?.state.gateway === url ? early : null;
    this.#take(usable?.ws ?? new WebSocket(url, undefined), usable?.state);
  }

  send(op, d) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ op, d }));
  }

  /** What the client does when it doubts a connection: it closes it with 4000 and comes back. */
  reconnect() {
    this.#close('Reconnecting', 4000);
    if (this.state === 'connected') this.#setState('interrupted');
    this.connect();
  }

  /** Ends the session for good, as signing out does. */
  end() {
    this.#close('Signed out');
    this.#backoff.cancel();
    this.#session = this.#resumeUrl = null;
    this.#setState('closed');
  }

  #take(socket, early) {
    this.#socket = socket;
    this.#acknowledged = true;
    const inflate = zlibStream(
      (message) => {
        if (socket === this.#socket) this.#receive(message);
      },
      () => {
        if (socket === this.#socket) this.#fail();
      },
    );
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => console.log('[GatewaySocket] connected');
    socket.onmessage = (event) => inflate(event.data);
    socket.onerror = () => {
      this.#resumeUrl = null;
      this.#fail();
    };
    socket.onclose = ({ code }) => this.#closed(code);
    // A silent socket is given up but not closed: it may close by itself much later.
    this.#helloTimer = setTimeout(() => this.#fail(), scaled(30_000));
    for (const event of early?.messages ?? []) inflate(event.data);
  }

  #receive({ op, t, s, d }) {
    if (s) this.#sequence = s;
    if (op === 0) this.#dispatched(t, d);
    else if (op === 7) this.reconnect();
    else if (op === 9) this.#invalidated(d);
    else if (op === 10) this.#greeted(d.heartbeat_interval);
    else if (op === 11) this.#acknowledged = true;
  }

  #greeted(interval) {
    clearTimeout(this.#helloTimer);
    const beat = () => {
      if (!this.#acknowledged) {
        this.#close('Heartbeat timed out', 4000);
        this.#retry();
        return;
      }
      this.#acknowledged = false;
      this.#sendHeartbeat();
      this.#beat = setTimeout(beat, interval);
    };
    this.#beat = setTimeout(beat, interval * Math.random());
    if (this.#session) this.#resume();
    else this.#identify();
  }

  #sendHeartbeat() {
    const qos = { ver: 27, active: true, reasons: ['foregrounded'] };
    this.send(40, { seq: this.#sequence, qos });
  }

  #expedite(patience) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    const socket = this.#socket;
    this.#acknowledged = false;
    this.#sendHeartbeat();
    setTimeout(() => {
      if (socket !== this.#socket || this.#acknowledged) return;
      this.#close('Expedited heartbeat timed out', 4000);
      this.#retry();
    }, scaled(patience));
  }

  #identify() {
    this.#sequence = 0;
    const properties = { os: 'Linux', browser: 'Chrome', device: '' };
    this.send(2, { token: this.token, capabilities: 1_734_653, properties, compress: false });
  }

  #resume() {
    this.send(6, { token: this.token, session_id: this.#session, seq: this.#sequence });
  }

  #invalidated(resumable) {
    if (resumable && this.#session) {
      this.#resume();
    } else {
      this.#session = this.#resumeUrl = null;
      this.#identify();
    }
  }

  #dispatched(type, data) {
    if (type === 'READY') {
      this.#session = data.session_id;
      this.#resumeUrl = data.resume_gateway_url;
    }
    if (type === 'READY' || type === 'RESUMED') {
      this.#backoff.succeed();
      this.#setState('connected');
    }
    this.dispatchEvent(new CustomEvent('event', { detail: { type, data } }));
  }

  #closed(code) {
    this.#forget();
    if (code === 4004) {
      this.#session = this.#resumeUrl = null;
      this.#setState('closed');
      this.dispatchEvent(new Event('signed-out'));
    } else {
      this.#retry();
    }
  }

  /** An error without a close frame: handlers go, the socket is left to itself. */
  #fail() {
    this.#forget();
    this.#retry();
  }

  #retry() {
    this.#backoff.fail(() => this.connect());
    const lost = this.#backoff.failures > FAILURES_BEFORE_GIVING_UP_THE_SESSION;
    if (lost) this.#session = this.#resumeUrl = null;
    if (this.state !== 'connecting') this.#setState(lost ? 'closed' : 'interrupted');
  }

  #close(why, code) {
    const socket = this.#socket;
    console.log(`[GatewaySocket] ${why}`);
    this.#forget();
    if (code === undefined) socket?.close();
    else socket?.close(code);
  }

  #forget() {
    clearTimeout(this.#helloTimer);
    clearTimeout(this.#beat);
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

/** Opcode 4: asks to move to a voice channel, or out of all of them. */
export const voiceStateUpdate = (channelId) => ({
  guild_id: canaries.guildId,
  channel_id: channelId,
  self_mute: false,
  self_deaf: false,
});
