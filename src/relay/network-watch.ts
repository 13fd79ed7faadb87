import type { NetworkChange } from '../failure/failure';
import { isRecent } from './recent';

/** Chromium alone has it; the kind of network is only told on phones, tablets and ChromeOS. */
type Connection = EventTarget & { type?: string };

/** As much of the page's window as is needed here. */
export interface NetworkView {
  addEventListener: (type: 'online', listener: () => void) => void;
  navigator: { onLine: boolean; connection?: Connection };
}

/**
 * Remembers when the device got its network back, or moved to one of another kind.
 *
 * @returns gives the last change, or null when that is long ago or the device is offline
 */
export function watchNetwork(
  view: NetworkView = window,
  now: () => number = Date.now,
): () => NetworkChange | null {
  const { connection } = view.navigator;
  let last: NetworkChange | null = null;
  let type = connection?.type;
  view.addEventListener('online', () => {
    last = { what: 'back', at: now() };
  });
  // Mostly it is an estimate of the speed that changes, and that means nothing.
  connection?.addEventListener('change', () => {
    const before = type;
    type = connection.type;
    if (type !== before && view.navigator.onLine) last = { what: 'changed', at: now() };
  });
  return () => (last && view.navigator.onLine && isRecent(last.at, now()) ? last : null);
}
