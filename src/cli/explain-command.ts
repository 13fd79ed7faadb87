import { parseArgs } from 'node:util';
import type { Family } from '../registry/entry';
import { fallbackSurfaces } from '../registry/lookup';
import { lookupNumber } from '../registry/lookup-number';
import { type CompiledRegistry, FAMILIES, type IndexEntry } from '../registry/surface-data';
import { entryJson, fullEntry } from './entry-json';
import { entryText } from './entry-text';

export interface CommandResult {
  exitCode: 0 | 1 | 2;
  out: string;
  err: string;
}

const USAGE = `Usage: npm run -s explain -- <number> [HTTP status] [--surface <name>] [--json]
       npm run -s explain -- --all [--surface <name>] [--json]
       npm run -s explain -- --stats
Surfaces: ${FAMILIES.join(', ')}`;

/**
 * Answers one command line.
 *
 * @param args what follows the command's own name
 * @returns what to print, and the exit code: 1 when nothing has the number, 2 for bad arguments
 */
export function explainCommand(args: readonly string[], registry: CompiledRegistry): CommandResult {
  let wish: Wish;
  try {
    wish = readArgs(args);
  } catch (error) {
    // Node adds a hint on "--" that does not hold behind npm.
    const reason = String(error instanceof Error ? error.message : error).split('. To specify')[0];
    return { exitCode: 2, out: '', err: `${reason ?? ''}\n${USAGE}` };
  }
  if (wish.stats) return print(statistics(registry));

  const lines = wish.all
    ? registry.index.filter(({ surface }) => wish.surface === null || surface === wish.surface)
    : find(wish, registry.index);
  if (lines.length === 0) {
    const where = wish.surface === null ? '' : ` on the surface "${wish.surface}"`;
    const err = `Errata does not know "${wish.text}"${where}. It may be a new number, or a typing slip.`;
    return { exitCode: 1, out: wish.json ? '[]' : '', err };
  }
  if (wish.json) {
    const entries = lines.map((line) => entryJson(fullEntry(registry, line)));
    return print(JSON.stringify(entries, null, 2));
  }
  if (wish.all) return print(lines.map(listLine).join('\n'));
  return print(
    lines.map((line) => entryText(fullEntry(registry, line), registry.phrases)).join('\n\n\n'),
  );
}

interface Wish {
  text: string;
  surface: Family | null;
  all: boolean;
  json: boolean;
  stats: boolean;
}

function readArgs(args: readonly string[]): Wish {
  // Chromium numbers its network errors below zero; a parser would take "-105" for options.
  const isNumber = (arg: string) => /^-\d+$/.test(arg);
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => !isNumber(arg)),
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      stats: { type: 'boolean', default: false },
      surface: { type: 'string' },
    },
  });
  const text = [...args.filter(isNumber), ...positionals].join(' ').trim();
  const surface = FAMILIES.find((name) => name === values.surface) ?? null;
  if (values.surface !== undefined && surface === null) {
    throw new Error(`There is no surface "${values.surface}".`);
  }
  const { all, json, stats } = values;
  const asked = [text !== '', all, stats].filter(Boolean).length;
  if (asked === 0) throw new Error('Which number should be explained?');
  if (asked > 1) throw new Error('A number, --all and --stats do not go together.');
  return { text, surface, all, json, stats };
}

/** What fits the number, on the surface asked for or where its numbers come from. */
function find({ text, surface }: Wish, index: readonly IndexEntry[]): IndexEntry[] {
  const matches = lookupNumber(text, index);
  if (surface === null) return matches;
  const here = matches.filter((line) => line.surface === surface);
  if (here.length > 0) return here;
  return matches.filter((line) => fallbackSurfaces(surface, line.code).includes(line.surface));
}

function listLine({ surface, code, httpStatus, title }: IndexEntry): string {
  const number = httpStatus === null ? String(code) : `${code} (HTTP ${httpStatus})`;
  return `${surface.padEnd(16)}${number.padEnd(18)}${title}`;
}

function statistics({ index }: CompiledRegistry): string {
  const row = (name: string, lines: readonly IndexEntry[]) => {
    const full = lines.filter(({ depth }) => depth === 'full').length;
    const numbers = [lines.length, full, lines.length - full];
    return name.padEnd(16) + numbers.map((number) => String(number).padStart(8)).join('');
  };
  return [
    `${'surface'.padEnd(16)}${['entries', 'full', 'short'].map((name) => name.padStart(8)).join('')}`,
    ...FAMILIES.map((surface) =>
      row(
        surface,
        index.filter((line) => line.surface === surface),
      ),
    ),
    row('all', index),
  ].join('\n');
}

function print(out: string): CommandResult {
  return { exitCode: 0, out, err: '' };
}
