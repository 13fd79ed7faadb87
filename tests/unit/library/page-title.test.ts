import { expect, it } from 'vitest';
import { parseAddress } from '../../../src/library/address';
import { pageTitle } from '../../../src/library/page-title';
import { makeExplanation } from '../ui/make-view';

it.each([
  ['', 'All codes - Errata'],
  ['#/?surface=voice', 'Voice connection - Errata'],
  ['#/?side=network', 'Some codes - Errata'],
  ['#/?q=drop&surface=voice', '“drop” - Errata'],
  ['#/json/10008@403', '10008 (HTTP 403), Discord API code - Errata'],
  ['#/x', 'This address leads nowhere - Errata'],
])('the tab at %j is called %s', (hash, title) => {
  expect(pageTitle(parseAddress(hash), null)).toBe(title);
});

it('an entry that is there gives its title', () => {
  expect(pageTitle(parseAddress('#/gateway/1006'), makeExplanation())).toBe(
    '1006: The connection dropped - Errata',
  );
});
