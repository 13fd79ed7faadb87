import type { PageEvidence } from '../failure/failure';

const SELECTOR = ['src', 'href']
  .flatMap((name) => [`[${name}^="chrome-extension://"]`, `[${name}^="moz-extension://"]`])
  .join();

/** Finds extensions that have put elements of their own into the page, at most eight. */
export function elementOrigins(): PageEvidence['extensionOrigins'] {
  const origins = new Set<string>();
  for (const element of document.querySelectorAll(SELECTOR)) {
    const url = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    const origin = /^(?:chrome|moz)-extension:\/\/[a-z0-9-]{32,36}/.exec(url)?.[0];
    if (origin) origins.add(origin);
  }
  return [...origins].slice(0, 8).map((origin) => ({ origin, where: 'element' }));
}
