import type { RequestFailed } from '../failure/failure';
import { type ErrorBody, readErrorBody } from './error-body';
import { now } from './natives';
import type { PageLife } from './page-life';
import type { Reporter } from './reporter';

export interface Reply {
  method: string;
  route: string;
  /** HTTP status, or 0 when no reply came. */
  status: number;
  /** Value of the Content-Type header, or null. */
  contentType: string | null;
  /** Body as text, or null when there is none to read. */
  text: string | null;
}

const NOTHING: ErrorBody = {
  code: null,
  fields: [],
  retryAfterMs: null,
  global: false,
  noise: null,
};

/** Reports a failed request of Discord's API, unless the page is being left. */
export function reportRequest(reporter: Reporter, life: PageLife, reply: Reply): void {
  if (life.leaving()) return;
  const { route, status, contentType, text } = reply;
  const body = text === null ? null : readErrorBody(text);
  reporter.report({
    type: 'request-failed',
    at: now(),
    // Any other word turns into `OTHER` where it is parsed.
    method: reply.method.toUpperCase() as RequestFailed['method'],
    route,
    status,
    body: bodyKind(contentType, text, body),
    ...(body ?? NOTHING),
    count: 1,
  });
}

function bodyKind(
  contentType: string | null,
  text: string | null,
  body: ErrorBody | null,
): RequestFailed['body'] {
  if (body) return 'json';
  if (!text) return 'none';
  return contentType?.includes('html') ? 'html' : 'other';
}
