import type { LabFailure } from './lab-failure';
import * as replies from './replies';
import type { Reply } from './rest';

const SEND = 'POST /channels/:id/messages';
const once = (reply: Reply): Reply => ({ ...reply, times: 1 });

/** A failure that waits for the next message to be sent. */
const refusedMessage = (id: string, label: string, reply: Reply): LabFailure => ({
  id,
  group: 'Sending a message',
  label,
  next: 'Send a message',
  run: ({ rest }) => rest.reply(SEND, once(reply)),
});

/** A failure that waits for a click on a button of the chat page. */
const refusedAction = (
  id: string,
  label: string,
  button: string,
  methodAndRoute: string,
  reply: Reply,
): LabFailure => ({
  id,
  group: 'Other requests',
  label,
  next: `Press "${button}"`,
  run: ({ rest }) => rest.reply(methodAndRoute, once(reply)),
});

/** What can go wrong with requests, and with the page itself. */
export const requestFailures: LabFailure[] = [
  refusedMessage('send-50013', 'No permission (50013)', replies.missingPermissions),
  refusedMessage(
    'send-50007',
    'The person takes no messages (50007)',
    replies.cannotMessageThisUser,
  ),
  refusedMessage('send-50035', 'Fields are wrong (50035)', replies.invalidForm),
  refusedMessage('send-10008-403', 'Block against abuse (403, 10008)', replies.antiAbuseBlock),
  refusedMessage('send-40333', 'Blocked by Cloudflare (40333)', replies.blockedByCloudflare),
  refusedMessage('send-429', 'Too fast: wait 8 s (429)', replies.rateLimited(8)),
  refusedMessage(
    'send-429-global',
    'Too fast everywhere: wait 20 s (429)',
    replies.rateLimited(20, { global: true }),
  ),
  refusedMessage('send-20016', 'Slow mode: wait 6 s', replies.rateLimited(6, { code: 20_016 })),
  refusedMessage('send-500', 'Error at Discord (500)', replies.serverError),
  refusedMessage('send-502', 'A page instead of an answer (502)', replies.badGateway),
  refusedMessage('send-503', 'An empty answer (503)', replies.unavailable),
  refusedMessage('send-cut', 'No answer at all', replies.connectionCut),
  refusedMessage('send-1015', 'Cloudflare: too many requests (1015)', replies.cloudflareRateLimit),
  refusedMessage('send-unknown', 'A code that nobody knows (987654)', replies.unknownCode),
  refusedMessage('send-340004', 'The account is limited (340004)', replies.accountLimited),
  refusedMessage('send-400001', 'The server is limited (400001)', replies.serverLimited),
  refusedMessage('send-captcha', 'A captcha is wanted (normal flow)', replies.captchaWanted),
  refusedMessage('send-mfa', 'A second factor is wanted (normal flow)', replies.mfaWanted),

  refusedAction(
    'delete-10008',
    'The message is gone (404, 10008)',
    'Delete message',
    'DELETE /channels/:id/messages/:id',
    replies.unknownMessage,
  ),
  refusedAction(
    'create-50035',
    'Fields are wrong (50035)',
    'Create channel',
    'POST /guilds/:id/channels',
    replies.invalidForm,
  ),
  refusedAction(
    'load-50013',
    'Messages may not be read (50013)',
    'Load messages',
    'GET /channels/:id/messages',
    replies.missingPermissions,
  ),
  refusedAction(
    'search-202',
    'Search is not ready (202; nothing should be shown)',
    'Search',
    'GET /guilds/:id/messages/search',
    replies.notReadyYet,
  ),
  refusedAction(
    'upload-cut',
    'The upload is cut',
    'Upload file',
    'PUT /put/:name',
    replies.connectionCut,
  ),
  {
    id: 'login-suspended',
    group: 'Login page',
    label: 'The account is suspended',
    next: 'Open https://discord.com/login and press "Log in"',
    run: ({ rest }) => rest.reply('POST /auth/login', once(replies.suspendedLogin)),
  },
  {
    id: 'page-blocked',
    group: 'Whole page',
    label: 'Cloudflare blocks the visitor',
    next: 'Reload the page',
    run: ({ pages }) => {
      pages.replyWith = replies.cloudflareBlockPage;
    },
  },
];
