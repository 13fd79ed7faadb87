import type { Evidence } from '../incidents/incident';
import { isProvenBlock, judgeInterference } from '../interference/judge';
import type { Phrases } from '../registry/phrases';
import { INTERFERENCE_CAUSES, NET_CAUSES } from '../registry/standing-parts';
import type { RegistryPart } from '../registry/surface-data';
import type { Certainty, ExplainedCause } from './explanation';

const FIRMNESS: readonly Certainty[] = ['proven', 'likely', 'possible'];

/**
 * Resolves causes and puts those that evidence supports first, the firmest before the others. A
 * cause that the browser's own error points to firmly is added when the entry does not name it.
 * Without evidence a cause is `possible`, or `likely` when it is the only one there is.
 *
 * @param ids causes of the entry, likeliest first
 */
export function rankCauses(
  ids: readonly string[],
  evidence: readonly Evidence[],
  data: RegistryPart,
  phrases: Phrases,
): ExplainedCause[] {
  const supported = supportedCauses(evidence, phrases);
  const firm = fromNetErrors(evidence).filter(([, certainty]) => certainty !== 'possible');
  const all = [...new Set([...ids, ...firm.map(([id]) => id)])];
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
      return [{ id, text: cause.texts.text, side: cause.facts.side, certainty }];
    });
}

function supportedCauses(evidence: readonly Evidence[], phrases: Phrases): Map<string, Certainty> {
  const supported = new Map<string, Certainty>();
  const support = (id: string, certainty: Certainty) => {
    const before = supported.get(id);
    if (before === undefined || FIRMNESS.indexOf(certainty) < FIRMNESS.indexOf(before)) {
      supported.set(id, certainty);
    }
  };
  for (const [id, certainty] of fromNetErrors(evidence)) support(id, certainty);
  if (evidence.some((fact) => fact.kind === 'mod')) support(INTERFERENCE_CAUSES.mod, 'likely');
  // Wrappers and stacks are judged by themselves: a mod beside them makes them no likelier.
  const foreign = evidence.filter((fact) => fact.kind === 'replaced' || fact.kind === 'extension');
  const judged = judgeInterference(foreign, phrases.interference);
  if (judged !== null) support(INTERFERENCE_CAUSES.interferes, judged.certainty);
  return supported;
}

function fromNetErrors(evidence: readonly Evidence[]): [string, Certainty][] {
  return evidence.flatMap((fact): [string, Certainty][] => {
    if (fact.kind !== 'net-error') return [];
    const pointed = NET_CAUSES[fact.category];
    if (pointed === undefined) return [];
    // Administrators and a site's own rules block too; only one name stands for an extension.
    const unproven = fact.category === 'blocked' && !isProvenBlock([fact]);
    return [[pointed.cause, unproven ? 'possible' : pointed.certainty]];
  });
}
