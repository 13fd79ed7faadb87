import { prepareSearch } from '../library/search-index';
import { compileRegistry, type RegistryProblemsListener } from './compile';
import { readRegistryFiles } from './read-files';

/**
 * The registry as the extension ships it: one file per part, so that the background loads
 * only what a failure needs, an index for looking codes up by hand, what the
 * search of the library needs beside it, and the shared phrases.
 *
 * @param rootDir the project's own directory
 * @param onProblems see {@link compileRegistry}
 * @returns paths below the extension's own root, such as `registry/en/gateway.json`
 * @throws RegistryError when something is missing or malformed and nobody listens for it
 */
export function buildRegistryFiles(
  rootDir: string,
  onProblems?: RegistryProblemsListener,
): { path: string; contents: string }[] {
  const { language, index, phrases, search, parts } = compileRegistry(
    readRegistryFiles(rootDir),
    'en',
    onProblems,
  );
  const file = (name: string, contents: unknown) => ({
    path: `registry/${language}/${name}.json`,
    contents: JSON.stringify(contents),
  });
  return [
    file('index', index),
    file('phrases', phrases),
    file('search', prepareSearch(index, search)),
    ...[...parts].map(([name, part]) => file(name, part)),
  ];
}
