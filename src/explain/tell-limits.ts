import type { LimitFacts } from '../registry/entry';
import { fillPhrase, type Phrases } from '../registry/phrases';

/**
 * The limits that a code is about, in one line: what holds for everybody, then what raises it.
 *
 * @param what what is counted, such as `pinned messages in a channel`
 * @returns null for a code that is about no limit
 */
export function tellLimits(
  limits: readonly LimitFacts[] | undefined,
  what: string | undefined,
  { limits: phrases, language }: Phrases,
): string | null {
  const [base, ...raised] = limits ?? [];
  if (base === undefined || what === undefined) return null;
  const write = (number: number) => number.toLocaleString(language);
  const more = raised.flatMap(({ number, with: raise }) =>
    raise === undefined ? [] : [fillPhrase(phrases.with[raise], { number: write(number) })],
  );
  const first = fillPhrase(phrases.base, { number: write(base.number), what });
  return `${[first, ...more].join('; ')}.`;
}
