import { describe, expect, test } from 'vitest';
import type { InstalledExtension } from '../../../src/interference-page/interference-source';
import { extensionOf, listingOf, searchOrder } from '../../../src/interference-page/listing';
import { rangesOf } from '../../../src/interference-page/search-words';
import { suspectsOf } from '../../../src/interference/suspects';
import { incidentOf } from '../explain/incident-of';

const extension = (id: string, traits: Partial<InstalledExtension> = {}): InstalledExtension => ({
  id,
  name: id.toUpperCase(),
  enabled: true,
  mayDisable: true,
  permissions: [],
  hostPermissions: [],
  ...traits,
});

const suspects = (...ids: string[]) =>
  suspectsOf(
    ids.map((id, index) =>
      incidentOf({
        id: String(index),
        // Those named first count as seen last.
        lastAt: 1_000_000 - index,
        evidence: [{ kind: 'extension', origin: `chrome-extension://${id}`, where: 'stack' }],
      }),
    ),
  );

const wide = { hostPermissions: ['<all_urls>'] };

describe('The list of extensions', () => {
  test('has those with evidence first, in the order of the evidence, then the others by name', () => {
    const installed = [
      extension('z', wide),
      extension('y'),
      extension('b', wide),
      extension('x'),
      extension('a', { ...wide, enabled: false }),
      extension('q'),
    ];
    const { touching, unstated, off } = listingOf(installed, suspects('x', 'q'));
    expect(touching.map(({ extension: { id } }) => id)).toEqual(['x', 'q', 'b', 'z']);
    expect(unstated.map(({ extension: { id } }) => id)).toEqual(['y']);
    expect(off).toBe(1);
  });

  test('is searched whole, save for what cannot be turned off', () => {
    const installed = [
      extension('plain'),
      extension('wide', wide),
      extension('admin', { ...wide, mayDisable: false }),
      extension('off', { enabled: false }),
      extension('seen'),
    ];
    expect(searchOrder(installed, suspects('seen'))).toEqual(['seen', 'wide', 'plain']);
  });

  test('has one that may block before the others where nobody knows who blocked', () => {
    const blocked = suspectsOf([
      incidentOf({
        evidence: [
          { kind: 'net-error', error: 'net::ERR_BLOCKED_BY_CLIENT', category: 'blocked' },
          { kind: 'extension', origin: 'chrome-extension://seen', where: 'stack' },
        ],
      }),
    ]);
    const blocks = extension('z', { permissions: ['declarativeNetRequest'] });
    const installed = [extension('a', wide), extension('seen'), blocks];
    expect(searchOrder(installed, blocked)).toEqual(['z', 'seen', 'a']);
    expect(searchOrder(installed, [])).toEqual(['a', 'z', 'seen']);
  });

  test('tells by its own address whom Firefox saw', () => {
    const uuid = '0a0a0a0a-0000-4000-8000-000000000000';
    const [suspect] = suspectsOf([
      incidentOf({
        evidence: [{ kind: 'extension', origin: `moz-extension://${uuid}`, where: 'stack' }],
      }),
    ]);
    const addon = extension('addon@test', { hostPermissions: [`moz-extension://${uuid}/*`] });
    expect(suspect && extensionOf(suspect, [extension('other'), addon])).toBe(addon);
  });
});

test.each([
  [[], []],
  [[4], [[4, 4]]],
  [
    [1, 2, 3, 7, 9, 10],
    [
      [1, 3],
      [7, 7],
      [9, 10],
    ],
  ],
])('Numbers %j are the ranges %j', (numbers, ranges) => {
  expect(rangesOf(numbers)).toEqual(ranges);
});
