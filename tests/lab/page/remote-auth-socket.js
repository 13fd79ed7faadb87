import { canaries, scaled } from './environment.js';

/**
 * The socket behind the QR code. It starts itself again whenever it closes, while the page can be
 * seen.
 *
 * @param onCode gets the fingerprint to show, or null while there is none
 * @returns a function that stops it
 */
export function openRemoteAuth(onCode) {
  let socket = null;
  let timer = 0;

  const open = () => {
    onCode(null);
    socket = new WebSocket(`wss:${window.GLOBAL_ENV.REMOTE_AUTH_ENDPOINT}/?v=2`);
    const send = (frame) => socket.send(JSON.stringify(frame));
    socket.onmessage = ({ data }) => {
      const { op, fingerprint } = JSON.parse(data);
      if (op === 'hello') send({ op: 'init', encoded_public_key: canaries.remoteAuthKey });
      if (op === 'nonce_proof') send({ op: 'nonce_proof', nonce: canaries.remoteAuthKey });
      if (op === 'pending_remote_init') onCode(fingerprint);
    };
    socket.onclose = () => {
      onCode(null);
      if (document.visibilityState === 'visible') timer = setTimeout(open, scaled(1000));
    };
  };
  open();

  return () => {
    clearTimeout(timer);
    socket.onmessage = socket.onclose = null;
    socket.close();
  };
}
