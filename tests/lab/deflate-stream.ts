import { constants, createDeflate } from 'node:zlib';

/**
 * One zlib stream over the life of a socket: every message is a piece of it that ends with a sync
 * flush, as the real gateway's `compress=zlib-stream` does.
 */
export class DeflateStream {
  readonly #deflate = createDeflate();
  #pending: Buffer[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor() {
    this.#deflate.on('data', (piece: Buffer) => this.#pending.push(piece));
  }

  /** Compresses one message; pieces come out in the order of the calls. */
  push(text: string): Promise<Buffer> {
    const piece = this.#last.then(() => this.#compress(text));
    this.#last = piece;
    return piece;
  }

  #compress(text: string): Promise<Buffer> {
    return new Promise((resolve) => {
      this.#deflate.write(text);
      this.#deflate.flush(constants.Z_SYNC_FLUSH, () => {
        resolve(Buffer.concat(this.#pending));
        this.#pending = [];
      });
    });
  }
}
