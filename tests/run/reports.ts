import { existsSync, readFileSync } from 'node:fs';
import type { CommandResult } from '../browsers/run-command';
import type { SuiteResult } from './suite';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/**
 * Reads what Vitest wrote.
 *
 * @param file where its JSON reporter was told to write
 */
export function vitestResult(file: string, command: CommandResult): SuiteResult {
  return fromReport(file, command, (json) => {
    const report = json as VitestReport;
    return {
      passed: report.numPassedTests,
      // A file that cannot be loaded has no tests to fail.
      failed: report.numFailedTests + report.testResults.filter(brokenFile).length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

/**
 * Reads what Playwright wrote.
 *
 * @param file where its JSON reporter was told to write
 */
export function playwrightResult(file: string, command: CommandResult): SuiteResult {
  return fromReport(file, command, (json) => {
    const { stats, errors } = json as PlaywrightReport;
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    };
  });
}

function brokenFile({ status, assertionResults }: VitestReport['testResults'][number]): boolean {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
}

/** No report, no tests, or an exit code that nothing in the report explains: each is a failure. */
function fromReport(
  file: string,
  command: CommandResult,
  count: (json: unknown) => Omit<SuiteResult, 'output'>,
): SuiteResult {
  if (!existsSync(file)) {
    const output = `${command.output}\nIt left no report.`;
    return { passed: 0, failed: 1, skipped: 0, output };
  }
  const counted = count(JSON.parse(readFileSync(file, 'utf8')));
  const unexplained = counted.failed === 0 && (counted.passed === 0 || command.code !== 0);
  const note = unexplained
    ? `\nIt ran ${counted.passed} tests and ended with ${command.code}.`
    : '';
  return {
    ...counted,
    failed: unexplained ? 1 : counted.failed,
    output: `${command.output}${note}`,
  };
}
