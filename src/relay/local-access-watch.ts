import type { LocalAccess } from '../failure/failure';

/** What pages need in order to reach apps on the same device. Browsers that do not guard it reject. */
const LOOPBACK = 'loopback-network' as PermissionName;

/**
 * Looks, whenever a page has found no desktop app, whether the browser lets it search at all. The
 * first port may be refused before the person has answered the browser: so each one asks anew, and
 * only a new answer is news.
 *
 * @param tell takes what is news
 * @param ask reads the permission
 */
export function createLocalAccessWatch(
  tell: (news: LocalAccess) => void,
  ask: () => Promise<{ state: PermissionState }> = () =>
    navigator.permissions.query({ name: LOOPBACK }),
  now: () => number = Date.now,
): (report: unknown) => void {
  let told: PermissionState = 'granted';

  return (report) => {
    if (!isUnanswered(report)) return;
    ask().then(
      ({ state }) => {
        if (state === told) return;
        told = state;
        tell({ type: 'local-access', at: now(), state });
      },
      () => undefined,
    );
  };
}

/** A socket to the desktop app that never opened. */
function isUnanswered(report: unknown): boolean {
  if (typeof report !== 'object' || report === null) return false;
  const { type, socket, opened } = report as Record<string, unknown>;
  return type === 'socket-closed' && socket === 'rpc' && opened === false;
}
