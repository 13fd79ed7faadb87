import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const read = (target: string, file: string) =>
  readFileSync(join(import.meta.dirname, '../../.output', target, file), 'utf8');

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (target) => {
  const page = read(target, 'page.js');
  const relay = read(target, 'relay.js');

  test('scripts in the page are one function each, so they leave no name behind', () => {
    for (const script of [page, relay])
      expect(script).toMatch(/^\(?(?:function|\(\) ?=>|\(function)/);
  });

  test('the page script touches nothing of the person, the extension or the network', () => {
    for (const forbidden of [
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'cookie',
      'chrome.',
      'browser.',
      'sendBeacon',
      'postMessage(',
      'eval(',
      'innerHTML',
      'import(',
      'Authorization',
      'setRequestHeader',
      '.send(',
    ]) {
      expect(page, forbidden).not.toContain(forbidden);
    }
  });

  test('neither carries the registry, the explanations or Preact', () => {
    for (const script of [page, relay]) {
      for (const word of [
        'Whose side',
        'shadowrootmode',
        '__preact',
        'registry/',
        'createElementNS',
      ]) {
        expect(script, word).not.toContain(word);
      }
    }
  });

  test('nothing shipped evaluates code or writes HTML of its own', () => {
    for (const file of ['page.js', 'relay.js', 'overlay.js', 'background.js']) {
      const script = read(target, file);
      expect(script).not.toMatch(/\beval\(|new Function\(|document\.write|insertAdjacentHTML/);
    }
  });

  test('nothing shipped talks to a server', () => {
    for (const file of ['page.js', 'relay.js', 'overlay.js', 'background.js']) {
      const script = read(target, file);
      expect(script).not.toMatch(/new WebSocket\(|new XMLHttpRequest|sendBeacon|EventSource/);
      // The one `fetch` reads the registry's files out of the extension itself.
      const calls = script.match(/\bfetch\([^)]{0,40}/g) ?? [];
      expect(calls.every((call) => call.includes('getURL'))).toBe(true);
    }
  });
});
