import type { Incident } from '../../../src/incidents/incident';

/** An incident with the given traits; the rest is a plain drop of the gateway. */
export function incidentOf(traits: Partial<Incident> = {}): Incident {
  return {
    id: 'incident-1',
    tab: 7,
    key: 'gateway',
    surface: 'gateway',
    code: 1006,
    httpStatus: null,
    socket: 'gateway',
    opened: true,
    openForMs: 42_000,
    method: null,
    route: null,
    fields: [],
    body: null,
    global: false,
    place: 'chat',
    retryAt: null,
    startedAt: 1_000_000,
    lastAt: 1_000_000,
    endedAt: null,
    reopenedAt: null,
    attempts: 1,
    count: 1,
    state: 'ongoing',
    tier: 'pill',
    noise: null,
    evidence: [],
    ...traits,
  };
}
