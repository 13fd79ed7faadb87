import * as v from 'valibot';
import { keptCheck } from '../check/kept-check';
import { parseObservation } from '../failure/parse-observation';
import { FAMILIES } from '../registry/surface-data';
import { PAGE_FIXES } from '../remedies/page-fix';
import type { BackgroundMessage } from './contract';

/** Most that one message may bring: the relay keeps no more either. */
const MAX_OBSERVATIONS = 50;

const id = v.pipe(v.string(), v.maxLength(64));

const observations = v.pipe(
  v.array(v.unknown()),
  v.transform((list) =>
    list.slice(0, MAX_OBSERVATIONS).flatMap((value) => parseObservation(value) ?? []),
  ),
);

const message = v.variant('type', [
  v.object({ type: v.literal('report'), page: id, observations, dropped: v.number() }),
  v.object({ type: v.literal('check'), page: id }),
  v.object({ type: v.literal('left'), page: id }),
  v.object({ type: v.literal('dismiss'), id }),
  v.object({ type: v.literal('expire'), id }),
  v.object({ type: v.literal('mute'), id }),
  v.object({ type: v.literal('copy-report'), id }),
  v.strictObject({
    type: v.literal('open-library'),
    surface: v.picklist(FAMILIES),
    code: v.union([v.literal('5xx'), v.pipe(v.number(), v.safeInteger())]),
    httpStatus: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))),
  }),
  v.object({ type: v.literal('open-interference') }),
  v.object({ type: v.literal('open-fix'), fix: v.picklist(PAGE_FIXES) }),
  v.object({ type: v.literal('open-check'), id }),
  v.object({ type: v.literal('checked'), check: keptCheck }),
  v.object({ type: v.literal('changed') }),
]);

/**
 * Reads what came in as a message. Content scripts run beside pages that may have taken them over,
 * so what they send is parsed again, observations included.
 *
 * @returns null for anything that is not one of ours
 */
export function parseMessage(value: unknown): BackgroundMessage | null {
  const result = v.safeParse(message, value);
  return result.success ? result.output : null;
}
