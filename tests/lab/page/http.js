import { canaries, shortestWait } from './environment.js';

const WORTH_A_RETRY = new Set([0, 502, 504, 507, 522, 523, 524, 598, 599]);
const queues = new Map();

/** Asked when the server wants more: each shows a dialog and resolves to headers, or to null. */
export const interceptors = { captcha: async () => null, mfa: async () => null };

/** Listeners for replies that concern more than the caller. */
export const notices = new EventTarget();

let token = null;

/** Signs all later requests; null signs none. */
export function setToken(value) {
  token = value;
}

/**
 * Sends a request to the API, as the real client does: over XMLHttpRequest, with retries where the
 * caller wants them, and with the requests that follow a rate limit held back.
 *
 * @param method for example `POST`
 * @param path for example `/users/@me`
 * @param options.body an object (sent as JSON) or FormData
 * @param options.retries how many times a broken server or network is tried again
 * @returns `{status, body, headers}` for 2xx; rejects with the same for anything else
 */
export async function request(method, path, { body, retries = 0, headers = {} } = {}) {
  const { API_ENDPOINT, API_VERSION } = window.GLOBAL_ENV;
  const url = `https:${API_ENDPOINT}/v${API_VERSION}${path}`;
  await queues.get(url);
  const reply = await sendWithRetries(method, url, body, retries, headers);
  if (reply.status >= 200 && reply.status < 300) return reply;
  const extra = await intercept(reply);
  if (extra) return request(method, path, { body, headers: { ...headers, ...extra } });
  throw reply;
}

async function sendWithRetries(method, url, body, retries, headers) {
  for (let failed = 0; ; failed++) {
    const counted = failed > 0 ? { ...headers, 'X-Failed-Requests': String(failed) } : headers;
    const reply = await sendOnce(method, url, body, counted);
    if (!WORTH_A_RETRY.has(reply.status) || failed >= retries) return reply;
    await pause(shortestWait * (failed + 1));
  }
}

function sendOnce(method, url, body, headers) {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.addEventListener('readystatechange', () => {
      if (xhr.readyState === 4) resolve(readReply(xhr, url));
    });
    xhr.open(method, url, true);
    const isForm = body instanceof FormData;
    if (body && !isForm) xhr.setRequestHeader('Content-Type', 'application/json');
    if (token) xhr.setRequestHeader('Authorization', token);
    xhr.setRequestHeader('X-Super-Properties', canaries.superProperties);
    xhr.setRequestHeader('X-Fingerprint', canaries.fingerprint);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.send(isForm ? body : body && JSON.stringify(body));
  });
}

function readReply(xhr, url) {
  const body = parse(xhr.responseText);
  if (xhr.status === 429) {
    // Real time, not scaled: the wait is the server's to set.
    const wait = pause((body?.retry_after ?? 5) * 1000);
    queues.set(url, wait);
    void wait.then(() => queues.delete(url));
  }
  return { status: xhr.status, body, headers: xhr.getAllResponseHeaders() };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function intercept({ status, body }) {
  if (status === 400 && body?.captcha_key) return interceptors.captcha(body);
  if (status === 401 && body?.code === 60_003 && body.mfa) return interceptors.mfa(body.mfa);
  const code = body?.code ?? 0;
  if (status >= 400 && status < 500 && code >= 340_000 && code < 350_000) notify('account-limited');
  if (status === 403 && code >= 400_000 && code < 410_000) notify('server-limited');
  if (code === 40_333) notify('blocked-by-proxy');
  return null;
}

function notify(type) {
  notices.dispatchEvent(new Event(type));
}

/** Resolves after this many ms, unscaled. */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
