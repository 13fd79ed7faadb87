import type { Evidence, Incident } from '../incidents/incident';
import { witnessOfError } from '../incidents/witnesses';
import type { KeptCheck } from './kept-check';
import { categoryOf } from './judge-step';
import type { StepId } from './steps';

/** The steps that take the same way as a connection, in the order in which they are made. */
const SAME_WAY: Partial<Record<NonNullable<Incident['socket']>, readonly StepId[]>> = {
  gateway: ['gateway', 'handshake'],
  // Asks the same hosts, though no server that carries calls.
  voice: ['media'],
};

/** What a check has found out about a connection that is down; null for nothing. */
export function checkEvidence(
  socket: Incident['socket'],
  results: KeptCheck['results'],
): Evidence | null {
  const steps = (socket && SAME_WAY[socket]) ?? [];
  const taken = results.filter(({ step }) => steps.includes(step));
  const trouble = taken.find(({ outcome }) => outcome === 'trouble');
  if (trouble === undefined) {
    const greeted = taken.some(({ finding }) => finding === 'hello');
    return greeted ? { kind: 'checked', result: 'reached' } : null;
  }
  const { finding, number } = trouble;
  // The host has just answered, so it is live connections that do not come through.
  if (finding === 'never-opened') return { kind: 'checked', result: 'pages-only' };
  const answered = finding === 'server-error' || finding === 'turned-away';
  if (answered && number !== null) return { kind: 'also-answered', by: 'check', status: number };
  const category = categoryOf(finding);
  return category && witnessOfError(category, 'check');
}

/** Whether a fact comes from a connection check. */
export function isOfCheck(fact: Evidence): boolean {
  return fact.kind === 'checked' || ('by' in fact && fact.by === 'check');
}
