/**
 * Decodes a zlib stream that carries one JSON message per frame.
 *
 * @param onMessage gets each parsed message, in order
 * @param onError gets what made the stream unreadable
 * @returns a function that takes the next frame
 */
export function zlibStream(onMessage, onError) {
  const inflate = new DecompressionStream('deflate');
  const input = inflate.writable.getWriter();
  void read(inflate.readable, onMessage).catch(onError);
  return (frame) => {
    // Failures surface on the reading side.
    input.write(new Uint8Array(frame)).catch(() => undefined);
  };
}

async function read(readable, onMessage) {
  const decoder = new TextDecoder();
  const output = readable.getReader();
  let text = '';
  for (;;) {
    const { done, value } = await output.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    // A large message comes in several pieces; only the whole of it parses.
    const message = parse(text);
    if (message === null) continue;
    text = '';
    onMessage(message);
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
