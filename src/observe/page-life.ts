import { listen } from './natives';

export interface PageLife {
  /** True between `pagehide` and a return from the back-forward cache: what fails then is leaving. */
  leaving(): boolean;
  /** Raised on each return from the cache: sockets from before it were closed by the browser. */
  visits(): number;
}

/** Follows whether the page is being left. Closes and aborts on the way out mean nothing. */
export function watchPageLife(): PageLife {
  let leaving = false;
  let visits = 0;
  listen(window, 'pagehide', () => {
    leaving = true;
  });
  listen(window, 'pageshow', (event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    leaving = false;
    visits++;
  });
  return { leaving: () => leaving, visits: () => visits };
}
