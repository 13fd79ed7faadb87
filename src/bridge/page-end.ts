import { HANDSHAKE_EVENT, STOP } from './handshake';

/**
 * Waits for the relay's port, in the page's world.
 *
 * @param on.connected called once, synchronously within the relay's start
 * @param on.stopped called when the relay says that nobody listens any more
 */
export function acceptPort(on: { connected: (port: MessagePort) => void; stopped: () => void }) {
  document.addEventListener(
    HANDSHAKE_EVENT,
    (event) => {
      event.stopImmediatePropagation();
      const port = (event as MessageEvent).ports[0];
      if (!port) return;
      port.onmessage = (message) => {
        if (message.data === STOP) on.stopped();
      };
      on.connected(port);
    },
    { once: true, capture: true },
  );
}
