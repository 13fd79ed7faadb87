import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureChromium } from '../browsers/find-or-install';
import { type Lab, startLab } from '../lab/lab';
import { type Contender, CONTENDERS, withBrowser } from './contender';
import { measures } from './measures';
import { median, pairedRatio, spread } from './statistics';

/** Odd, so that a median is a run that happened. */
const ROUNDS = 7;
const FAILURES = 1000;

const UNITS = {
  'message received': 'µs',
  'XMLHttpRequest.open': 'µs',
  'successful XHR': 'ms',
  'successful fetch': 'ms',
  'page script at start: run': 'ms',
  'page script at start: compile': 'ms',
  'relay at start: run': 'ms',
  'close to painted, background asleep': 'ms',
  'close to painted, background awake': 'ms',
  'cold look-up, voice': 'ms',
  'cold look-up, JSON 50035': 'ms',
  'page heap after 1,000 failures': 'kB',
} as const;

type Figure = keyof typeof UNITS;
type Run = Partial<Record<Figure, number>>;

async function runOnce(
  contender: Contender,
  executablePath: string,
  lab: Lab,
  last: boolean,
): Promise<Run> {
  lab.reset();
  return withBrowser(contender, executablePath, lab, async (context) => {
    const page = await measures.openChat(context);
    const run: Run = {
      'message received': await measures.receivedMessages(page, lab),
      'XMLHttpRequest.open': await measures.openCalls(page),
      'successful XHR': await measures.requests(page, 'xhr'),
      'successful fetch': await measures.requests(page, 'fetch'),
    };
    await page.close();
    if (contender === 'errata') {
      const { run: started, compile } = await measures.scriptStart(context, 'page.js');
      run['page script at start: run'] = started;
      run['page script at start: compile'] = compile;
      run['relay at start: run'] = (await measures.scriptStart(context, 'relay.js')).run;
      run['cold look-up, voice'] = await measures.coldLookup(context, 'voice', 4014);
      run['cold look-up, JSON 50035'] = await measures.coldLookup(
        context,
        'json/50000-59999',
        50_035,
      );
    }
    if (contender === 'painter' || contender === 'errata') {
      // The first one warms what is the browser's own, such as fonts.
      await measures.closeToPaint(context, lab, false);
      run['close to painted, background awake'] = await measures.closeToPaint(context, lab, false);
      run['close to painted, background asleep'] = await measures.closeToPaint(context, lab, true);
    }
    if (last) {
      const other = await measures.openChat(context);
      run['page heap after 1,000 failures'] = await measures.heapAfterFailures(other, FAILURES);
    }
    return run;
  });
}

async function main(): Promise<void> {
  const json = process.argv.includes('--json');
  const say = (line: string) => {
    if (!json) console.log(line);
  };
  const root = join(import.meta.dirname, '../..');
  execFileSync('npm', ['exec', '--', 'wxt', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

  const executablePath = await ensureChromium();
  const lab = await startLab();
  const contenders = Object.keys(CONTENDERS) as Contender[];
  const runs = Object.fromEntries(contenders.map((name) => [name, [] as Run[]])) as Record<
    Contender,
    Run[]
  >;
  for (let round = 0; round < ROUNDS; round++) {
    say(`Round ${round + 1} of ${ROUNDS}`);
    // In turn, so that a slow spell of the machine hits all alike.
    for (const contender of contenders) {
      runs[contender].push(await runOnce(contender, executablePath, lab, round === ROUNDS - 1));
    }
  }
  await lab.close();

  const table = (Object.keys(UNITS) as Figure[]).map((figure) => {
    const values = (contender: Contender) => runs[contender].flatMap((run) => run[figure] ?? []);
    const ratio = (other: Contender) =>
      values(other).length === 0 || values('errata').length === 0
        ? null
        : pairedRatio(values('errata'), values(other));
    return {
      figure,
      unit: UNITS[figure],
      medians: Object.fromEntries(
        contenders.map((name) => [name, values(name).length === 0 ? null : median(values(name))]),
      ),
      noise: spread(values('none').length > 0 ? values('none') : values('errata')),
      ratioToNone: ratio('none'),
      ratioToEmpty: ratio('empty'),
      ratioToPainter: ratio('painter'),
    };
  });
  if (json) console.log(JSON.stringify({ rounds: ROUNDS, table }, null, 2));
  else printTable(table);
}

function printTable(
  table: {
    figure: string;
    unit: string;
    medians: Record<string, number | null>;
    noise: number;
    ratioToNone: number | null;
    ratioToEmpty: number | null;
    ratioToPainter: number | null;
  }[],
): void {
  const number = (value: number | null | undefined) => (value == null ? '-' : value.toFixed(2));
  const cells = [
    ['median', 'none', 'empty', 'painter', 'Errata', '± noise', '/ none', '/ empty', '/ painter'],
    ...table.map(({ figure, unit, medians, noise, ...ratios }) => [
      `${figure} (${unit})`,
      ...['none', 'empty', 'painter', 'errata'].map((name) => number(medians[name])),
      number(noise),
      number(ratios.ratioToNone),
      number(ratios.ratioToEmpty),
      number(ratios.ratioToPainter),
    ]),
  ];
  for (const row of cells) {
    console.log(
      row.map((cell, index) => (index === 0 ? cell.padEnd(42) : cell.padStart(10))).join(''),
    );
  }
}

await main();
