import type { Evidence } from '../incidents/incident';

/**
 * Drops what was learnt in other ways where the browser itself says why this very connection failed:
 * each thing is told once, and by who knows it best.
 */
export function firstHand(evidence: readonly Evidence[]): Evidence[] {
  const isNamed = evidence.some(
    (fact) =>
      fact.kind === 'handshake' ||
      (fact.kind === 'net-error' &&
        fact.category !== 'general' &&
        fact.category !== 'maybe-blocked'),
  );
  return evidence.filter(({ kind }) => !isNamed || !SECOND_HAND.includes(kind));
}

const SECOND_HAND: readonly Evidence['kind'][] = ['also-failed', 'also-answered', 'checked'];
