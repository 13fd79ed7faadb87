import type { Freeze } from '../failure/failure';
import { isRecent } from './recent';

/**
 * Remembers when the browser had put the tab to sleep. Chromium alone does and tells.
 *
 * @returns gives the last time, or null when the tab has been awake for long
 */
export function watchFreezing(
  page: EventTarget = document,
  view: EventTarget = window,
  now: () => number = Date.now,
): () => Freeze | null {
  let from: number | null = null;
  let last: Freeze | null = null;
  page.addEventListener('freeze', () => {
    from = now();
  });
  page.addEventListener('resume', () => {
    if (from !== null) last = { from, until: now() };
  });
  // A page that was left is frozen, too. What that ends is told by the page script.
  view.addEventListener('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) last = null;
  });
  return () => (last && isRecent(last.until, now()) ? last : null);
}
