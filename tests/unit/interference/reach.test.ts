import { describe, expect, test } from 'vitest';
import { matchesDiscord, reachOf } from '../../../src/interference/reach';

describe('A match pattern', () => {
  test.each([
    '<all_urls>',
    '*://*/*',
    'https://*/*',
    'https://*/',
    'wss://*/*',
    'https://discord.com/*',
    'https://discord.com/channels/*',
    'https://*.discord.com/*',
    '*://*.discord.com/*',
    'https://canary.discord.com/*',
    'https://DISCORD.com/*',
    'https://discord.com:443/*',
    'https://*.com/*',
    'wss://*.discord.gg/*',
    'wss://gateway.discord.gg/*',
    'wss://*.discord.media/*',
    'https://cdn.discordapp.com/*',
  ])('%s covers Discord', (pattern) => {
    expect(matchesDiscord(pattern)).toBe(true);
  });

  test.each([
    '',
    'discord.com',
    'http://discord.com/*',
    'ws://*/*',
    'ftp://*/*',
    'file:///*',
    'https://discord.com.example/*',
    'https://notdiscord.com/*',
    'https://*.notdiscord.com/*',
    'https://example.com/discord.com/*',
    'https://*.org/*',
    'https://com/*',
    'moz-extension://0a0a0a0a-0000-4000-8000-000000000000/*',
    'chrome://favicon/*',
  ])('%s does not', (pattern) => {
    expect(matchesDiscord(pattern)).toBe(false);
  });
});

describe('What an extension may do', () => {
  test.each([
    [[], [], []],
    [['storage', 'tabs'], ['https://example.com/*'], []],
    [[], ['https://example.com/*', '<all_urls>'], ['all-sites']],
    [['webRequest'], ['https://*.discord.com/*'], ['discord']],
    [['declarativeNetRequest'], [], ['blocks']],
    [['webRequestBlocking'], ['*://*/*'], ['all-sites', 'blocks']],
    [['proxy', 'debugger', 'userScripts'], [], ['routes', 'user-scripts', 'controls']],
  ])('with %j and %j is %j', (permissions, hostPermissions, reach) => {
    expect(reachOf({ permissions, hostPermissions })).toEqual(reach);
  });
});
