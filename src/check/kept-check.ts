import * as v from 'valibot';
import { ADVICE, FINDINGS, type FindingId } from './findings';
import { SUMMARIES } from './judge-check';
import { STEPS } from './steps';

const findingIds = Object.keys(FINDINGS) as FindingId[];

/** Schema of {@link KeptCheck}. */
export const keptCheck = v.object({
  /** Epoch milliseconds at its end. */
  at: v.number(),
  /** Id of the incident that it was made for, or null. */
  incident: v.nullable(v.string()),
  summary: v.object({
    id: v.picklist(SUMMARIES),
    side: v.picklist(['discord', 'network', 'browser', 'account', 'nobody']),
    advice: v.nullable(v.picklist(ADVICE)),
  }),
  results: v.array(
    v.object({
      step: v.picklist(STEPS),
      outcome: v.picklist(['fine', 'trouble', 'unsure', 'skipped']),
      finding: v.picklist(findingIds),
      number: v.nullable(v.number()),
      tookMs: v.nullable(v.number()),
    }),
  ),
});

/** A check that is over, as it is kept: what was found and when, never prose or addresses. */
export type KeptCheck = v.InferOutput<typeof keptCheck>;

/** How many are kept, newest first. */
export const MOST_KEPT = 10;

/** Reads kept checks from storage. One that an other version has written differently is left out. */
export function parseKeptChecks(value: unknown): KeptCheck[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const result = v.safeParse(keptCheck, item);
    return result.success ? [result.output] : [];
  });
}
