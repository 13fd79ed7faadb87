import { listen } from './natives';

export interface PageLife {
  /** True between `pagehide` and a return from the back-forward cache: what fails then is leaving. */
  leaving(): boolean;
  /** Raised on each return from the cache: sockets from before it were closed by the browser. */
  visits(): number;
}

/**
 * Follows whether the page is being left. Closes and aborts on the way out mean nothing.
 *
 * Adding the first listener for `pagehide` can cost Chromium milliseconds, because it tells the
 * browser process. It is therefore added with `pageshow`, once the page has loaded.
 */
export function watchPageLife(): PageLife {
  let leaving = false;
  let visits = 0;
  const leave = () => {
    leaving = true;
  };
  listen(window, 'pageshow', (event) => {
    listen(window, 'pagehide', leave);
    leaving = false;
    if ((event as PageTransitionEvent).persisted) visits++;
  });
  return { leaving: () => leaving, visits: () => visits };
}
