import { join } from 'node:path';
import { compileRegistry, RegistryError } from '../registry/compile';
import { readRegistryFiles } from '../registry/read-files';
import { type CommandResult, explainCommand } from './explain-command';

/** Answers the command line this was started with. A registry in disorder is told, not thrown. */
function run(): CommandResult {
  try {
    const rootDir = join(import.meta.dirname, '..', '..');
    const registry = compileRegistry(readRegistryFiles(rootDir), 'en');
    return explainCommand(process.argv.slice(2), registry);
  } catch (error) {
    if (error instanceof RegistryError) return { exitCode: 2, out: '', err: error.message };
    throw error;
  }
}

const { exitCode, out, err } = run();
if (out !== '') process.stdout.write(`${out}\n`);
if (err !== '') process.stderr.write(`${err}\n`);
process.exitCode = exitCode;
