/**
 * Strips the API prefix from a path: `/api/v9/users/@me` becomes `/users/@me`.
 *
 * @param path a URL path without its query
 */
export function withoutApiPrefix(path: string): string {
  return path.replace(/^\/api(\/v\d+)?(?=\/|$)/, '');
}

/**
 * Tells whether a request is the one that a pattern names.
 *
 * @param pattern a method and a route, such as `POST /channels/:id/messages`; `*` stands for any
 *   method, and at the end of a route for anything that follows
 * @param method the request's method
 * @param path the request's path without API prefix and query
 */
export function matchesRoute(pattern: string, method: string, path: string): boolean {
  const [wantedMethod = '', route = ''] = pattern.split(' ');
  if (wantedMethod !== '*' && wantedMethod !== method) return false;
  const wanted = route.split('/');
  const parts = path.split('/');
  if (wanted.at(-1) === '*') {
    wanted.pop();
    if (parts.length < wanted.length) return false;
  } else if (parts.length !== wanted.length) {
    return false;
  }
  return wanted.every((part, i) => part.startsWith(':') || part === parts[i]);
}
