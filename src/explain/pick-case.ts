import { microphoneTrouble } from '../failure/microphone-trouble';
import { BLOCKED_BY_EXTENSION, isProvenBlock } from '../interference/judge';
import type { Evidence, Incident } from '../incidents/incident';
import type { CaseCondition, CaseFacts, CaseTexts, NetCategory, SeenKind } from '../registry/entry';
import type { Entry } from '../registry/surface-data';

/** What the conditions of cases look at. */
export type Circumstances = Pick<
  Incident,
  | 'opened'
  | 'socket'
  | 'method'
  | 'route'
  | 'evidence'
  | 'body'
  | 'fields'
  | 'retryAt'
  | 'global'
  | 'place'
>;

/** A case of an entry that holds for a failure. */
export interface PickedCase {
  facts: CaseFacts;
  texts: CaseTexts;
}

/** Who answered, and what else happened, bears more on the cause than what was asked, and where. */
const FIRM_WEIGHT = 4;

/**
 * The case of an entry that fits the circumstances best: all its conditions hold, and they weigh the
 * most; of equals the first. Null when none holds.
 */
export function pickCase(entry: Entry, circumstances: Circumstances): PickedCase | null {
  const fitting = (entry.facts.cases ?? [])
    .filter((candidate) => holds(candidate.when, circumstances))
    .toSorted((a, b) => weightOf(b.when) - weightOf(a.when));
  for (const facts of fitting) {
    const texts = entry.texts.cases?.[facts.id];
    if (texts !== undefined) return { facts, texts };
  }
  return null;
}

function weightOf(when: CaseCondition): number {
  const firm = [when.body, when.seen].filter((condition) => condition !== undefined);
  return Object.keys(when).length + firm.length * FIRM_WEIGHT;
}

function holds(when: CaseCondition, circumstances: Circumstances): boolean {
  return (
    (when.opened === undefined || when.opened === circumstances.opened) &&
    (when.socket === undefined || when.socket === circumstances.socket) &&
    (when.net === undefined || netCategories(circumstances).includes(when.net)) &&
    (when.method === undefined || when.method === circumstances.method) &&
    (when.route === undefined || isUnder(circumstances.route, when.route)) &&
    (when.body === undefined || when.body.some((body) => body === circumstances.body)) &&
    (when.fields === undefined || when.fields === circumstances.fields.length > 0) &&
    (when.wait === undefined || when.wait === (circumstances.retryAt !== null)) &&
    (when.global === undefined || when.global === circumstances.global) &&
    (when.place === undefined || when.place === circumstances.place) &&
    (when.seen === undefined || wasSeen(when.seen, circumstances.evidence)) &&
    (when.microphone === undefined || when.microphone === troubleIn(circumstances.evidence))
  );
}

/** A proven block explains everything by itself: what else was seen is chance. */
function wasSeen(kind: SeenKind, evidence: readonly Evidence[]): boolean {
  if (isProvenBlock(evidence)) return false;
  return evidence.some((fact) => {
    if (fact.kind === 'local-access') return kind === 'no-local-access' && fact.state === 'denied';
    if (fact.kind !== 'handshake' && fact.kind !== 'also-answered') return fact.kind === kind;
    return kind === (fact.status >= 500 ? 'failed' : 'refused');
  });
}

function troubleIn(evidence: readonly Evidence[]): CaseCondition['microphone'] | null {
  const answer = evidence.find((fact) => fact.kind === 'microphone');
  return answer ? microphoneTrouble(answer) : null;
}

/**
 * What the browser's errors amount to. Cases of `blocked` speak of another extension, but a
 * browser also blocks for administrators and for a site's own rules: those count as a hint.
 */
function netCategories(circumstances: Circumstances): NetCategory[] {
  return circumstances.evidence.flatMap((fact) => {
    if (fact.kind === 'also-failed') return [fact.category];
    if (fact.kind !== 'net-error') return [];
    const byOthers = fact.category === 'blocked' && fact.error !== BLOCKED_BY_EXTENSION;
    return [byOthers ? 'maybe-blocked' : fact.category];
  });
}

function isUnder(route: string | null, template: string): boolean {
  return route === template || (route?.startsWith(template.replace(/\/?$/, '/')) ?? false);
}
