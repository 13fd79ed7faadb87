import type { RequestFailed } from '../failure/failure';
import { requestNoise } from './noise-rules';

/**
 * Routine failures repeat for ever behind a content blocker, and each report wakes the background:
 * one in ten minutes, with a count.
 */
const FOLD_NOISE_MS = 600_000;

type Request = Pick<RequestFailed, 'route' | 'method' | 'status' | 'at' | 'noise' | 'count'>;

/**
 * Marks failed requests that are routine, and holds repeats of them back.
 *
 * @param pagePath gives the path of the page as it is now
 * @returns a function that tells whether a report is to be passed on; it may change the report. What
 *   is not a failed request passes as it is: the background parses everything.
 */
export function createNoiseFold(pagePath: () => string): (report: unknown) => boolean {
  const seen = new Map<string, { sentAt: number; unsent: number }>();

  return (report) => {
    if (!isRequest(report)) return true;
    report.noise ??= requestNoise(report, pagePath());
    const { noise, at } = report;
    if (noise === null) return true;
    const known = seen.get(noise);
    if (known && at - known.sentAt < FOLD_NOISE_MS) {
      known.unsent++;
      return false;
    }
    report.count += known?.unsent ?? 0;
    seen.set(noise, { sentAt: at, unsent: 0 });
    return true;
  };
}

/** As far as it is looked at here. */
function isRequest(report: unknown): report is Request {
  if (typeof report !== 'object' || report === null) return false;
  const { type, route, method, status, at, noise, count } = report as Record<string, unknown>;
  return (
    type === 'request-failed' &&
    typeof route === 'string' &&
    typeof method === 'string' &&
    typeof status === 'number' &&
    typeof at === 'number' &&
    (noise === null || typeof noise === 'string') &&
    typeof count === 'number'
  );
}
