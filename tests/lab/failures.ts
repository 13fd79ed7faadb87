import type { LabFailure } from './lab-failure';
import { requestFailures } from './request-failures';
import { socketFailures } from './socket-failures';

/** Everything that the control panel offers, in its order. */
export const failures: readonly LabFailure[] = [...socketFailures, ...requestFailures];
