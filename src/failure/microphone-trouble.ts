import type { MicrophoneFailed } from './failure';

/** What keeps the microphone from Discord, as far as the browser tells it apart. */
export type MicrophoneTrouble =
  'refused' | 'unanswered' | 'kept-back' | 'none-there' | 'not-starting' | 'chosen-gone';

/**
 * Tells what keeps the microphone back. Browsers have one error for three things that are not
 * allowed; what they have noted for the site sets them apart.
 *
 * @returns null when it cannot be told
 */
export function microphoneTrouble({
  error,
  permission,
}: Pick<MicrophoneFailed, 'error' | 'permission'>): MicrophoneTrouble | null {
  switch (error) {
    case 'NotAllowedError':
      if (permission === 'granted') return 'kept-back';
      return permission === 'prompt' ? 'unanswered' : 'refused';
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
      return 'none-there';
    case 'NotReadableError':
    case 'AbortError':
      return 'not-starting';
    case 'OverconstrainedError':
      return 'chosen-gone';
    case 'other':
      return null;
  }
}
