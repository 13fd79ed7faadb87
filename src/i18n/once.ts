/**
 * Makes a thing the first time it is asked for. Formatters of dates and numbers take milliseconds to
 * make, which a card that is about to be painted cannot spare.
 */
export function once<Thing extends object>(make: () => Thing): () => Thing {
  let thing: Thing | undefined;
  return () => (thing ??= make());
}
