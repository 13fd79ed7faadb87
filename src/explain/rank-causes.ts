import type { Evidence } from '../incidents/incident';
import type { Phrases } from '../registry/phrases';
import type { RegistryPart } from '../registry/surface-data';
import type { Certainty, ExplainedCause } from './explanation';
import { type Weighed, weighEvidence } from './weigh-evidence';

const FIRMNESS: readonly Certainty[] = ['proven', 'likely', 'possible'];

/** A cause, and whether what was seen speaks for it so firmly that it decides whose side it is on. */
export interface RankedCause extends ExplainedCause {
  decides: boolean;
}

/**
 * Resolves causes and puts those that evidence supports first, the firmest before the others. A
 * cause that evidence points to firmly is added when the entry does not name it. Without evidence a
 * cause is `possible`, or `likely` when it is the only one there is.
 *
 * @param ids causes of the entry, likeliest first
 */
export function rankCauses(
  ids: readonly string[],
  evidence: readonly Evidence[],
  subject: Weighed,
  data: RegistryPart,
  phrases: Phrases,
): RankedCause[] {
  const weighed = weighEvidence(evidence, subject, phrases);
  const supported = new Map<string, Certainty>();
  for (const { id, certainty } of weighed) {
    const before = supported.get(id);
    if (before === undefined || FIRMNESS.indexOf(certainty) < FIRMNESS.indexOf(before)) {
      supported.set(id, certainty);
    }
  }
  const added = weighed.filter((one) => one.added).map(({ id }) => id);
  const all = [...new Set([...ids, ...added])];
  const rank = (id: string) => {
    const certainty = supported.get(id);
    return certainty === undefined ? FIRMNESS.length : FIRMNESS.indexOf(certainty);
  };
  return all
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((id) => {
      const cause = data.causes[id];
      if (cause === undefined) return [];
      const certainty = supported.get(id) ?? (all.length === 1 ? 'likely' : 'possible');
      const { text } = cause.texts;
      const firm = certainty === 'likely' && supported.has(id) && added.includes(id);
      const decides = certainty === 'proven' || firm;
      return [{ id, text, side: cause.facts.side, certainty, decides }];
    });
}
