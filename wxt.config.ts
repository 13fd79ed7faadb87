import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { buildRegistryFiles } from './src/registry/build-files';

/** Every page of Discord that opens the sockets and requests Errata explains. */
const PAGES = [
  'https://discord.com/*',
  'https://ptb.discord.com/*',
  'https://canary.discord.com/*',
  'https://streamkit.discord.com/*',
];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: 'Errata: error explainer for Discord',
    short_name: 'Errata',
    description:
      "Explains Discord's errors in place: what happened, whose side it is on, whether it passes, what to do. Not affiliated with Discord.",
    permissions: ['storage', 'webRequest', 'scripting'],
    // `wss://` has to be spelled out: neither `https://` nor `*://` covers sockets in Chromium.
    host_permissions: [
      'https://*.discord.com/*',
      'wss://*.discord.gg/*',
      'wss://*.discord.media/*',
    ],
    icons: icons(),
    action: { default_title: 'Errata', default_icon: icons() },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'errata@errata-extension.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    // The registry ships as data that the background loads one surface at a time.
    'build:publicAssets': (wxt, files) => {
      for (const { path, contents } of buildRegistryFiles(wxt.config.root)) {
        files.push({ contents, relativeDest: path });
      }
    },
    // The order of the two document_start scripts is part of the handshake: the page script
    // listens, then the relay calls. WXT sorts entries by name, so it is stated here.
    'build:manifestGenerated': (_wxt, manifest) => {
      const script = (world: 'MAIN' | 'ISOLATED', file: string) => ({
        matches: PAGES,
        js: [file],
        run_at: 'document_start' as const,
        world,
      });
      manifest.content_scripts = [script('MAIN', 'page.js'), script('ISOLATED', 'relay.js')];
      delete manifest.web_accessible_resources;
    },
  },
});

function icons(): Record<string, string> {
  return Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`]));
}
