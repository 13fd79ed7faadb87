import { expect, it } from 'vitest';
import type { ExplainedFix } from '../../../src/explain/explanation';
import { entryAsText } from '../../../src/library/entry-as-text';
import { makeExplanation } from '../ui/make-view';

const fix: ExplainedFix = {
  id: 'wait',
  title: 'Wait a minute',
  why: 'It helps.',
  harm: 0,
  steps: ['Count to sixty.'],
  elsewhere: [],
  risk: 'It takes a minute.',
  undo: null,
  action: null,
  links: [],
};

it('says the same as the page, without its parts that are empty', () => {
  expect(entryAsText({ explanation: makeExplanation(), cases: [] })).toBe(
    [
      '1006, Main connection (gateway): The connection dropped',
      'Your network. Mends itself.',
      '',
      'It dropped.',
    ].join('\n'),
  );
});

it('has what to do, what not to do, and what it means otherwise', () => {
  const explanation = makeExplanation({
    fixes: [fix],
    doNot: 'Do not hurry.',
    limits: '50 pins',
    developer: 'Reconnect.',
  });
  const cases = [{ title: 'It never opened', meaning: 'Somebody was in the way.' }];
  const text = entryAsText({ explanation, cases });
  for (const part of [
    '1. Wait a minute\n   - Count to sixty.\n   Risk: It takes a minute.',
    'Do not hurry.',
    '50 pins',
    'Reconnect.',
    '- It never opened: Somebody was in the way.',
  ]) {
    expect(text).toContain(part);
  }
});
