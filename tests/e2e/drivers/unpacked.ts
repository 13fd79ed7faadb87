import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Chromium derives the id of an unpacked extension from its path, or from the key it brings. */
export function unpackedId(folder: string): string {
  const { key } = manifest(folder);
  const seed = typeof key === 'string' ? Buffer.from(key, 'base64') : folder;
  const digest = createHash('sha256').update(seed).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}

/** Whether an unpacked extension has something that runs behind its pages. */
export function hasBackground(folder: string): boolean {
  return 'background' in manifest(folder);
}

function manifest(folder: string): Record<string, unknown> {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new Error(`${path} is missing: build the extension first.`);
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}
