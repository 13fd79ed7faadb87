import { expect, test } from 'vitest';
import { runStages, single, type Suite, type SuiteResult } from '../../run/suite';

const passing = (name: string): Suite => ({
  name,
  run: () => Promise.resolve(single(true, 'all of it')),
});

/** A suite that ends when it is told to. */
function held(name: string): { suite: Suite; started: Promise<null>; end: () => void } {
  const start = Promise.withResolvers<null>();
  const over = Promise.withResolvers<SuiteResult>();
  const run = (): Promise<SuiteResult> => {
    start.resolve(null);
    return over.promise;
  };
  return {
    suite: { name, run },
    started: start.promise,
    end: () => over.resolve(single(true, '')),
  };
}

const withoutTimes = (lines: string[]): string[] =>
  lines.map((line) => line.replace(/\d+\.\d s/g, '# s'));

test('a line for each suite, and the sum of all', async () => {
  const lines: string[] = [];
  const many = { passed: 5, failed: 0, skipped: 2, output: '' };
  const sum = await runStages(
    [[[passing('one'), { name: 'three', run: () => Promise.resolve(many) }]], [[passing('two')]]],
    (text) => lines.push(text),
  );
  expect(withoutTimes(lines)).toEqual([
    'ok      one    1 of 1  # s',
    'ok      three  5 of 5 (2 left out)  # s',
    'ok      two    1 of 1  # s',
  ]);
  expect(sum).toMatchObject({ passed: 7, failed: 0, skipped: 2 });
});

test('what failed is shown whole and in one piece, and the rest goes on', async () => {
  const lines: string[] = [];
  const broken = { name: 'broken', run: () => Promise.reject(new Error('no such tool')) };
  const red = { name: 'red', run: () => Promise.resolve(single(false, 'first\nlast\n')) };
  const sum = await runStages(
    [[[broken, red], [passing('beside')]], [[passing('after')]]],
    (text) => lines.push(text),
  );
  expect(withoutTimes(lines).toSorted()).toEqual([
    '\n----- broken\nError: no such tool\n-----\nFAILED  broken  0 of 1  # s',
    '\n----- red\nfirst\nlast\n-----\nFAILED  red     0 of 1  # s',
    'ok      after   1 of 1  # s',
    'ok      beside  1 of 1  # s',
  ]);
  expect(sum).toMatchObject({ passed: 2, failed: 2 });
});

test('lanes run at the same time, and each is told of as it ends', async () => {
  const slow = held('slow');
  const quick = held('quick');
  const lines: string[] = [];
  const all = runStages([[[slow.suite], [quick.suite, passing('next')]]], (text) => {
    lines.push(text);
    if (text.includes('next')) slow.end();
  });
  await Promise.all([slow.started, quick.started]);
  quick.end();
  await all;
  expect(lines.map((line) => /quick|next|slow/.exec(line)?.[0])).toEqual(['quick', 'next', 'slow']);
});

test('a stage begins once all lanes of the one before are over', async () => {
  const slow = held('slow');
  const lines: string[] = [];
  const all = runStages([[[slow.suite], [passing('quick')]], [[passing('later')]]], (text) => {
    lines.push(text);
    if (text.includes('quick')) slow.end();
  });
  await all;
  expect(lines.map((line) => /quick|later|slow/.exec(line)?.[0])).toEqual([
    'quick',
    'slow',
    'later',
  ]);
});
