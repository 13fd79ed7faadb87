import { canaries } from './canaries';
import type { Reply } from './rest';

/** 403, code 50013. */
export const missingPermissions: Reply = {
  status: 403,
  body: { message: 'Missing Permissions', code: 50_013 },
};

/** 403, code 50007. */
export const cannotMessageThisUser: Reply = {
  status: 403,
  body: { message: 'Cannot send messages to this user', code: 50_007 },
};

/** 400, code 50035, with errors at three depths: the root, a field, and inside an array. */
export const invalidForm: Reply = {
  status: 400,
  body: {
    message: 'Invalid Form Body',
    code: 50_035,
    errors: {
      _errors: [{ code: 'FORM_ROOT', message: 'The whole form is wrong.' }],
      name: {
        _errors: [
          {
            code: 'BASE_TYPE_BAD_LENGTH',
            message: `Must be 1 to 100 long, but was ${canaries.messageText}`,
          },
        ],
      },
      embeds: {
        0: {
          fields: {
            2: {
              value: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'Required field' }] },
            },
          },
        },
      },
    },
  },
};

/** 400 in the old shape: field names with lists of sentences, no code. */
export const legacyInvalidForm: Reply = {
  status: 400,
  body: { content: ['This field is required.'], _misc: ['Try again.'] },
};

/** 404, code 10008: the message is gone. */
export const unknownMessage: Reply = {
  status: 404,
  body: { message: 'Unknown Message', code: 10_008 },
};

/** 403 with code 10008: a block against abuse, not a missing message. */
export const antiAbuseBlock: Reply = {
  status: 403,
  body: { message: 'Unknown Message', code: 10_008 },
};

/** 403, code 40333: Cloudflare turned the request away. */
export const blockedByCloudflare: Reply = {
  status: 403,
  body: { message: 'internal network error', code: 40_333 },
};

/** 403, a code of the 340000 family: the account is limited. */
export const accountLimited: Reply = {
  status: 403,
  body: { message: 'Your account is limited', code: 340_004 },
};

/** 403, a code of the 400000 family: the server is limited. */
export const serverLimited: Reply = {
  status: 403,
  body: { message: 'This server is limited', code: 400_001, guild_id: canaries.guildId },
};

/** 403, a code that nobody knows. */
export const unknownCode: Reply = {
  status: 403,
  body: { message: 'Something new', code: 987_654 },
};

/** 401 without a code of its own. */
export const unauthorized: Reply = {
  status: 401,
  body: { message: '401: Unauthorized', code: 0 },
};

/** 404 without a code of its own. */
export const notFound: Reply = {
  status: 404,
  body: { message: '404: Not Found', code: 0 },
};

/** 500 without a code of its own. */
export const serverError: Reply = {
  status: 500,
  body: { message: '500: Internal Server Error', code: 0 },
};

/** 502 with a page instead of JSON. The client tries these again where it may. */
export const badGateway: Reply = {
  status: 502,
  body: '<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>',
};

/** 503 without a body. */
export const unavailable: Reply = { status: 503 };

/** No answer: the connection is cut. */
export const connectionCut: Reply = { status: 0 };

/** Cloudflare's page for a visitor that it blocks. */
export const cloudflareBlockPage: Reply = {
  status: 403,
  headers: { server: 'cloudflare', 'cf-ray': '0000000000000000-LAB' },
  body: [
    '<!doctype html><html><head><title>Attention Required! | Cloudflare</title></head>',
    '<body><h1>Sorry, you have been blocked</h1><p>Error code: 1020</p></body></html>',
  ].join(''),
};

/** Cloudflare's plain text for a visitor that asks too often. */
export const cloudflareRateLimit: Reply = {
  status: 429,
  headers: { server: 'cloudflare', 'content-type': 'text/plain', 'retry-after': '30' },
  body: 'error code: 1015',
};

/** 202: not an error, the answer is not ready yet. */
export const notReadyYet: Reply = {
  status: 202,
  body: { message: 'Index not yet available. Try again later', code: 110_000, retry_after: 2 },
};

/** 400: a captcha is wanted first. Normal flow. Once, so that the replayed request goes through. */
export const captchaWanted: Reply = {
  status: 400,
  times: 1,
  body: {
    captcha_key: ['captcha-required'],
    captcha_sitekey: '00000000-0000-0000-0000-000000000000',
    captcha_service: 'hcaptcha',
    captcha_session_id: canaries.captchaSession,
    captcha_rqtoken: canaries.captchaRqtoken,
    should_serve_invisible: false,
  },
};

/** 401, code 60003: a second factor is wanted first. Normal flow. Once, as above. */
export const mfaWanted: Reply = {
  status: 401,
  times: 1,
  body: {
    message: 'Two factor is required for this operation',
    code: 60_003,
    mfa: { ticket: canaries.mfaTicket, methods: [{ type: 'totp' }] },
  },
};

/** 403 at login: the account is suspended. The body holds a secret. */
export const suspendedLogin: Reply = {
  status: 403,
  body: { suspended_user_token: canaries.suspendedUserToken },
};

/**
 * 429. The lab's client holds later requests to the same address back for as long.
 *
 * @param retryAfter seconds
 * @param options.global the limit covers everything
 * @param options.code for the limits that have one, such as 20016 (slow mode)
 */
export function rateLimited(
  retryAfter: number,
  options: { global?: boolean; code?: number } = {},
): Reply {
  const global = options.global === true;
  return {
    status: 429,
    times: 1,
    headers: {
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': global ? 'global' : 'user',
    },
    body: {
      message: 'You are being rate limited.',
      retry_after: retryAfter,
      global,
      ...(options.code === undefined ? {} : { code: options.code }),
    },
  };
}

/** The status page's answer while an outage is on. For `GET /incidents/unresolved.json`. */
export const outageReported: Reply = {
  status: 200,
  body: {
    page: { id: 'lab', name: 'Simulated status', url: 'https://status.discord.com' },
    incidents: [
      {
        id: 'outage',
        name: 'Elevated connection errors',
        status: 'investigating',
        impact: 'major',
        created_at: '2026-01-01T12:00:00Z',
        shortlink: 'https://status.discord.com/incidents/outage',
        incident_updates: [],
      },
    ],
  },
};
