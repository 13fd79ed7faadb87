import { explain, type Reader } from '../../../src/explain/explain';
import type { Explanation } from '../../../src/explain/explanation';
import type { Incident } from '../../../src/incidents/incident';
import type { CaseFacts } from '../../../src/registry/entry';
import { phrases, smallLookup, type SmallRegistry } from '../registry/small-registry';
import { incidentOf } from './incident-of';

export const READER: Reader = { platform: { browser: 'chrome', os: 'windows' }, phrases };

const CASES: CaseFacts[] = [
  { id: 'never-opened', when: { opened: false }, severity: 'high' },
  { id: 'voice', when: { socket: 'voice' }, fixes: ['reload'] },
  {
    id: 'blocked',
    when: { socket: 'voice', net: 'blocked' },
    side: 'browser',
    causes: ['extension-blocks'],
    fixes: ['pause-extensions'],
  },
];

const REGISTRY: SmallRegistry = {
  tables: {
    websocket: [
      {
        code: 1006,
        side: 'network',
        causes: ['weak-wifi', 'connection-dropped', 'extension-blocks'],
        fixes: ['reload', 'check-status', 'pause-vpn'],
        persists: ['reload', 'restart-router'],
        related: ['gateway/4001'],
        cases: CASES,
        texts: {
          cases: Object.fromEntries(
            CASES.map(({ id }) => [id, { title: `Case ${id}`, meaning: `Meaning of ${id}.` }]),
          ),
        },
      },
    ],
    gateway: [
      {
        code: 4001,
        causes: ['client-fault', 'client-mod', 'extension-interferes', 'program-mistake'],
        fixes: ['reload', 'correct-bot-payload'],
      },
      { code: 4010, causes: ['program-mistake'], fixes: ['correct-bot-payload'] },
    ],
    json: [
      {
        code: 50035,
        causes: ['bad-input'],
        cases: [
          { id: 'message', when: { route: '/channels/:id/messages' } },
          { id: 'post', when: { route: '/channels/:id/messages', method: 'POST' } },
        ],
        texts: {
          cases: {
            message: { title: 'A message', meaning: 'A message was refused.' },
            post: { title: 'A new message', meaning: 'A new message was refused.' },
          },
        },
      },
      { code: 50013, side: 'account', causes: ['bad-input'] },
    ],
    http: [{ code: 403, side: 'account', severity: 'low', recovers: 'never' }, { code: '5xx' }],
  },
  causes: [
    { id: 'weak-wifi', side: 'network' },
    { id: 'client-fault', side: 'discord' },
    { id: 'bad-input', side: 'account' },
    { id: 'program-mistake', side: 'browser' },
    { id: 'extension-blocks', side: 'browser' },
    { id: 'connection-dropped', side: 'network' },
  ],
  fixes: [
    { id: 'check-status', harm: 0 },
    { id: 'reload', harm: 1 },
    { id: 'pause-extensions', harm: 2 },
    { id: 'correct-bot-payload', harm: 2 },
    { id: 'restart-router', harm: 2 },
    { id: 'pause-vpn', harm: 3, risk: 'A risk.', undo: 'Turn it on.' },
  ],
};

export const lookup = smallLookup(REGISTRY);

/** Explains an incident with the given traits out of a small registry. */
export const explained = (traits: Partial<Incident>): Promise<Explanation> =>
  explain(incidentOf(traits), lookup, READER);
