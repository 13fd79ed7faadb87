import { expect, test } from 'vitest';
import { bearsOnInterference } from '../../../src/interference-page/bearing';
import { makeView } from '../ui/make-view';

const cause = (id: string, certainty: 'proven' | 'likely' | 'possible') => ({
  id,
  text: '',
  side: 'browser' as const,
  certainty,
});

test.each([
  ['a warning', { interference: { text: '', certainty: 'possible' as const } }, true],
  ['a cause that evidence speaks for', { causes: [cause('client-mod', 'likely')] }, true],
  [
    'a usual cause without evidence',
    { causes: [cause('extension-interferes', 'possible')] },
    false,
  ],
  ['another proven cause', { causes: [cause('dns-failure', 'proven')] }, false],
  ['nothing', {}, false],
])('%s', (_what, explanation, bears) => {
  expect(bearsOnInterference(makeView({}, explanation))).toBe(bears);
});
