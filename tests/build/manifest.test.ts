import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Manifest {
  manifest_version: number;
  name: string;
  description: string;
  version: string;
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_scripts: {
    matches: string[];
    include_globs: string[];
    js: string[];
    run_at: string;
    world: string;
  }[];
  icons: Record<string, string>;
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko: { strict_min_version: string; data_collection_permissions: { required: string[] } };
    gecko_android: { strict_min_version: string };
  };
}

const TARGETS = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'] as const;

describe.each(TARGETS)('%s', (target) => {
  const root = join(import.meta.dirname, '../../.output', target);
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Manifest;

  test('asks for these permissions and no others', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual(['scripting', 'storage', 'webRequest']);
    expect(manifest.optional_permissions).toEqual(['management', 'browsingData']);
    expect(manifest.host_permissions).toEqual([
      'https://*.discord.com/*',
      'https://*.discord.gg/*',
      'https://*.discord.media/*',
      'wss://*.discord.gg/*',
      'wss://*.discord.media/*',
    ]);
  });

  test('watches first: the page script, then the relay, before anything of the page', () => {
    expect(manifest.content_scripts.map(({ js, world, run_at }) => [js, world, run_at])).toEqual([
      [['page.js'], 'MAIN', 'document_start'],
      [['relay.js'], 'ISOLATED', 'document_start'],
    ]);
    for (const { matches, include_globs } of manifest.content_scripts) {
      expect(matches).toEqual(['https://*.discord.com/*']);
      expect(include_globs).toEqual([
        'https://discord.com/*',
        'https://ptb.discord.com/*',
        'https://canary.discord.com/*',
        'https://streamkit.discord.com/*',
      ]);
    }
  });

  test('offers nothing that a page could probe or talk to', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('fits the stores', () => {
    expect(manifest.name.length).toBeLessThanOrEqual(45);
    expect(manifest.description.length).toBeLessThanOrEqual(132);
    for (const file of Object.values(manifest.icons))
      expect(existsSync(join(root, file))).toBe(true);
  });
});

test('Firefox is told that no data is collected, and from which version on', () => {
  const path = join(import.meta.dirname, '../../.output/firefox-mv3/manifest.json');
  const { browser_specific_settings } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  expect(browser_specific_settings?.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
  expect(browser_specific_settings?.gecko.strict_min_version).toBe('140.0');
  expect(browser_specific_settings?.gecko_android.strict_min_version).toBe('142.0');
});
