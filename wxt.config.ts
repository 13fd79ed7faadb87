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

/**
 * Named as one, with the pages picked by globs: with each host spelled out beside the permission for
 * all of them, Chromium warns of "a number of websites" at install.
 */
const SITES = ['https://*.discord.com/*'];

const PERMISSIONS = ['storage', 'webRequest', 'scripting'];

/** Asked for on a click, each for one thing. */
const OPTIONAL_PERMISSIONS = ['management', 'browsingData'];

/** Mode of a build for tests alone, in which what the person may grant is granted. */
const GRANTED = 'granted';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact()],
    // Every page pays for each byte of the page script, and terser leaves a twentieth less of it.
    build: {
      minify: 'terser',
      terserOptions: {
        compress: { passes: 3, ecma: 2020 },
        // In the brackets WXT looks for, where it takes off the name that would be the page's to see.
        format: { wrap_iife: true },
      },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: 'Errata: error explainer for Discord',
    short_name: 'Errata',
    description:
      "Explains Discord's errors in place: what happened, whose side it is on, whether it passes, what to do. Not affiliated with Discord.",
    // Nobody can answer the browser's question in a test: a build of its own has the answer in it.
    ...(mode === GRANTED
      ? { permissions: [...PERMISSIONS, ...OPTIONAL_PERMISSIONS] }
      : { permissions: PERMISSIONS, optional_permissions: OPTIONAL_PERMISSIONS }),
    // `wss://` has to be spelled out: neither `https://` nor `*://` covers sockets in Chromium. With
    // `https://` beside it, the connection check hears why one of these hosts cannot be reached.
    host_permissions: [
      'https://*.discord.com/*',
      'https://*.discord.gg/*',
      'https://*.discord.media/*',
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
        matches: SITES,
        include_globs: PAGES,
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
