import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegistryFiles } from './registry-reader';

/**
 * Reads the registry's JSON from disk. For the build, the command line and tests: needs Node.
 *
 * @param rootDir the project's own directory
 * @param language the folder under `src/registry/texts` to read
 * @returns parsed JSON by path below `src/registry`, for example `facts/causes/network.json`
 * @throws Error that names the file when one cannot be read or is not JSON
 */
export function readRegistryFiles(rootDir: string, language = 'en'): RegistryFiles {
  const registry = join(rootDir, 'src', 'registry');
  const files = new Map<string, unknown>();
  for (const folder of ['facts', `texts/${language}`]) {
    const names = readdirSync(join(registry, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((file) => file.endsWith('.json')).sort()) {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      try {
        files.set(path, JSON.parse(readFileSync(join(registry, path), 'utf8')));
      } catch (error) {
        throw new Error(`src/registry/${path}: ${String(error)}`, { cause: error });
      }
    }
  }
  return files;
}
