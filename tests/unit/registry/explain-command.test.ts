import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainCommand } from '../../../src/cli/explain-command';
import { wrap } from '../../../src/cli/entry-text';
import { compileSmall } from './small-registry';

const registry = compileSmall({
  tables: {
    gateway: [
      {
        code: 4001,
        side: 'browser',
        recovers: 'act',
        causes: ['mod'],
        fixes: ['reload', 'pause-vpn'],
      },
    ],
    voice: [{ code: 4001, depth: 'short' }],
    websocket: [{ code: 1006 }],
    json: [{ code: 10008 }, { code: 10008, httpStatus: 403 }],
  },
  causes: [{ id: 'mod', side: 'browser' }],
  fixes: [
    { id: 'reload', harm: 1, steps: { any: ['Press F5.'], macos: ['Press Command and R.'] } },
    { id: 'pause-vpn', harm: 3, risk: 'A risk.', undo: 'Turn it on.' },
  ],
});

const run = (...args: string[]) => explainCommand(args, registry);
const json = (...args: string[]) =>
  JSON.parse(run(...args, '--json').out) as Record<string, unknown>[];

describe('A number', () => {
  test('is told on every surface that has it', () => {
    const { exitCode, out } = run('4001');
    expect(exitCode).toBe(0);
    expect(out).toContain('gateway 4001: Name 4001');
    expect(out).toContain('voice 4001: Name 4001');
    expect(out).toContain('Whose side: this browser');
    expect(out).toContain('Does it pass: once somebody does something about it');
    expect(out).toContain('- Cause mod.');
    expect(out).toContain('1. Do reload');
    expect(out).toContain('Risk: A risk.');
  });

  test('fits a terminal of 88 columns', () => {
    expect(
      run('4001')
        .out.split('\n')
        .filter((line) => line.length > 88),
    ).toEqual([]);
  });

  test('is told on one surface when asked', () => {
    expect(json('4001', '--surface', 'voice').map((entry) => entry['surface'])).toEqual(['voice']);
  });

  test('on a socket is told by the WebSocket table where the socket has none', () => {
    expect(json('1006', '--surface', 'voice').map((entry) => entry['surface'])).toEqual([
      'websocket',
    ]);
  });

  test('may come with an HTTP status', () => {
    expect(json('10008', '403').map((entry) => entry['httpStatus'])).toEqual([403]);
    expect(json('10008').map((entry) => entry['httpStatus'])).toEqual([null, 403]);
  });

  test('that nobody has ends in an honest sentence', () => {
    expect(run('4999')).toEqual({
      exitCode: 1,
      out: '',
      err: 'Errata does not know "4999". It may be a new number, or a typing slip.',
    });
    expect(run('4999', '--json')).toMatchObject({ exitCode: 1, out: '[]' });
    expect(run('-105').err).toContain('"-105"');
  });
});

test('An entry as JSON has exactly these keys', () => {
  const [entry] = json('4001', '--surface', 'gateway');
  expect(entry).toEqual({
    surface: 'gateway',
    code: 4001,
    httpStatus: null,
    depth: 'full',
    name: 'Name 4001',
    title: 'Title of gateway 4001',
    meaning: 'Meaning of gateway 4001.',
    side: 'browser',
    severity: 'low',
    recovers: 'act',
    causes: ['Cause mod.'],
    fixes: [
      {
        title: 'Do reload',
        steps: { any: ['Press F5.'], macos: ['Press Command and R.'] },
        risk: null,
        undo: null,
      },
      { title: 'Do pause-vpn', steps: { any: ['Do it.'] }, risk: 'A risk.', undo: 'Turn it on.' },
    ],
    developer: 'For developers.',
    sources: ['The documentation'],
  });
});

test('All entries, listed or as JSON', () => {
  expect(json('--all')).toHaveLength(5);
  expect(run('--all').out.split('\n')).toHaveLength(5);
  expect(json('--all', '--surface', 'json')).toHaveLength(2);
});

test('Counts by surface', () => {
  const rows = run('--stats')
    .out.split('\n')
    .map((line) => line.split(/\s+/));
  expect(rows).toContainEqual(['voice', '1', '0', '1']);
  expect(rows).toContainEqual(['json', '2', '2', '0']);
  expect(rows.at(-1)).toEqual(['all', '5', '4', '1']);
});

test.each([
  [[], 'Which number'],
  [['--json'], 'Which number'],
  [['4001', '--all'], 'do not go together'],
  [['--all', '--stats'], 'do not go together'],
  [['4001', '--surface', 'moon'], 'There is no surface "moon".'],
  [['4001', '--surface'], '--surface'],
  [['4001', '--colour'], '--colour'],
])('Arguments %j are refused with the reason and the usage', (args, reason) => {
  const { exitCode, out, err } = run(...args);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).toContain(reason);
  expect(err).toContain('Usage:');
});

test('Lines are filled up to 88 columns, and not beyond', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const lines = wrap(words.join(' '), '    - ', '      ');
      expect(lines.map((line) => line.slice(6)).join(' ')).toBe(words.join(' '));
      lines.forEach((line, index) => {
        expect(line.length).toBeLessThanOrEqual(88);
        const next = lines[index + 1]?.trim().split(' ')[0];
        if (next !== undefined) expect(`${line} ${next}`.length).toBeGreaterThan(88);
      });
    }),
  );
});

test('A word longer than a line stays whole', () => {
  const long = 'x'.repeat(100);
  expect(wrap(`a ${long} b`, '- ', '  ')).toEqual(['- a', `  ${long}`, '  b']);
});
