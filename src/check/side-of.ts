import { t } from '../i18n/translate';
import type { Summary } from './judge-check';

/** Summaries that only guess whose side it is on. */
const GUESSES: readonly Summary['id'][] = [
  'nothing-reached',
  'site-unreachable',
  'live-unreachable',
  'voice-unreachable',
  'maybe-in-the-way',
  'unsure',
];

/** Whose side it looks to be, in words. */
export function sideOf({ id, side }: Summary): string {
  if (id === 'fine') return t('check.side.fine');
  if (id === 'unsure' && side === 'nobody') return t('check.side.open');
  const label = t(`side.${side}`);
  return GUESSES.includes(id) ? t('side.guess', { side: label }) : label;
}
