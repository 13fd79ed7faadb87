import { launchChromium } from './chromium';
import type { Driver, LaunchOptions } from './driver';
import { launchFirefox } from './firefox';

/**
 * Starts a browser with the extensions installed and running.
 *
 * @throws when there is no such browser, or a folder holds no extension
 */
export function launch(options: LaunchOptions): Promise<Driver> {
  return options.engine === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
