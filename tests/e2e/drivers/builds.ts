import { join } from 'node:path';
import type { Engine } from './driver';

/** Folder of the built extension for an engine, as `npm run build` leaves it. */
export function build(engine: Engine): string {
  const target = engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return join(import.meta.dirname, '../../../.output', target);
}
