import { describe, expect, it } from 'vitest';
import { cacheRemoval, canBeDone, extensionsPage, REMEDIES } from '../../../src/remedies/remedy';

const BROWSERS = ['chrome', 'edge', 'firefox'] as const;

describe('what is cleared', () => {
  it.each(BROWSERS)('in %s is never what a person is signed in with', (browser) => {
    const { data } = cacheRemoval(browser);
    const harmless = ['cache', 'cacheStorage', 'serviceWorkers'];
    expect(Object.keys(data).filter((kind) => !harmless.includes(kind))).toEqual([]);
  });

  it.each(['chrome', 'edge'] as const)('in %s is of Discord alone', (browser) => {
    const { options } = cacheRemoval(browser);
    expect(options).toEqual({
      origins: ['https://discord.com', 'https://ptb.discord.com', 'https://canary.discord.com'],
    });
  });

  it('in Firefox leaves out the cache, which it would empty for every site', () => {
    expect(cacheRemoval('firefox')).toEqual({
      options: { hostnames: ['discord.com', 'ptb.discord.com', 'canary.discord.com'] },
      data: { serviceWorkers: true },
    });
  });
});

describe('the list of extensions', () => {
  it('is opened where it may be', () => {
    expect(BROWSERS.map(extensionsPage)).toEqual([
      'chrome://extensions',
      'edge://extensions',
      null,
    ]);
  });

  it('is the only one that has to be opened by hand', () => {
    expect(REMEDIES.filter((id) => !canBeDone(id, 'firefox'))).toEqual(['extensions-page']);
    expect(REMEDIES.filter((id) => !canBeDone(id, 'chrome'))).toEqual([]);
  });
});
