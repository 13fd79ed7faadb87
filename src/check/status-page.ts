import * as v from 'valibot';
import type { StatusPage } from './observations';

const summary = v.object({
  status: v.object({
    indicator: v.picklist(['none', 'minor', 'major', 'critical', 'maintenance']),
  }),
  incidents: v.array(v.unknown()),
});

/** Reads the two facts that count out of the status page's summary. Its prose is left alone. */
export function readStatusPage(json: unknown): StatusPage {
  const result = v.safeParse(summary, json);
  if (!result.success) return { kind: 'unreadable' };
  const { status, incidents } = result.output;
  return { kind: 'read', indicator: status.indicator, incidents: incidents.length };
}
