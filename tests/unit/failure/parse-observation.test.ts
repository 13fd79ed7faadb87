import { expect, test } from 'vitest';
import type { Observation, RequestFailed } from '../../../src/failure/failure';
import { parseObservation } from '../../../src/failure/parse-observation';

const request: RequestFailed = {
  type: 'request-failed',
  at: 1_790_000_000_000,
  method: 'POST',
  route: '/channels/:id/messages',
  status: 400,
  code: 50035,
  body: 'json',
  fields: [{ path: 'embeds.0.title', ids: ['BASE_TYPE_MAX_LENGTH'] }],
  retryAfterMs: null,
  global: false,
  noise: null,
  count: 1,
};

const valid: Observation[] = [
  request,
  {
    type: 'socket-closed',
    at: 1,
    socket: 'gateway',
    id: 1,
    code: 4001,
    wasClean: true,
    opened: true,
    openForMs: 5000,
    closedByPage: false,
    newest: true,
    sent: {
      lastMinute: 130,
      identifies: 1,
      oddOpcode: 99,
      oddOrigin: `chrome-extension://${'b'.repeat(32)}`,
      stoodStillMs: null,
    },
    noise: null,
  },
  { type: 'socket-opened', at: 1, socket: 'voice', id: 2 },
  { type: 'rpc-error', at: 1, code: 4002 },
  { type: 'route-state', at: 1, state: 'failed' },
  { type: 'outage-reported', at: 1, incidents: 2 },
  {
    type: 'surroundings',
    at: 9,
    online: true,
    hidden: true,
    network: { what: 'changed', at: 3 },
    freeze: { from: 1, until: 2 },
  },
  { type: 'local-access', at: 1, state: 'denied' },
  {
    type: 'page-evidence',
    at: 1,
    replaced: [
      { what: 'WebSocket', when: 'after' },
      { what: 'WebSocket.send', when: 'before' },
    ],
    missing: ['WebRTC'],
    mods: ['BdApi'],
    extensionOrigins: [{ origin: `chrome-extension://${'a'.repeat(32)}`, where: 'stack' }],
  },
  { type: 'microphone-failed', at: 1, error: 'NotAllowedError', permission: 'granted' },
  { type: 'microphone-failed', at: 1, error: 'other' },
];

test.each(valid)('a $type comes through as it is', (observation) => {
  expect(parseObservation(JSON.parse(JSON.stringify(observation)))).toEqual(observation);
});

test('unknown fields are left behind', () => {
  expect(parseObservation({ ...request, token: 'secret', __proto__: { x: 1 } })).toEqual(request);
});

test.each([
  ['nothing', null],
  ['a string', 'socket-closed'],
  ['an unknown type', { type: 'open-tab', at: 1 }],
  ['a raw id in a route', { ...request, route: '/channels/1234567890/messages' }],
  ['a URL for a route', { ...request, route: 'https://discord.com/api' }],
  ['text for a code', { ...request, code: '50035' }],
  ['a huge code', { ...request, code: 1e12 }],
  ['a fraction', { ...request, status: 400.5 }],
  ['prose in a field id', { ...request, fields: [{ path: 'a', ids: ['is too long'] }] }],
  ['prose in a field path', { ...request, fields: [{ path: 'my secret', ids: [] }] }],
  ['too many fields', { ...request, fields: Array(9).fill(request.fields[0]) }],
  [
    'a page as origin',
    { ...valid[8], extensionOrigins: [{ origin: 'https://a.b', where: 'stack' }] },
  ],
])('%s is refused', (_name, value) => {
  expect(parseObservation(value)).toBeNull();
});
