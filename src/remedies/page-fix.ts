/** Fixes that have a page of the extension: there they are done on a click, or step by step. */
export const PAGE_FIXES = ['private-window', 'clear-cache', 'half-search'] as const;

export type PageFix = (typeof PAGE_FIXES)[number];

/** Address of the page of a fix, from another page of the extension. */
export function pageFixHref(fix: PageFix): string {
  return fix === 'half-search' ? 'interference.html' : `check.html#fix=${fix}`;
}
