import type { FieldError } from '../failure/failure';
import type { Evidence, Incident } from '../incidents/incident';
import { isToldInWords } from '../incidents/net-category';
import { fillCounted, fillPhrase, type Phrases } from '../registry/phrases';
import { tellDuration } from './tell-duration';
import { tellEvidence } from './tell-evidence';
import { isOfCall, isOfConnection } from './weigh-evidence';

/** A form can have hundreds of refused fields; a person mends the first few and tries again. */
const MOST_FIELDS = 4;

/**
 * Sentences on what was seen of an incident: the browser's own error, whether the connection ever
 * opened, refused fields, the wait asked for, repeats. Clock times are left to the view, which
 * knows the person's own.
 */
export function tellWhatWasSeen(incident: Incident, phrases: Phrases): string[] {
  const { seen, language } = phrases;
  const sentences: string[] = [];

  if (incident.opened === false) sentences.push(seen.neverOpened);
  // Discord's own numbers arrive over an open connection anyway.
  if (incident.openForMs !== null && Number(incident.code) < 4000) {
    const duration = tellDuration(incident.openForMs, phrases);
    sentences.push(fillPhrase(seen.openFor, { duration }));
  }
  const errors = new Map(
    incident.evidence.flatMap((fact) =>
      fact.kind === 'net-error' ? [[fact.error, fact.category] as const] : [],
    ),
  );
  for (const [error, category] of errors) {
    const meaning = seen.netCategories[category];
    const quoted = isToldInWords(error) ? `"${error.replace(/\.$/, '')}"` : error;
    sentences.push(fillPhrase(seen.netError, { error: quoted, meaning }));
  }
  const bearing = incident.evidence.filter((fact) => bearsOn(fact, incident));
  sentences.push(...tellEvidence(bearing, phrases));
  for (const field of incident.fields.slice(0, MOST_FIELDS)) {
    sentences.push(tellField(field, seen));
  }
  const more = incident.fields.length - MOST_FIELDS;
  if (more > 0) sentences.push(fillCounted(seen.moreFields, more, language));
  if (incident.retryAt !== null && incident.retryAt > incident.lastAt) {
    const duration = tellDuration(incident.retryAt - incident.lastAt, phrases);
    sentences.push(fillPhrase(seen.wait, { duration }));
  }
  if (incident.count > 1) {
    const duration = tellDuration(incident.lastAt - incident.startedAt, phrases);
    sentences.push(fillCounted(seen.repeats, incident.count, language, { duration }));
  }
  return sentences;
}

/** What only calls need, or only a line that stays open, has nothing to do with anything else. */
function bearsOn({ kind }: Evidence, incident: Incident): boolean {
  if (kind === 'missing') return isOfCall(incident);
  const isOfLine = kind === 'back-online' || kind === 'network-changed' || kind === 'frozen';
  return !isOfLine || isOfConnection(incident);
}

function tellField({ path, ids }: FieldError, seen: Phrases['seen']): string {
  const field = path === '_root' ? seen.wholeForm : fillPhrase(seen.fieldName, { path });
  const words = ids
    .flatMap((id) => (Object.hasOwn(seen.fieldIds, id) ? [seen.fieldIds[id]] : []))
    .join(', ');
  if (ids.length === 0) return fillPhrase(seen.field, { field });
  const phrase = words === '' ? seen.fieldWithIds : seen.fieldWithWords;
  return fillPhrase(phrase, { field, words, ids: ids.join(', ') });
}
