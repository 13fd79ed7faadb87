import { judgeStep, judgeUnobserved } from './judge-step';
import type { StepResult } from './findings';
import type { Observed, Probes } from './observations';
import {
  skipReason,
  type SkipReason,
  STEP_BOUND_MS,
  type StepId,
  STEPS,
  TOTAL_BOUND_MS,
} from './steps';

/** Time as the check needs it, to be replaced in tests. */
export interface CheckClock {
  /** Milliseconds from any start; never goes back. */
  now: () => number;
  /** Calls back once after so many milliseconds. Gives the way to call it off. */
  after: (milliseconds: number, callback: () => void) => () => void;
}

/** How a step can end without an observation. */
type Ending = 'late' | 'cancelled';

export type Progress = { kind: 'started'; step: StepId } | { kind: 'finished'; result: StepResult };

interface CheckOptions {
  probes: Probes;
  clock: CheckClock;
  /** Ends the step under way and leaves out the rest. */
  cancel: AbortSignal;
}

/**
 * Makes the steps one after another and tells of each. Every step that is not left out is told
 * twice, every other once. No step takes longer than its bound, nor all of them together, whatever
 * the probes do. Never throws.
 */
export async function* runCheck(options: CheckOptions): AsyncGenerator<Progress, void, void> {
  const { probes, clock, cancel } = options;
  const end = clock.now() + TOTAL_BOUND_MS;
  const results: StepResult[] = [];
  for (const step of STEPS) {
    const left = end - clock.now();
    const reason = cancel.aborted
      ? 'skipped-cancel'
      : left <= 0
        ? 'skipped-time'
        : skipReason(step, results);
    let result: StepResult;
    if (reason === null) {
      yield { kind: 'started', step };
      result = await observe(step, probes, clock, cancel, Math.min(left, STEP_BOUND_MS));
    } else {
      result = skipped(step, reason);
    }
    results.push(result);
    yield { kind: 'finished', result };
  }
}

async function observe(
  step: StepId,
  probes: Probes,
  clock: CheckClock,
  cancel: AbortSignal,
  boundMs: number,
): Promise<StepResult> {
  const startedAt = clock.now();
  const stop = new AbortController();
  let callOff = (): void => undefined;
  let forget = (): void => undefined;
  // A probe may ignore its signal: what ends the step does not wait for it.
  const ended = new Promise<Ending>((resolve) => {
    callOff = clock.after(boundMs, () => resolve('late'));
    const onCancel = () => resolve('cancelled');
    cancel.addEventListener('abort', onCancel);
    forget = () => cancel.removeEventListener('abort', onCancel);
    if (cancel.aborted) onCancel();
  });
  const outcome = await Promise.race([ended, attempt(step, probes, stop.signal)]);
  callOff();
  forget();
  stop.abort();
  if (outcome === 'cancelled') return skipped(step, 'skipped-cancel');
  const judged =
    typeof outcome === 'string'
      ? judgeUnobserved(step, { kind: outcome })
      : judgeStep(outcome.observed);
  return { ...judged, tookMs: Math.round(clock.now() - startedAt) };
}

async function attempt(
  step: StepId,
  probes: Probes,
  signal: AbortSignal,
): Promise<{ observed: Observed } | 'broken'> {
  try {
    const seen = await probes[step](signal);
    // The probe of a step gives what its judgement takes, which TypeScript does not follow here.
    return { observed: { step, seen } as Observed };
  } catch {
    return 'broken';
  }
}

function skipped(step: StepId, finding: SkipReason): StepResult {
  return { step, outcome: 'skipped', finding, number: null, detail: null, tookMs: null };
}
