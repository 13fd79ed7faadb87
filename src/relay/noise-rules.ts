import type { RequestFailed } from '../failure/failure';
import type { Noise } from '../failure/noise';

/** A kind of failed request that means nothing to anybody. Its reason is kept with the texts. */
interface NoiseRule {
  id: Noise;
  route: RegExp;
  methods?: RegExp;
  statuses?: number[];
  /** The failure counts on pages whose path begins like this: there it is what the page is for. */
  unlessPage?: RegExp;
}

/**
 * Failed requests that are a normal part of Discord's web client. First match wins.
 * Why each is noise: `src/registry/texts/en/phrases.json`.
 */
const RULES: NoiseRule[] = [
  { id: 'telemetry', route: /^\/(?:science|metrics)(?:\/|$)/ },
  { id: 'typing-or-read', route: /\/(?:typing|ack)$|^\/read-states/ },
  {
    id: 'profile-preview',
    route: /^\/users\/:id(?:\/profile)?$/,
    methods: /GET/,
    statuses: [403, 404, 429],
  },
  {
    id: 'background-poll',
    route:
      /^\/(?:experiments|apex|quests|content-inventory|users\/@me\/billing|applications|promotions)(?:\/|$)/,
    methods: /GET/,
  },
  {
    id: 'link-preview',
    route: /^\/(?:invites|entitlements\/gift-codes|guilds\/templates)\/:(?:id|x)$/,
    methods: /GET/,
    statuses: [404],
    unlessPage: /^\/(?:invite|gifts|template)\//,
  },
  { id: 'signed-out', route: /^\/users\/@me$/, methods: /GET/, statuses: [401] },
];

/**
 * Finds the rule that makes a failed request routine.
 *
 * @param pagePath path of the page, for example `/invite/abc`
 * @returns the id of the rule, or null when the failure counts
 */
export function requestNoise(
  failure: Pick<RequestFailed, 'route' | 'method' | 'status'>,
  pagePath: string,
): Noise | null {
  for (const rule of RULES) {
    if (
      rule.route.test(failure.route) &&
      (rule.methods?.test(failure.method) ?? true) &&
      (rule.statuses?.includes(failure.status) ?? true) &&
      !rule.unlessPage?.test(pagePath)
    ) {
      return rule.id;
    }
  }
  return null;
}
