/**
 * Command-line switches for a Chromium that asks no server for anything of its own and has just
 * these extensions in it.
 *
 * @param extensions folders of unpacked extensions
 */
export function quietSwitches(extensions: readonly string[]): string[] {
  const folders = extensions.join(',');
  return [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(folders === ''
      ? []
      : [`--disable-extensions-except=${folders}`, `--load-extension=${folders}`]),
  ];
}
