import { classifySocket } from '../failure/classify-socket';
import type { SocketKind } from '../failure/failure';
import type { Noise } from '../failure/noise';
import { getFrom, isArray, listen, now, ownerOf, parseJson, setIn, uncurryGetter } from './natives';
import type { PageLife } from './page-life';
import { guard, patch, patchConstructor } from './patch';
import type { Reporter } from './reporter';
import { countSentFrames, type SentFrameCounter } from './sent-frames';

interface WatchedSocket {
  kind: Exclude<SocketKind, 'other'>;
  id: number;
  openedAt: number | null;
  closedByPage: boolean;
  visit: number;
  sent: SentFrameCounter | null;
}

/**
 * Watches how sockets to Discord end. Handlers are added with `addEventListener` on each socket,
 * because Discord blanks its `on*` handlers before it closes one; `close()` is watched because
 * Discord closes with 4000 itself, which looks the same as a 4000 from the server. `send()` is
 * watched for opcodes: which code in the page sent a wrong one is the real answer to 4001.
 *
 * No message of a gateway or voice socket is ever listened to. On a socket to Discord's desktop
 * app the messages are, for ERROR frames carry the number and nothing else does.
 *
 * @param onConstruct called for each socket to Discord while the caller is still on the stack
 */
export function watchWebSocket(reporter: Reporter, life: PageLife, onConstruct: () => void) {
  const url = uncurryGetter(WebSocket.prototype, 'url');
  const watched = new WeakMap<object, WatchedSocket>();
  const newest: Partial<Record<SocketKind, number>> = {};
  /** Kinds whose last close was reported, so that the next open is news. */
  const down: Partial<Record<SocketKind, boolean>> = {};
  let count = 0;

  function constructed(instance: object): void {
    const socket = instance as WebSocket;
    const kind = classifySocket(url(socket) ?? '');
    if (kind === 'other') return;
    const state: WatchedSocket = {
      kind,
      id: ++count,
      openedAt: null,
      closedByPage: false,
      visit: life.visits(),
      sent: kind === 'gateway' ? countSentFrames() : null,
    };
    setIn(watched, socket, state);
    newest[kind] = state.id;
    listen(socket, 'open', () => guard(() => opened(state)), { once: true });
    listen(socket, 'close', (event) => guard(() => closed(state, event as CloseEvent)), {
      once: true,
    });
    if (kind === 'rpc') {
      const data = uncurryGetter(MessageEvent.prototype, 'data');
      listen(socket, 'message', (event) => guard(() => rpcMessage(data(event as MessageEvent))));
    }
    onConstruct();
  }

  function opened(state: WatchedSocket): void {
    state.openedAt = now();
    const { kind, id, openedAt } = state;
    if ((kind === 'gateway' || kind === 'voice') && down[kind]) {
      down[kind] = false;
      reporter.report({ type: 'socket-opened', at: openedAt, socket: kind, id });
    }
  }

  function closed(state: WatchedSocket, event: CloseEvent): void {
    if (life.leaving()) return;
    const { kind, id, openedAt, closedByPage } = state;
    const at = now();
    // Calls and Go Live hold several voice sockets at once, so a later one replaces none.
    const isNewest = kind === 'voice' || newest[kind] === id;
    const noise = closeNoise(state, event.code, isNewest);
    if (!noise) down[kind] = true;
    reporter.report({
      type: 'socket-closed',
      at,
      socket: kind,
      id,
      code: event.code,
      wasClean: event.wasClean,
      opened: openedAt !== null,
      openForMs: Math.max(0, at - (openedAt ?? at)),
      closedByPage,
      newest: isNewest,
      sent: noise ? null : (state.sent?.sum() ?? null),
      noise,
    });
  }

  function closeNoise(state: WatchedSocket, code: number, isNewest: boolean): Noise | null {
    if (state.visit !== life.visits()) return 'left-page';
    if (state.closedByPage) return 'own-close';
    if (!isNewest) return 'superseded';
    if (state.kind === 'rpc' && code < 4000) return 'rpc-walk';
    return null;
  }

  function rpcMessage(frame: unknown): void {
    // Frames with the person's data are long or of another kind: only an ERROR is parsed.
    if (typeof frame !== 'string' || frame.length > 4096 || !frame.includes('"ERROR"')) return;
    const message = parseJson(frame) as { evt?: unknown; data?: { code?: unknown } | null } | null;
    const code = message?.evt === 'ERROR' && !isArray(message.data) ? message.data?.code : null;
    if (typeof code === 'number') reporter.report({ type: 'rpc-error', at: now(), code });
  }

  const socketPatch = patchConstructor(window, 'WebSocket', { constructed });
  const closePatch = patch(ownerOf(WebSocket.prototype, 'close'), 'close', {
    called: (self) => {
      const state = getFrom(watched, self as object);
      if (state) state.closedByPage = true;
    },
  });
  const sendPatch = patch(ownerOf(WebSocket.prototype, 'send'), 'send', {
    called: (self, args) => getFrom(watched, self as object)?.sent?.note(args[0]),
  });
  return {
    parts: { WebSocket: socketPatch, 'WebSocket.send': sendPatch },
    undo: () => {
      socketPatch.undo();
      closePatch.undo();
      sendPatch.undo();
    },
  };
}
