const PORTS_TO_TRY = 10;

/** Closes after which the next port is tried: refused, or a client id that is not known there. */
const TRY_NEXT = new Set([1006, 4000]);

/**
 * Looks for the desktop app on its ports, one after another.
 *
 * @param firstPort usually 6463
 * @returns the open socket of the first port that answers; rejects with the close code of the one
 *   that turned us away, or with 1006 when none is left
 */
export async function findDesktopApp(firstPort) {
  for (let port = firstPort; port < firstPort + PORTS_TO_TRY; port++) {
    try {
      return await openDesktopApp(`ws://127.0.0.1:${port}/?v=1`);
    } catch (code) {
      if (!TRY_NEXT.has(code)) throw code;
    }
  }
  throw 1006;
}

/** Resolves to the socket once the app has said READY; rejects with the close code. */
export function openDesktopApp(url) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.onmessage = ({ data }) => {
      if (JSON.parse(data).evt === 'READY') resolve(socket);
    };
    socket.onclose = ({ code }) => reject(code);
  });
}

/**
 * Gives the desktop app a command.
 *
 * @returns its answer's data; rejects with `{code, message}`, code null when the socket closed
 */
export function command(socket, cmd, args) {
  const nonce = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    socket.onmessage = ({ data }) => {
      const answer = JSON.parse(data);
      if (answer.nonce !== nonce) return;
      if (answer.evt === 'ERROR') reject(answer.data);
      else resolve(answer.data);
    };
    socket.onclose = () => reject({ code: null, message: 'The app went away.' });
    socket.send(JSON.stringify({ cmd, args, nonce }));
  });
}
