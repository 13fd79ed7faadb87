import type { Explanation } from '../explain/explanation';
import type { Surface } from '../failure/failure';
import { t } from '../i18n/translate';
import type { Code, Family } from '../registry/entry';

/** Name of the place where a number was seen. */
export function surfaceLabel(surface: Family): string {
  return t(`surface.${surface}`);
}

/** The number with what belongs to it: `10008`, or `10008 (HTTP 403)` where the status matters. */
export function codeLabel({ code, httpStatus }: { code: Code; httpStatus: number | null }): string {
  return httpStatus === null || httpStatus === code
    ? String(code)
    : `${String(code)} (HTTP ${String(httpStatus)})`;
}

/** Whose side it is on, in words. For a code that nobody knows it can only be a guess. */
export function sideLabel({ side, known }: Pick<Explanation, 'side' | 'known'>): string {
  const label = t(`side.${side}`);
  return known ? label : t('side.guess', { side: label });
}

/** Name of a muted code, from its key: `gateway/4001` reads `Main connection (gateway): 4001`. */
export function mutedLabel(key: string): string {
  const [surface = '', code = ''] = key.split('/');
  return isSurface(surface) ? `${surfaceLabel(surface)}: ${code}` : key;
}

const SURFACES: Record<Surface, true> = {
  gateway: true,
  voice: true,
  'remote-auth': true,
  'rpc-close': true,
  'rpc-error': true,
  websocket: true,
  http: true,
  json: true,
  net: true,
  av: true,
  cloudflare: true,
};

function isSurface(text: string): text is Surface {
  return Object.hasOwn(SURFACES, text);
}
