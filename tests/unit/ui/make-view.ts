import type { Explanation, IncidentView } from '../../../src/explain/explanation';
import type { Incident } from '../../../src/incidents/incident';
import { incidentOf } from '../explain/incident-of';

/** An incident of the main connection that is going on since 0, or what is given instead. */
export function makeIncident(parts: Partial<Incident> = {}): Incident {
  return incidentOf({ id: 'a', tab: 1, startedAt: 0, lastAt: 0, attempts: 0, ...parts });
}

/** The shortest explanation there can be, or what is given instead. */
export function makeExplanation(parts: Partial<Explanation> = {}): Explanation {
  return {
    surface: 'gateway',
    code: 1006,
    httpStatus: null,
    known: true,
    name: 'Abnormal closure',
    title: 'The connection dropped',
    meaning: 'It dropped.',
    side: 'network',
    severity: 'high',
    recovers: 'itself',
    seen: [],
    interference: null,
    causes: [],
    fixes: [],
    persists: [],
    doNot: null,
    limits: null,
    direction: null,
    developer: '',
    related: [],
    guide: null,
    sources: [],
    ...parts,
  };
}

/** An incident with its explanation. */
export function makeView(
  incident: Partial<Incident> = {},
  explanation: Partial<Explanation> = {},
): IncidentView {
  return { incident: makeIncident(incident), explanation: makeExplanation(explanation) };
}
