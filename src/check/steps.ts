import type { StepResult } from './findings';

export type StepId =
  | 'online'
  | 'site'
  | 'gateway'
  | 'media'
  | 'handshake'
  | 'status'
  | 'webrtc'
  | 'capabilities'
  | 'interference';

/** The order in which they are made: this computer, the way to Discord, then this browser. */
export const STEPS: readonly StepId[] = [
  'online',
  'site',
  'gateway',
  'media',
  'handshake',
  'status',
  'webrtc',
  'capabilities',
  'interference',
];

/** What one step may take, and all of them together, in milliseconds. */
export const STEP_BOUND_MS = 5_000;
export const TOTAL_BOUND_MS = 40_000;

/** Why a step was left out. */
export type SkipReason = 'skipped-offline' | 'skipped-gateway' | 'skipped-time' | 'skipped-cancel';

/** Steps that send something. */
const ON_THE_NETWORK: readonly StepId[] = ['site', 'gateway', 'media', 'handshake', 'status'];

/**
 * Tells why a step makes no sense after what was found before it.
 *
 * @returns null when it does
 */
export function skipReason(
  step: StepId,
  earlier: readonly Pick<StepResult, 'step' | 'outcome' | 'finding'>[],
): SkipReason | null {
  const failure = (id: StepId) =>
    earlier.find((result) => result.step === id && result.outcome === 'trouble');
  if (ON_THE_NETWORK.includes(step) && failure('online')) return 'skipped-offline';
  const gateway = failure('gateway');
  // Where the browser did not say why the host cannot be reached, it may do so for the socket.
  const isNamed = gateway !== undefined && gateway.finding !== 'failed';
  return step === 'handshake' && isNamed ? 'skipped-gateway' : null;
}
