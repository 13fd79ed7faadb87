import { expect, it } from 'vitest';
import { readStatusPage } from '../../../src/check/status-page';

it.each([
  [
    { status: { indicator: 'none', description: 'x' }, incidents: [] },
    { kind: 'read', indicator: 'none', incidents: 0 },
  ],
  [
    { status: { indicator: 'critical' }, incidents: [{ name: 'x' }, {}] },
    { kind: 'read', indicator: 'critical', incidents: 2 },
  ],
  [{ status: { indicator: 'purple' }, incidents: [] }, { kind: 'unreadable' }],
  [{ status: {}, incidents: [] }, { kind: 'unreadable' }],
  [{ status: { indicator: 'none' } }, { kind: 'unreadable' }],
  [null, { kind: 'unreadable' }],
])('reads two facts and nothing else of %j', (json, facts) => {
  expect(readStatusPage(json)).toEqual(facts);
});
