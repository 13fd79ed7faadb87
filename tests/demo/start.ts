import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureChromium } from '../browsers/find-or-install';
import { play } from './play';
import { show } from './show';

/** Everything is relative to the project, wherever it was called from. */
const root = join(import.meta.dirname, '../..');

/** A window can be opened everywhere but on a Unix without a display server. */
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

console.log('Building the extension ...');
execFileSync('npm', ['exec', '--', 'wxt', 'build'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});

const executablePath = await ensureChromium();
const extension = join(root, '.output/chrome-mv3');
if (hasDisplay) await show(executablePath, extension);
else await play(extension, join(root, 'demo'));
