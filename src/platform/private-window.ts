import { browser } from './browser';

/** Whether this page stands in a private window. */
export async function isPrivateWindow(): Promise<boolean> {
  // Windows cannot be asked on Android.
  const windows = browser.windows as typeof browser.windows | undefined;
  return (await windows?.getCurrent())?.incognito ?? false;
}
