import { expect, test } from 'vitest';
import { microphoneTrouble } from '../../../src/failure/microphone-trouble';

test.each([
  ['NotAllowedError', 'denied', 'refused'],
  ['NotAllowedError', 'prompt', 'unanswered'],
  ['NotAllowedError', 'granted', 'kept-back'],
  ['NotAllowedError', undefined, 'refused'],
  ['SecurityError', 'granted', 'refused'],
  ['NotFoundError', 'denied', 'none-there'],
  ['NotReadableError', 'granted', 'not-starting'],
  ['AbortError', 'granted', 'not-starting'],
  ['OverconstrainedError', 'prompt', 'chosen-gone'],
  ['other', 'granted', null],
] as const)('%s while the site is %s', (error, permission, trouble) => {
  expect(microphoneTrouble({ error, ...(permission && { permission }) })).toBe(trouble);
});
