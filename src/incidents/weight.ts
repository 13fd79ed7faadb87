import type { EntryFacts } from '../registry/entry';
import type { Subject } from './subject';

/** Of an outage's numbers, the one that tells most: blame first, then a refused connection. */
export function weightOf(
  subject: Pick<Subject, 'code'>,
  opened: boolean | null,
  entry: EntryFacts | null,
): number {
  if (entry?.tier === 'card') return 3;
  if (subject.code === 1006 && opened === false) return 2;
  return 1;
}
