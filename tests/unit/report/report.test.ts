import type { Noise } from '../../../src/failure/noise';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../../src/explain/explain';
import type { Incident } from '../../../src/incidents/incident';
import { redactedReport } from '../../../src/report/report';
import { incidentOf } from '../explain/incident-of';
import { phrases, smallLookup } from '../registry/small-registry';

const ENVIRONMENT = { version: '0.1.0', browser: 'firefox', os: 'linux', language: 'en-GB' };
const lookup = smallLookup({ tables: { json: [{ code: 50035, name: 'Invalid form body' }] } });

async function report(traits: Partial<Incident>): Promise<string> {
  const incident = incidentOf(traits);
  const reader = { platform: { browser: 'firefox', os: 'linux' }, phrases } as const;
  return redactedReport(
    { incident, explanation: await explain(incident, lookup, reader) },
    ENVIRONMENT,
  );
}

const REFUSED: Partial<Incident> = {
  ...{ surface: 'json', code: 50035, httpStatus: 400, socket: null, opened: null },
  ...{ method: 'POST', route: '/channels/:id/messages', state: 'moment', tier: 'card' },
  ...{ count: 3, startedAt: 1_700_000_000_000, lastAt: 1_700_000_012_000 },
  ...{ retryAt: 1_700_000_020_000, fields: [{ path: 'content', ids: ['BASE_TYPE_REQUIRED'] }] },
};

test('A report on a refused request', async () => {
  expect(await report(REFUSED)).toBe(`### Errata report

- Code: json 50035, HTTP 400
- Known to Errata: yes, as "Invalid form body"
- State: moment, shown as card
- Failures: 3 within 12 s
- Request: POST /channels/:id/messages
- Refused field: content (BASE_TYPE_REQUIRED)
- Wait asked for: 8 s
- Errata 0.1.0, firefox, linux, language en-GB
`);
});

test('A report on an outage', async () => {
  const text = await report({
    ...{ code: 4555, state: 'resolved', startedAt: 0, lastAt: 4_000, endedAt: 9_000 },
    evidence: [
      { kind: 'net-error', error: 'NS_ERROR_NET_RESET', category: 'reset' },
      { kind: 'replaced', what: 'WebSocket', when: 'before' },
      { kind: 'mod', id: 'Vencord' },
      {
        kind: 'extension',
        origin: 'moz-extension://0a1b2c3d-0000-4000-8000-000000000000',
        where: 'stack',
      },
    ],
  });
  expect(text).toContain('- Known to Errata: no\n');
  expect(text).toContain('- Failures: 1 within 4 s, over after 9 s\n');
  expect(text).toContain('- Socket: gateway, had been open for 42 s\n');
  expect(text).toContain('- Evidence: browser error NS_ERROR_NET_RESET (reset)\n');
  expect(text).toContain('- Evidence: WebSocket replaced before Errata looked\n');
  expect(text).toContain('- Evidence: client mod Vencord\n');
  expect(text).toContain('- Evidence: extension in a stack: of an unknown name\n');
});

test('A report on a microphone', async () => {
  const text = await report({
    ...{ surface: 'av', code: 3001, socket: null, opened: null },
    evidence: [
      { kind: 'microphone', error: 'NotAllowedError', permission: 'granted' },
      { kind: 'microphone', error: 'NotFoundError' },
    ],
  });
  expect(text).toContain('- Evidence: microphone: NotAllowedError, permission granted\n');
  expect(text).toContain('- Evidence: microphone: NotFoundError, permission not told\n');
});

test('A report gives away no id, address or clock time, even if they got into an incident', async () => {
  const secret = '123456789012345678';
  const text = await report({
    ...REFUSED,
    id: `incident-${secret}`,
    tab: 987654,
    key: `POST /channels/${secret}`,
    route: `/channels/${secret}/messages?token=sesame#x`,
    method: `POST ${secret}`,
    noise: `\`${secret}\`\n- Forged: line` as Noise,
    fields: [{ path: `recipients.${secret}`, ids: [`A${secret}`] }],
    evidence: [
      { kind: 'net-error', error: `NS_ERROR_${secret}?a=sesame`, category: 'general' },
      { kind: 'mod', id: secret },
      { kind: 'extension', origin: `moz-extension://${secret}`, where: 'element' },
    ],
  });
  expect(text).not.toContain(secret);
  expect(text).not.toContain('sesame');
  expect(text).not.toContain('987654');
  expect(text).not.toContain('17000000');
  expect(text).not.toContain('://');
  expect(text).not.toMatch(/^- Forged|`/m);
});

test('Whatever the texts in an incident, a report is one list of known lines', async () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom('\n', '`', '|', '<'), fc.string()) });
  const traits = fc.record({ route: text, noise: text, method: text });
  await fc.assert(
    fc.asyncProperty(traits, async (some) => {
      const lines = (
        await report({ ...REFUSED, ...(some as Pick<Incident, 'route' | 'method' | 'noise'>) })
      )
        .trimEnd()
        .split('\n')
        .slice(2);
      return lines.every((line) => /^- [A-Z][\w ]+/.test(line)) && lines.length === 9;
    }),
  );
});
