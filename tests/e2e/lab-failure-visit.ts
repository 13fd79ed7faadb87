import type { Surface } from '../../src/failure/failure';
import type { Incident } from '../../src/incidents/incident';
import type { Lab } from '../lab/lab';
import type { LabFailure } from '../lab/lab-failure';
import { eventually } from './drivers/eventually';
import type { Page } from './drivers/page';
import { incidentsKept } from './incidents-kept';
import { joinVoice, sendMessage, waitForGateway } from './scenario';

const CHAT = 'https://discord.com/channels/@me?telemetry=off&backoff=200';
const LOGIN = 'https://discord.com/login?telemetry=off&backoff=200';

/** Opcode with which the client introduces itself. */
const IDENTIFY = 2;

/** What the history holds of failures that do not have the number of their name there. */
const KEPT_AS: Record<string, [Surface, number]> = {
  'gateway-drop': ['gateway', 1006],
  'gateway-outage': ['gateway', 1006],
  'gateway-refused-403': ['gateway', 1006],
  'gateway-refused-502': ['gateway', 1006],
  'gateway-hang': ['gateway', 1006],
  'gateway-op-7': ['gateway', 4000],
  'voice-drop': ['voice', 1006],
  'voice-outage': ['voice', 1006],
  'login-code-expires': ['remote-auth', 4003],
  'rpc-4001': ['rpc-close', 4001],
  'rpc-error-4009': ['rpc-error', 4009],
  'send-429': ['http', 429],
  'send-429-global': ['http', 429],
  'send-500': ['http', 500],
  'send-502': ['http', 502],
  'send-503': ['http', 503],
  'send-cut': ['net', 0],
  'send-1015': ['http', 429],
  'send-unknown': ['json', 987_654],
  'send-captcha': ['http', 400],
  'send-mfa': ['json', 60_003],
  'login-suspended': ['http', 403],
};

/** Failures that leave nothing in the history, and what shows that they happened. */
const ONLY_HAPPENED: Record<string, (lab: Lab, page: Page) => Promise<boolean> | boolean> = {
  'gateway-op-9': ({ gateway }) => gateway.received.filter((op) => op === IDENTIFY).length > 1,
  'search-202': ({ rest }) => rest.requests.some(({ url }) => url.includes('/messages/search')),
  'upload-cut': ({ rest }) => rest.requests.some(({ method }) => method === 'PUT'),
  'page-blocked': async (_lab, page) =>
    ((await page.text('body')) ?? '').includes('you have been blocked'),
};

/** Failures that last, and how loudly they are told in the end. */
const LAST_UNTIL: [id: RegExp, tier: Incident['tier']][] = [
  [/^(?:gateway|voice)-(?:outage|refused|4017)/, 'card'],
  [/^gateway-hang$/, 'pill'],
];

/**
 * Lets one failure of the lab happen in a tab and waits until the history holds it.
 *
 * @param archive a page of the extension, to read the history from
 * @returns the incident; null for what leaves none
 */
export async function meetFailure(
  failure: LabFailure,
  lab: Lab,
  page: Page,
  archive: Page,
): Promise<Incident | null> {
  const { id } = failure;
  const before = new Set((await incidentsKept(archive)).map((incident) => incident.id));
  await begin(failure, lab, page);
  failure.run(lab);
  if (failure.next !== undefined) await follow(failure.next, page);

  const happened = ONLY_HAPPENED[id];
  if (happened !== undefined) {
    await eventually(`${id} to happen`, () => happened(lab, page));
    return null;
  }
  const [surface, code] = KEPT_AS[id] ?? byName(id);
  const [, tier = null] = LAST_UNTIL.find(([pattern]) => pattern.test(id)) ?? [];
  return eventually(`${id} in the history`, async () =>
    (await incidentsKept(archive)).find(
      (incident) =>
        !before.has(incident.id) &&
        incident.surface === surface &&
        incident.code === code &&
        (tier === null || incident.tier === tier),
    ),
  );
}

async function begin({ group }: LabFailure, lab: Lab, page: Page): Promise<void> {
  if (group === 'Login page') {
    await page.goto(LOGIN);
    await eventually('the login page to be connected', () => lab.remoteAuth.connections === 1);
    return;
  }
  await page.goto(CHAT);
  await waitForGateway(page, 'connected');
  if (group.startsWith('Voice')) await joinVoice(page);
}

/** Does what a person is told to do next. */
async function follow(next: string, page: Page): Promise<void> {
  const address = /^Open (\S+)/.exec(next)?.[1];
  const button = /[Pp]ress "(.+)"$/.exec(next)?.[1];
  if (address !== undefined) await page.goto(`${address}?telemetry=off`);
  if (button !== undefined) await page.clickByRole('button', button);
  if (next === 'Send a message') await sendMessage(page);
  else if (next === 'Reload the page') await page.reload();
  else if (address === undefined && button === undefined) throw new Error(`How to: ${next}?`);
}

/** `voice-4006` is on the surface of voice; a refused request is told by its JSON code. */
function byName(id: string): [Surface, number] {
  const [kind = ''] = id.split('-');
  const number = Number(/-(\d+)/.exec(id)?.[1]);
  return [kind === 'gateway' || kind === 'voice' ? kind : 'json', number];
}
