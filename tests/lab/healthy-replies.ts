import { canaries } from './canaries';
import { UPLOAD_HOST } from './hosts';
import type { Reply } from './rest';
import { matchesRoute } from './route-pattern';

type Answer = Reply | ((body: string) => Reply);

const message = (id: string, author: string, content: string): object => ({
  id,
  channel_id: canaries.channelId,
  author: { id: canaries.userId, username: author },
  content,
});

const quietStatus = {
  page: { id: 'lab', name: 'Simulated status', url: 'https://status.discord.com' },
  status: { indicator: 'none', description: 'All Systems Operational' },
  components: [],
  incidents: [],
  scheduled_maintenances: [],
};

/** First match wins. Telemetry fails even here: content blockers make that the normal case. */
const answers: [pattern: string, answer: Answer][] = [
  ['POST /science', { status: 0 }],
  ['POST /metrics/v2', { status: 500 }],
  ['* /cdn-cgi/*', { status: 403, body: 'error code: 1020' }],
  ['* /error-reporting-proxy/*', { status: 0 }],

  ['POST /auth/login', { status: 200, body: { token: canaries.token, user_id: canaries.userId } }],
  ['POST /mfa/finish', { status: 200, body: { token: canaries.mfaToken } }],
  ['GET /gateway', { status: 200, body: { url: 'wss://gateway.discord.gg' } }],
  ['GET /invites/:code', { status: 200, body: { code: 'abc', guild: { name: 'Garden club' } } }],

  [
    'GET /channels/:id/messages',
    {
      status: 200,
      body: [
        message('333444555666777001', 'Robin', 'The tomatoes are ripe.'),
        message('333444555666777002', 'Alex', 'Then it is time for soup.'),
        message(canaries.messageId, 'jo', 'I will bring bread.'),
      ],
    },
  ],
  [
    'POST /channels/:id/messages',
    (body) => {
      const sent = JSON.parse(body) as { content: string; nonce: string };
      return {
        status: 200,
        body: { ...message(sent.nonce, canaries.userName, sent.content), nonce: sent.nonce },
      };
    },
  ],
  ['PATCH /channels/:id/messages/:id', { status: 200, body: { id: canaries.messageId } }],
  ['DELETE /channels/:id/messages/:id', { status: 204 }],
  ['POST /channels/:id/typing', { status: 204 }],
  ['POST /channels/:id/messages/:id/ack', { status: 200, body: { token: null } }],
  [
    'POST /channels/:id/attachments',
    {
      status: 200,
      body: {
        attachments: [
          {
            id: 0,
            upload_url: `https://${UPLOAD_HOST}/put/${canaries.fileName}?upload_id=${canaries.uploadSecret}`,
            upload_filename: canaries.fileName,
          },
        ],
      },
    },
  ],
  ['PUT /put/:name', { status: 200 }],
  ['POST /guilds/:id/channels', { status: 201, body: { id: '555666777888999000', type: 0 } }],
  ['GET /guilds/:id/messages/search', { status: 200, body: { total_results: 0, messages: [] } }],
  ['GET /users/:id/profile', { status: 200, body: { user: { username: 'Robin' } } }],
  ['POST /webhooks/:id/:token', { status: 204 }],
  ['POST /overlay/token', { status: 200, body: { access_token: canaries.rpcAccessToken } }],
  ['GET /robots.txt', { status: 200, headers: { 'content-type': 'text/plain' }, body: '' }],
  ['GET /rtc', { status: 200, body: [{ region: 'atlanta', ips: ['127.0.0.1'] }] }],

  ['GET /incidents/unresolved.json', { status: 200, body: quietStatus }],
  ['GET /scheduled-maintenances/active.json', { status: 200, body: quietStatus }],
  ['GET /scheduled-maintenances/upcoming.json', { status: 200, body: quietStatus }],
  ['GET /status.json', { status: 200, body: quietStatus }],
  ['GET /summary.json', { status: 200, body: quietStatus }],
];

/**
 * What a healthy server answers.
 *
 * @param method the request's method
 * @param path the request's path without API prefix and query
 * @param body the request's body
 */
export function healthyReply(method: string, path: string, body: string): Reply {
  const found = answers.find(([pattern]) => matchesRoute(pattern, method, path));
  if (!found) return { status: 404, body: { message: '404: Not Found', code: 0 } };
  const [, answer] = found;
  return typeof answer === 'function' ? answer(body) : answer;
}
