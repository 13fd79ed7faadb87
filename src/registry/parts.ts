import type { Code, Family } from './entry';

/** Where the JSON codes are cut: the largest table, of which one failure needs one piece. */
const JSON_CUTS = [20_000, 30_000, 40_000, 50_000, 60_000, 100_000, 110_000, 250_000];

const JSON_PARTS = [0, ...JSON_CUTS].map((from, index) => {
  const next = JSON_CUTS[index];
  return { from, name: `json/${from}-${next === undefined ? 'up' : next - 1}` };
});

/** The parts the registry is stored in and shipped in, by the path of their files. */
export function partsOf(family: Family): string[] {
  return family === 'json' ? JSON_PARTS.map(({ name }) => name) : [family];
}

/** The part that has a code, or would have it. */
export function partOf(family: Family, code: Code): string {
  if (family !== 'json') return family;
  const part = JSON_PARTS.findLast(({ from }) => typeof code === 'number' && code >= from);
  return (part ?? JSON_PARTS[0])?.name ?? family;
}
