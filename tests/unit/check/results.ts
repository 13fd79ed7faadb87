import type { FindingId, Outcome, StepResult } from '../../../src/check/findings';
import { type StepId, STEPS } from '../../../src/check/steps';

const WELL: Record<StepId, FindingId> = {
  online: 'online',
  site: 'answered',
  gateway: 'answered',
  media: 'answered',
  handshake: 'hello',
  status: 'no-incident',
  webrtc: 'webrtc-works',
  capabilities: 'capable',
  interference: 'nothing-in-the-way',
};

/** Results of a check in which all is well but for these steps. */
export function resultsWith(
  others: Partial<Record<StepId, [Outcome, FindingId]>> = {},
): StepResult[] {
  return STEPS.map((step) => {
    const [outcome, finding] = others[step] ?? ['fine', WELL[step]];
    return { step, outcome, finding, number: null, detail: null, tookMs: 5 };
  });
}
