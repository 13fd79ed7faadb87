import type { MicrophoneFailed } from '../../src/failure/failure';
import type { Certainty } from '../../src/explain/explanation';
import type { Evidence, Incident, Witness } from '../../src/incidents/incident';
import { netCategory } from '../../src/incidents/net-category';
import type { NetCategory, Side } from '../../src/registry/entry';

const net = (error: string): Evidence => ({
  kind: 'net-error',
  error,
  category: netCategory(error),
});
const gateway = (code: number): Partial<Incident> => ({ surface: 'gateway', code });
/** A search for the desktop app that found none. */
export const DESKTOP_APP: Partial<Incident> = {
  ...{ surface: 'rpc-close', code: 1006, socket: 'rpc', opened: false },
  ...{ state: 'moment', tier: 'log', noise: 'rpc-walk' },
};
const voice = (code: number): Partial<Incident> => ({ surface: 'voice', code, socket: 'voice' });
const request = (surface: Incident['surface'], code: number, httpStatus: number | null = null) => ({
  ...{ surface, code, httpStatus, socket: null, opened: null },
  ...{ method: 'POST', route: '/channels/:id/messages', state: 'moment' as const },
});
const noReply = request('net', 0);
const form = { ...request('json', 50_035, 400), method: 'PATCH', route: '/guilds/:id' };
const EXTENSION = `chrome-extension://${'a'.repeat(32)}`;
const UBLOCK = 'chrome-extension://cjpalhdlnbpafiamejdnhcphjbkeiagm';

const blocked = net('net::ERR_BLOCKED_BY_CLIENT');
const offline: Evidence = { kind: 'offline' };
const slept: Evidence = { kind: 'slept', ms: 600_000 };
const frozen: Evidence = { kind: 'frozen', ms: 600_000 };
const backOnline: Evidence = { kind: 'back-online', agoMs: 12_000 };
const moved: Evidence = { kind: 'network-changed', agoMs: 12_000 };
const localAccess = (state: 'denied' | 'prompt'): Evidence => ({ kind: 'local-access', state });
const outage: Evidence = { kind: 'outage', incidents: 2 };
const mod: Evidence = { kind: 'mod', id: 'BdApi' };
const odd = (origin: string | null): Evidence => ({ kind: 'opcode', op: 99, origin });
const handshake = (status: number): Evidence => ({ kind: 'handshake', status });
const alsoFailed = (category: NetCategory, by: Witness = 'page'): Evidence => ({
  ...{ kind: 'also-failed', by, category },
});
const alsoAnswered = (status: number, by: Witness = 'page'): Evidence => ({
  ...{ kind: 'also-answered', by, status },
});
const checked = (result: 'reached' | 'pages-only'): Evidence => ({ kind: 'checked', result });
const unnamed = net('net::ERR_FAILED');
const missing = (what: 'WebRTC' | 'encoded-transforms' | 'WebAssembly'): Evidence => ({
  ...{ kind: 'missing', what },
});
const microphone = (error: MicrophoneFailed['error'], permission?: PermissionState): Evidence => ({
  kind: 'microphone',
  error,
  ...(permission && { permission }),
});
const noMicrophone = request('av', 3001);
const wrapped: Evidence = { kind: 'replaced', what: 'WebSocket', when: 'before' };
const onStack: Evidence = { kind: 'extension', origin: EXTENSION, where: 'stack' };
const styled: Evidence = { kind: 'extension', origin: EXTENSION, where: 'element' };

export type RankingCase = [
  incident: Partial<Incident>,
  evidence: Evidence[],
  cause: string,
  certainty: Certainty,
  side: Side,
  said: string | null,
];

/** What was seen, and what has to be said of it first. */
export const RANKING_CASES: RankingCase[] = [
  // Nothing seen: the usual causes, none of them firm.
  [gateway(1006), [], 'connection-dropped', 'possible', 'network', null],
  [
    { ...gateway(1006), opened: false },
    [],
    'connection-dropped',
    'possible',
    'network',
    'never opened',
  ],
  [voice(1006), [], 'connection-dropped', 'possible', 'network', null],
  [gateway(4001), [], 'client-mod', 'possible', 'browser', null],
  [noReply, [], 'connection-dropped', 'possible', 'network', null],

  // The browser's own word for it.
  [gateway(1006), [blocked], 'extension-blocks', 'proven', 'browser', 'ERR_BLOCKED_BY_CLIENT'],
  [voice(1006), [blocked], 'extension-blocks', 'proven', 'browser', 'ERR_BLOCKED_BY_CLIENT'],
  [noReply, [blocked], 'extension-blocks', 'proven', 'browser', 'ERR_BLOCKED_BY_CLIENT'],
  [
    gateway(1006),
    [net('net::ERR_BLOCKED_BY_ADMINISTRATOR')],
    'extension-blocks',
    'possible',
    'browser',
    'ADMINISTRATOR',
  ],
  [
    gateway(1006),
    [net('NS_ERROR_ABORT')],
    'extension-blocks',
    'possible',
    'browser',
    'NS_ERROR_ABORT',
  ],
  [
    gateway(1006),
    [net('net::ERR_NAME_NOT_RESOLVED')],
    'dns-failure',
    'proven',
    'network',
    'could not be found',
  ],
  [
    gateway(1006),
    [net('NS_ERROR_UNKNOWN_HOST')],
    'dns-failure',
    'proven',
    'network',
    'could not be found',
  ],
  [
    voice(1006),
    [net('NS_ERROR_UNKNOWN_HOST')],
    'dns-failure',
    'proven',
    'network',
    'could not be found',
  ],
  [
    noReply,
    [net('net::ERR_NAME_NOT_RESOLVED')],
    'dns-failure',
    'proven',
    'network',
    'could not be found',
  ],
  [
    gateway(1006),
    [net('NS_ERROR_CONNECTION_REFUSED')],
    'firewall-or-antivirus',
    'possible',
    'network',
    'refused',
  ],
  [
    gateway(1006),
    [net('net::ERR_CONNECTION_RESET')],
    'connection-dropped',
    'likely',
    'network',
    'cut off',
  ],
  [
    gateway(1006),
    [net('NS_ERROR_NET_INTERRUPT')],
    'connection-dropped',
    'likely',
    'network',
    'cut off',
  ],
  [
    gateway(1006),
    [net('net::ERR_TIMED_OUT')],
    'connection-dropped',
    'likely',
    'network',
    'no answer',
  ],
  [
    gateway(1006),
    [net('NS_ERROR_NET_TIMEOUT')],
    'connection-dropped',
    'likely',
    'network',
    'no answer',
  ],
  [
    gateway(1006),
    [net('net::ERR_CERT_AUTHORITY_INVALID')],
    'firewall-or-antivirus',
    'likely',
    'network',
    'proof',
  ],
  [
    gateway(1006),
    [net('SEC_ERROR_UNKNOWN_ISSUER')],
    'firewall-or-antivirus',
    'likely',
    'network',
    'proof',
  ],
  [
    gateway(1006),
    [net('net::ERR_PROXY_CONNECTION_FAILED')],
    'proxy-fails',
    'likely',
    'network',
    'proxy',
  ],
  [
    gateway(1006),
    [net('net::ERR_TUNNEL_CONNECTION_FAILED')],
    'proxy-fails',
    'likely',
    'network',
    'proxy',
  ],
  [
    gateway(1006),
    [net('net::ERR_NETWORK_CHANGED')],
    'network-changed',
    'likely',
    'network',
    'another network',
  ],
  [
    gateway(1006),
    [net('net::ERR_INTERNET_DISCONNECTED')],
    'connection-dropped',
    'likely',
    'network',
    'not connected',
  ],
  [
    gateway(1006),
    [net('net::ERR_FAILED')],
    'connection-dropped',
    'possible',
    'network',
    'ERR_FAILED',
  ],

  // What happened around it.
  [
    gateway(1006),
    [offline],
    'connection-dropped',
    'proven',
    'network',
    'not connected to the internet',
  ],
  [
    voice(1006),
    [offline],
    'connection-dropped',
    'proven',
    'network',
    'not connected to the internet',
  ],
  [noReply, [offline], 'connection-dropped', 'proven', 'network', 'not connected to the internet'],
  [gateway(1006), [slept], 'device-slept', 'proven', 'nobody', 'asleep for 10 minutes'],
  [voice(1006), [slept], 'device-slept', 'proven', 'nobody', 'asleep for 10 minutes'],
  [gateway(1006), [frozen], 'tab-frozen', 'likely', 'browser', 'to sleep for 10 minutes'],
  [voice(1006), [frozen], 'tab-frozen', 'likely', 'browser', 'to sleep for 10 minutes'],
  [gateway(1006), [moved], 'network-changed', 'likely', 'network', 'its network 12 seconds before'],
  [voice(1006), [moved], 'network-changed', 'likely', 'network', 'its network 12 seconds before'],
  [noReply, [moved], 'network-changed', 'likely', 'network', 'its network 12 seconds before'],
  [
    gateway(1006),
    [backOnline],
    'connection-dropped',
    'likely',
    'network',
    'back online 12 seconds',
  ],
  [voice(1006), [backOnline], 'connection-dropped', 'likely', 'network', 'back online 12 seconds'],
  [gateway(1006), [outage], 'discord-outage', 'likely', 'discord', 'reports 2 incidents'],
  [noReply, [outage], 'discord-outage', 'likely', 'discord', 'reports 2 incidents'],
  [request('http', 502), [outage], 'discord-outage', 'likely', 'discord', 'reports 2 incidents'],
  [request('http', 503), [outage], 'discord-outage', 'likely', 'discord', 'reports 2 incidents'],
  [
    gateway(1006),
    [{ kind: 'burst', sockets: 2 }],
    'connection-dropped',
    'likely',
    'network',
    '2 connections',
  ],
  [
    gateway(1006),
    [{ kind: 'other-tabs', tabs: 1 }],
    'connection-dropped',
    'likely',
    'network',
    '1 other tab',
  ],
  [
    { ...gateway(1006), opened: false },
    [handshake(403)],
    'cloudflare-block',
    'likely',
    'network',
    'HTTP 403',
  ],
  [
    { ...gateway(1006), opened: false },
    [handshake(429)],
    'cloudflare-block',
    'likely',
    'network',
    'HTTP 429',
  ],
  [
    { ...gateway(1006), opened: false },
    [handshake(502)],
    'discord-overloaded',
    'likely',
    'discord',
    'HTTP 502',
  ],
  [
    { ...gateway(1006), opened: false },
    [handshake(503)],
    'discord-overloaded',
    'likely',
    'discord',
    'HTTP 503',
  ],
  [
    gateway(1006),
    [{ kind: 'hidden' }],
    'connection-dropped',
    'possible',
    'network',
    'in the background',
  ],

  // The firmer of two, and a proven block before everything.
  [gateway(1006), [outage, blocked], 'extension-blocks', 'proven', 'browser', 'BLOCKED'],
  [gateway(1006), [outage, offline], 'connection-dropped', 'proven', 'network', 'not connected'],
  [
    gateway(1006),
    [outage, net('NS_ERROR_UNKNOWN_HOST')],
    'dns-failure',
    'proven',
    'network',
    'found',
  ],
  [
    gateway(1006),
    [slept, net('net::ERR_CONNECTION_RESET')],
    'device-slept',
    'proven',
    'nobody',
    'asleep',
  ],
  [
    gateway(1006),
    [outage, slept, moved],
    'device-slept',
    'proven',
    'nobody',
    'changed its network',
  ],
  [gateway(1006), [moved, blocked], 'extension-blocks', 'proven', 'browser', 'changed its network'],
  [
    gateway(1006),
    [frozen, net('net::ERR_CONNECTION_RESET')],
    'tab-frozen',
    'likely',
    'browser',
    'to sleep',
  ],
  [gateway(1006), [mod, offline], 'connection-dropped', 'proven', 'network', 'not connected'],

  // Chromium names no reason for a socket: others are witnesses.
  ...(
    [
      ['dns', 'dns-failure', 'likely', 'could not be found'],
      ['refused', 'firewall-or-antivirus', 'possible', 'was refused'],
      ['certificate', 'firewall-or-antivirus', 'likely', 'proof'],
      ['proxy', 'proxy-fails', 'likely', 'proxy'],
      ['offline', 'connection-dropped', 'likely', 'not connected'],
    ] as const
  ).flatMap(([category, cause, certainty, said]): RankingCase[] => [
    [gateway(1006), [unnamed, alsoFailed(category)], cause, certainty, 'network', said],
    [gateway(1006), [unnamed, alsoFailed(category, 'check')], cause, certainty, 'network', said],
  ]),
  [gateway(1006), [alsoAnswered(502)], 'discord-overloaded', 'likely', 'discord', 'HTTP 502'],
  [gateway(1006), [alsoAnswered(403)], 'cloudflare-block', 'likely', 'network', 'HTTP 403'],
  [
    gateway(1006),
    [unnamed, alsoAnswered(502, 'check')],
    'discord-overloaded',
    'likely',
    'discord',
    'check was answered with HTTP 502',
  ],
  [
    gateway(1006),
    [unnamed, checked('pages-only')],
    'firewall-or-antivirus',
    'likely',
    'network',
    'no live connection',
  ],
  [gateway(1006), [checked('reached')], 'connection-dropped', 'possible', 'network', 'got through'],
  // Each thing is told by who knows it best.
  [
    gateway(1006),
    [net('NS_ERROR_UNKNOWN_HOST'), alsoFailed('reset')],
    'dns-failure',
    'proven',
    'network',
    'could not be found',
  ],
  [
    gateway(1006),
    [handshake(403), alsoAnswered(502)],
    'cloudflare-block',
    'likely',
    'network',
    'HTTP 403',
  ],
  [gateway(1006), [blocked, alsoFailed('dns')], 'extension-blocks', 'proven', 'browser', 'CLIENT'],

  // Who sent it.
  [gateway(4001), [odd(null)], 'extension-interferes', 'likely', 'browser', 'A script in the page'],
  [gateway(4001), [odd(EXTENSION)], 'extension-interferes', 'proven', 'browser', 'a'.repeat(32)],
  [gateway(4001), [odd(UBLOCK)], 'extension-interferes', 'proven', 'browser', 'uBlock Origin'],
  [gateway(4002), [odd(EXTENSION)], 'extension-interferes', 'proven', 'browser', 'kind 99'],
  [gateway(4001), [mod], 'client-mod', 'likely', 'browser', null],
  [gateway(4001), [odd(EXTENSION), mod], 'extension-interferes', 'proven', 'browser', 'kind 99'],
  [
    gateway(4008),
    [{ kind: 'sends', perMinute: 140 }],
    'extension-interferes',
    'likely',
    'browser',
    '140 messages',
  ],
  [
    gateway(4008),
    [{ kind: 'sends', perMinute: 110 }],
    'client-mod',
    'possible',
    'browser',
    '110 messages',
  ],
  [
    gateway(4005),
    [{ kind: 'identifies', times: 2 }],
    'extension-interferes',
    'likely',
    'browser',
    '2 times',
  ],
  [gateway(4001), [wrapped, onStack], 'extension-interferes', 'likely', 'browser', null],
  [gateway(4001), [styled], 'client-mod', 'possible', 'browser', null],

  // Calls.
  [
    voice(4017),
    [missing('encoded-transforms')],
    'browser-lacks-encryption',
    'proven',
    'browser',
    'lacks',
  ],
  [
    voice(4017),
    [missing('WebAssembly')],
    'browser-lacks-encryption',
    'proven',
    'browser',
    'WebAssembly',
  ],
  [
    request('av', 0),
    [missing('WebRTC')],
    'browser-lacks-encryption',
    'proven',
    'browser',
    'WebRTC',
  ],
  [voice(4017), [], 'browser-lacks-encryption', 'possible', 'browser', null],

  // The desktop app.
  [
    DESKTOP_APP,
    [localAccess('denied')],
    'local-access-denied',
    'likely',
    'browser',
    'does not let the page reach apps',
  ],
  // The microphone: what the browser answered, and what it has noted.
  [
    noMicrophone,
    [microphone('NotAllowedError', 'denied')],
    'site-permission',
    'likely',
    'browser',
    'this site may not use the microphone',
  ],
  [
    noMicrophone,
    [microphone('NotAllowedError', 'prompt')],
    'question-unanswered',
    'likely',
    'browser',
    'got no yes',
  ],
  [
    noMicrophone,
    [microphone('NotAllowedError', 'granted')],
    'system-permission',
    'likely',
    'browser',
    'did not get it from the system',
  ],
  [noMicrophone, [microphone('NotAllowedError')], 'site-permission', 'likely', 'browser', null],
  [
    noMicrophone,
    [microphone('NotFoundError', 'granted')],
    'device-not-found',
    'possible',
    'browser',
    'NotFoundError',
  ],
  [
    noMicrophone,
    [microphone('NotReadableError', 'granted')],
    'microphone-in-use',
    'possible',
    'browser',
    'did not start',
  ],
  [
    noMicrophone,
    [microphone('OverconstrainedError', 'granted')],
    'chosen-device-gone',
    'likely',
    'browser',
    'is not there',
  ],
  [noMicrophone, [microphone('other')], 'device-permission', 'possible', 'browser', null],

  // What bears on nothing.
  [
    noMicrophone,
    [microphone('NotFoundError', 'granted'), missing('WebRTC'), styled],
    'device-not-found',
    'possible',
    'browser',
    null,
  ],
  [
    request('json', 50_013, 403),
    [outage, offline, slept, frozen, moved, backOnline],
    'missing-permission',
    'possible',
    'account',
    null,
  ],
  [gateway(4004), [frozen, moved, backOnline], 'password-changed', 'possible', 'account', null],
  [form, [mod], 'client-mod', 'likely', 'account', null],
  [gateway(4004), [odd(EXTENSION)], 'password-changed', 'possible', 'account', null],
  [gateway(4014), [{ kind: 'sends', perMinute: 500 }], 'client-mod', 'possible', 'browser', null],
  [voice(4006), [missing('WebAssembly')], 'stale-session', 'possible', 'nobody', null],
];
