import { BLOCKED_BY_EXTENSION } from '../interference/judge';
import type { Incident } from '../incidents/incident';
import type { CaseCondition, CaseFacts, CaseTexts, NetCategory } from '../registry/entry';
import type { Entry } from '../registry/surface-data';

/** What the conditions of cases look at. */
export type Circumstances = Pick<Incident, 'opened' | 'socket' | 'method' | 'route' | 'evidence'>;

/** A case of an entry that holds for a failure. */
export interface PickedCase {
  facts: CaseFacts;
  texts: CaseTexts;
}

/**
 * The case of an entry that fits the circumstances best: all its conditions hold, and it has the most
 * of them; of equals the first. Null when none holds.
 */
export function pickCase(entry: Entry, circumstances: Circumstances): PickedCase | null {
  const fitting = (entry.facts.cases ?? [])
    .filter((candidate) => holds(candidate.when, circumstances))
    .toSorted((a, b) => Object.keys(b.when).length - Object.keys(a.when).length);
  for (const facts of fitting) {
    const texts = entry.texts.cases?.[facts.id];
    if (texts !== undefined) return { facts, texts };
  }
  return null;
}

function holds(when: CaseCondition, circumstances: Circumstances): boolean {
  return (
    (when.opened === undefined || when.opened === circumstances.opened) &&
    (when.socket === undefined || when.socket === circumstances.socket) &&
    (when.net === undefined || netCategories(circumstances).includes(when.net)) &&
    (when.method === undefined || when.method === circumstances.method) &&
    (when.route === undefined || isUnder(circumstances.route, when.route))
  );
}

/**
 * What the browser's errors amount to. Cases of `blocked` speak of another extension, but a
 * browser also blocks for administrators and for a site's own rules: those count as a hint.
 */
function netCategories(circumstances: Circumstances): NetCategory[] {
  return circumstances.evidence.flatMap((fact) => {
    if (fact.kind !== 'net-error') return [];
    const byOthers = fact.category === 'blocked' && fact.error !== BLOCKED_BY_EXTENSION;
    return [byOthers ? 'maybe-blocked' : fact.category];
  });
}

function isUnder(route: string | null, template: string): boolean {
  return route === template || (route?.startsWith(template.replace(/\/?$/, '/')) ?? false);
}
