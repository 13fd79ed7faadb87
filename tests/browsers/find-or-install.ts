import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { commandLine, quietly, run } from './run-command';

interface Wanted {
  label: string;
  /** Environment variable that names an executable and wins over everything else. */
  variable: string;
  /** Command names to look for on the PATH. */
  commands: string[];
  /** Where installers put it. */
  places: string[];
  debianPackage: string;
}

const programs = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']].filter(
  (folder) => folder !== undefined,
);

// Branded Chrome is left out on purpose: it no longer loads unpacked extensions from a switch.
const CHROMIUM: Wanted = {
  label: 'Chromium',
  variable: 'ERRATA_CHROMIUM',
  commands: ['chromium', 'chromium-browser'],
  places: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...[...programs, process.env['LOCALAPPDATA'] ?? '']
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
  ],
  debianPackage: 'chromium',
};

const FIREFOX: Wanted = {
  label: 'Firefox',
  variable: 'ERRATA_FIREFOX',
  commands: ['firefox-esr', 'firefox'],
  places: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programs.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
  ],
  debianPackage: 'firefox-esr',
};

/**
 * Finds a Chromium that loads unpacked extensions, or installs one.
 *
 * @returns the path of its executable
 * @throws when there is none and none can be installed; the message says what to do
 */
export async function ensureChromium(): Promise<string> {
  const present = find(CHROMIUM) ?? playwrightChromium();
  if (present !== null) return report(CHROMIUM, present);
  console.error('Chromium: not found, trying Playwright’s own download.');
  const tool = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  await quietly(tool, ['--no-install', 'playwright', 'install', 'chromium'], { minutes: 4 });
  const downloaded = playwrightChromium();
  if (downloaded !== null) return report(CHROMIUM, downloaded);
  return installFromDebian(CHROMIUM);
}

/**
 * Finds a Firefox, or installs the long-term release.
 *
 * @returns the path of its executable
 * @throws when there is none and none can be installed; the message says what to do
 */
export async function ensureFirefox(): Promise<string> {
  const present = find(FIREFOX);
  // Playwright's own Firefox is a patched one that cannot install extensions.
  return present === null ? installFromDebian(FIREFOX) : report(FIREFOX, present);
}

function find(wanted: Wanted): string | null {
  const named = process.env[wanted.variable];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`${wanted.variable} names ${named}, and there is no such file.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = wanted.commands.flatMap((command) =>
    folders.map((folder) => join(folder, command)),
  );
  return [...onPath, ...wanted.places].find((candidate) => existsSync(candidate)) ?? null;
}

function playwrightChromium(): string | null {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : null;
}

async function installFromDebian(wanted: Wanted): Promise<string> {
  const prefix = await aptGet();
  if (prefix !== null) {
    const [tool, ...rest] = prefix;
    const install = ['install', '-y', '--no-install-recommends', wanted.debianPackage];
    console.error(
      `${wanted.label}: not found, installing it: ${commandLine(tool, [...rest, ...install])}`,
    );
    const options = { minutes: 10, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run(tool, [...rest, 'update'], options);
    await run(tool, [...rest, ...install], options);
    const installed = find(wanted);
    if (installed !== null) return report(wanted, installed);
  }
  throw new Error(
    `${wanted.label} was not found and could not be installed from here. Install it ` +
      `(on Debian or Ubuntu: apt-get install ${wanted.debianPackage}), or set ${wanted.variable} ` +
      'to the path of its executable, and run this again.',
  );
}

/** How to call apt-get: as it is for root, through `sudo -n` where that asks for no password. */
async function aptGet(): Promise<[string, ...string[]] | null> {
  if (process.platform !== 'linux' || !(await quietly('apt-get', ['--version'], { minutes: 1 }))) {
    return null;
  }
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = await quietly('sudo', ['-n', 'true'], { minutes: 1 });
  return sudo ? ['sudo', '-n', 'apt-get'] : null;
}

const reported = new Set<string>();

function report(wanted: Wanted, path: string): string {
  const line = `${wanted.label}: ${path}`;
  if (!reported.has(line)) console.error(line);
  reported.add(line);
  return path;
}
