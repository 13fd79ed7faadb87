import type { Subject } from '../explain/explain';

const at = (surface: Subject['surface'], code: number): Subject => ({
  surface,
  code,
  httpStatus: null,
});

/** What people ask about most, as a way in for those who do not know where to begin. */
export const COMMON_CODES: readonly Subject[] = [
  at('websocket', 1006),
  at('gateway', 4004),
  at('voice', 4017),
  at('http', 429),
  at('http', 502),
  at('cloudflare', 1015),
  at('json', 50_001),
  at('json', 50_007),
  at('json', 50_013),
  at('json', 50_035),
  at('json', 40_002),
  at('av', 2007),
];
