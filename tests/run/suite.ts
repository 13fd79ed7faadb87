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

/** The result of something that either works or does not, counted as one test. */
export function single(worked: boolean, output: string): SuiteResult {
  return { passed: worked ? 1 : 0, failed: worked ? 0 : 1, skipped: 0, output };
}

/**
 * Runs suites one after another and prints a line for each; goes on after one that fails.
 *
 * @param print takes one or more lines
 * @returns the sum over all suites
 */
export async function runSuites(
  suites: readonly Suite[],
  print: (text: string) => void,
): Promise<SuiteResult> {
  const width = Math.max(...suites.map(({ name }) => name.length));
  const sum: SuiteResult = { passed: 0, failed: 0, skipped: 0, output: '' };
  for (const { name, run } of suites) {
    const start = performance.now();
    const result = await run().catch((error: unknown) => single(false, String(error)));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    sum.passed += result.passed;
    sum.failed += result.failed;
    sum.skipped += result.skipped;
    if (result.failed > 0) print(`\n----- ${name}\n${result.output.trimEnd()}\n-----`);
    print(
      `${result.failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(width)}  ${tally(result)}  ${seconds} s`,
    );
  }
  return sum;
}

function tally({ passed, failed, skipped }: SuiteResult): string {
  const all = `${passed} of ${passed + failed}`;
  return skipped === 0 ? all : `${all} (${skipped} left out)`;
}
