import { describe, expect, it } from 'vitest';
import { type KeptCheck, parseKeptChecks } from '../../../src/check/kept-check';
import { judgeCheck } from '../../../src/check/judge-check';
import { resultsWith } from './results';

const results = resultsWith({ media: ['trouble', 'dns'] });
const kept: KeptCheck = {
  at: 1,
  incident: null,
  summary: judgeCheck(results),
  results: results.map(({ step, outcome, finding, number, tookMs }) => ({
    step,
    outcome,
    finding,
    number,
    tookMs,
  })),
};

describe('kept checks', () => {
  it('are read as they were written', () => {
    expect(parseKeptChecks(JSON.parse(JSON.stringify([kept])))).toEqual([kept]);
  });

  it.each([
    ['nothing', undefined],
    ['no list', { 0: kept }],
    ['a summary of another version', [{ ...kept, summary: { ...kept.summary, id: 'new' } }]],
    ['a result of another version', [{ ...kept, results: [{ step: 'site', finding: 'new' }] }]],
  ])('of another shape are left out: %s', (_name, value) => {
    expect(parseKeptChecks(value)).toEqual([]);
  });

  it('that are well stay beside one that is not', () => {
    expect(parseKeptChecks([null, kept])).toEqual([kept]);
  });
});
