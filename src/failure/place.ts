/** The kind of page that somebody was on; the address itself is never kept. */
export type Place =
  | 'chat'
  | 'sign-in'
  | 'sign-up'
  | 'invite'
  | 'gift'
  | 'template'
  | 'authorize'
  | 'developers'
  | 'streamkit'
  | 'other';

const BY_PATH: readonly [RegExp, Place][] = [
  [/^\/(?:channels|app)(?:\/|$)/, 'chat'],
  [/^\/login(?:\/|$)/, 'sign-in'],
  [/^\/register(?:\/|$)/, 'sign-up'],
  [/^\/invite(?:\/|$)/, 'invite'],
  [/^\/gifts(?:\/|$)/, 'gift'],
  [/^\/template(?:\/|$)/, 'template'],
  [/^\/(?:api\/)?oauth2\/authorize(?:\/|$)/, 'authorize'],
  [/^\/developers(?:\/|$)/, 'developers'],
];

/** Tells the kind of page from its address; `other` for whatever has no kind, or no address. */
export function placeOf(address: string | undefined): Place {
  if (address === undefined || !URL.canParse(address)) return 'other';
  const { hostname, pathname } = new URL(address);
  if (hostname === 'streamkit.discord.com') return 'streamkit';
  return BY_PATH.find(([pattern]) => pattern.test(pathname))?.[1] ?? 'other';
}
