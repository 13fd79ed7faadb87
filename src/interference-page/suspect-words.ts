import type { Sign, Suspect, Who } from '../interference/suspects';
import { t, tCounted } from '../i18n/translate';
import { relativeTime } from '../ui/clock-time';

/**
 * What a suspect is called.
 *
 * @param name what the browser calls the extension, where that is known
 */
export function nameOf(who: Who, name: string | null = null): string {
  switch (who.kind) {
    case 'extension':
      return name ?? who.name ?? t('interference.who.extension', { id: who.id });
    case 'mod':
      return who.name;
    case 'some-extension':
    case 'blocker':
    case 'script':
      return t(`interference.who.${who.kind}`);
  }
}

/** A sentence on one thing that was seen, with what it may mean. */
export function tellSign(sign: Sign, who: Who): string {
  const unnamed = who.kind === 'script';
  switch (sign.what) {
    case 'replaced':
      return t(unnamed ? 'interference.sign.replaced.script' : 'interference.sign.replaced', {
        names: sign.names.join(', '),
      });
    case 'opcode':
      return t(unnamed ? 'interference.sign.opcode.script' : 'interference.sign.opcode', {
        ops: sign.ops.join(', '),
      });
    case 'blocked':
    case 'maybe-blocked':
    case 'mod':
    case 'stack':
      return t(`interference.sign.${sign.what}`);
  }
}

/**
 * How often it was seen, first and last.
 *
 * @param now epoch milliseconds
 */
export function tellCount({ count, firstAt, lastAt }: Suspect, now: number): string {
  return tCounted('interference.count', count, {
    first: relativeTime(firstAt, now),
    last: relativeTime(lastAt, now),
  });
}
