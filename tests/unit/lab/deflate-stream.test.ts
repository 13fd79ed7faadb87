// @vitest-environment node
import { createInflate } from 'node:zlib';
import { expect, it } from 'vitest';
import { DeflateStream } from '../../lab/deflate-stream';

it('makes one zlib stream of all messages, each ending in a sync flush, in order', async () => {
  const large = 'x'.repeat(300_000);
  const stream = new DeflateStream();
  const pieces = await Promise.all([stream.push('one'), stream.push(large), stream.push('three')]);
  for (const piece of pieces) expect(piece.subarray(-4).toString('hex')).toBe('0000ffff');

  const inflate = createInflate();
  let text = '';
  inflate.on('data', (chunk: Buffer) => (text += chunk.toString()));
  for (const piece of pieces) {
    await new Promise((resolve) => inflate.write(piece, resolve));
  }
  expect(text).toBe(`one${large}three`);
});
