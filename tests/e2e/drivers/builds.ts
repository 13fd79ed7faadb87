import { join } from 'node:path';
import type { Engine } from './driver';

/**
 * Folder of the built extension for an engine, as `npm run build` leaves it.
 *
 * @param granted whether to take the test build in which the optional permission is granted
 */
export function build(engine: Engine, granted = false): string {
  const target = engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return join(import.meta.dirname, '../../../.output', granted ? `${target}-granted` : target);
}
