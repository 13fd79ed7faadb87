import { describe, expect, it } from 'vitest';
import { checkHref, parseCheckAddress } from '../../../src/check/address';

const nothing = { start: false, incident: null, private: false, remedy: null };
const id = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('the address of the check', () => {
  it.each([
    ['check.html', nothing],
    ['check.html#start', { ...nothing, start: true }],
    [`check.html#start&incident=${id}`, { ...nothing, start: true, incident: id }],
    [
      `check.html#start&private&incident=${id}`,
      { ...nothing, start: true, private: true, incident: id },
    ],
    ['check.html#fix=reload-tabs', { ...nothing, remedy: 'reload-tabs' as const }],
  ])('%s is written and read alike', (href, address) => {
    expect(checkHref(address)).toBe(href);
    expect(parseCheckAddress(href.replace('check.html', ''))).toEqual(address);
  });

  it.each(['#fix=format-disk', '#incident=<b>', `#incident=${'a'.repeat(65)}`, '#?', '#&&='])(
    'passes over what it does not know: %s',
    (hash) => {
      expect(parseCheckAddress(hash)).toEqual(nothing);
    },
  );
});
