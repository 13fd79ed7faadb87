import { spawn } from 'node:child_process';

interface CommandOptions {
  /** After this long the command is ended and counts as failed. */
  minutes: number;
  env?: Record<string, string>;
}

/** How a command ended. */
export interface CommandResult {
  code: number;
  /** Standard output and standard error as they came. */
  output: string;
}

/**
 * Runs a command to its end.
 *
 * @throws when it cannot be started, takes too long or fails; the message holds the end of its output
 */
export async function run(tool: string, args: string[], options: CommandOptions): Promise<void> {
  const { code, output } = await execute(tool, args, options);
  if (code === 0) return;
  const end = output.trim().split('\n').slice(-15).join('\n');
  throw new Error(`${commandLine(tool, args)} failed (${code}):\n${end}`);
}

/**
 * Runs a command whose failure is an answer too.
 *
 * @returns whether it ended well
 */
export async function quietly(
  tool: string,
  args: string[],
  options: CommandOptions,
): Promise<boolean> {
  return (await execute(tool, args, options)).code === 0;
}

/** A command as one would type it. */
export function commandLine(tool: string, args: string[]): string {
  return [tool, ...args].join(' ');
}

/**
 * Runs a command to its end, however it ends.
 *
 * @returns its exit code (127 when it cannot be started) and all that it said
 */
export function execute(
  tool: string,
  args: string[],
  options: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.minutes * 60_000,
      env: { ...process.env, ...options.env },
      // Windows starts .cmd files through its shell only.
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
