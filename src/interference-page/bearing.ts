import type { IncidentView } from '../explain/explanation';
import { INTERFERENCE_CAUSES } from '../registry/standing-parts';

const CAUSES: readonly string[] = Object.values(INTERFERENCE_CAUSES);

/**
 * Whether interference bears on what failed: a warning is shown, or evidence speaks for it as a cause.
 * A replaced function says nothing about a missing permission.
 */
export function bearsOnInterference({ explanation }: IncidentView): boolean {
  const { interference, causes } = explanation;
  return (
    interference !== null ||
    causes.some(({ id, certainty }) => CAUSES.includes(id) && certainty !== 'possible')
  );
}
