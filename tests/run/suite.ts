/** What a suite came to. */
export interface SuiteResult {
  passed: number;
  failed: number;
  skipped: number;
  /** All that it said; shown when something failed. */
  output: string;
}

/** A part of the whole check. */
export interface Suite {
  name: string;
  run: () => Promise<SuiteResult>;
}

/** Suites that run one after another. */
export type Lane = readonly Suite[];

/** Lanes that run at the same time. */
export type Stage = readonly Lane[];

/** The result of something that either works or does not, counted as one test. */
export function single(worked: boolean, output: string): SuiteResult {
  return { passed: worked ? 1 : 0, failed: worked ? 0 : 1, skipped: 0, output };
}

/**
 * Runs stages one after another and prints a line for each suite as it ends; goes on after one that
 * fails.
 *
 * @param print takes one or more lines, which stay together
 * @returns the sum over all suites
 */
export async function runStages(
  stages: readonly Stage[],
  print: (text: string) => void,
): Promise<SuiteResult> {
  const width = Math.max(...stages.flat(2).map(({ name }) => name.length));
  const sum: SuiteResult = { passed: 0, failed: 0, skipped: 0, output: '' };
  const runLane = async (lane: Lane): Promise<void> => {
    for (const { name, run } of lane) {
      const start = performance.now();
      const result = await run().catch((error: unknown) => single(false, String(error)));
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      sum.passed += result.passed;
      sum.failed += result.failed;
      sum.skipped += result.skipped;
      const failed = result.failed > 0;
      const whole = failed ? `\n----- ${name}\n${result.output.trimEnd()}\n-----\n` : '';
      const verdict = failed ? 'FAILED' : 'ok    ';
      print(`${whole}${verdict}  ${name.padEnd(width)}  ${tally(result)}  ${seconds} s`);
    }
  };
  for (const stage of stages) await Promise.all(stage.map(runLane));
  return sum;
}

function tally({ passed, failed, skipped }: SuiteResult): string {
  const all = `${passed} of ${passed + failed}`;
  return skipped === 0 ? all : `${all} (${skipped} left out)`;
}
