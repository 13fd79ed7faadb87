import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  type HalfSearch,
  maybeOff,
  parseHalfSearch,
  searchList,
  searchPaper,
  type Step,
  stepOf,
  undo,
} from '../../../src/interference/half-search';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), {
  minLength: 1,
  maxLength: 80,
});

function begin(candidates: readonly string[]): HalfSearch {
  const search = searchList(candidates);
  if (search === null) throw new Error('There is nothing to search among.');
  return search;
}

/** Stores the search and reads it again, as a restart of the browser does. */
function restarted(search: HalfSearch): HalfSearch {
  const read = parseHalfSearch(JSON.parse(JSON.stringify(search)));
  if (read === null) throw new Error('The search was lost.');
  return read;
}

/** Goes through a search; with these ones off, and only then, Discord works. */
function runs(first: HalfSearch, works: (off: readonly string[]) => boolean) {
  const tries: Step['kind'][] = [];
  let search = first;
  for (let step = stepOf(search); 'off' in step; step = stepOf(search)) {
    tries.push(step.kind);
    search = restarted(answer(search, works(step.off)));
  }
  return { end: stepOf(search), tries, search };
}

describe('A single culprit', () => {
  test('is found in as many halvings as the logarithm says, and one check', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (list, pick) => {
        const culprit = list[pick % list.length] ?? '';
        const { end, tries } = runs(begin(list), (off) => off.includes(culprit));
        expect(end).toEqual({ kind: 'found', id: culprit });
        const halvings = tries.filter((kind) => kind === 'half').length;
        expect(halvings).toBeLessThanOrEqual(Math.ceil(Math.log2(list.length)));
        expect(tries.length - halvings).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('was the only one off when it helped', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (list, pick) => {
        const culprit = list[pick % list.length] ?? '';
        const helpedWith: (readonly string[])[] = [];
        runs(begin(list), (off) => {
          if (off.includes(culprit)) helpedWith.push(off);
          return off.includes(culprit);
        });
        expect(helpedWith.at(-1)).toEqual([culprit]);
      }),
    );
  });
});

describe('Anything else', () => {
  test('is none of them when nothing helps', () => {
    fc.assert(
      fc.property(ids, (list) => {
        expect(runs(begin(list), () => false).end).toEqual({ kind: 'none' });
      }),
    );
  });

  test('is several when two have to be off, in different halves', () => {
    const { end, tries } = runs(
      begin(['a', 'b', 'c', 'd']),
      (off) => off.includes('a') && off.includes('d'),
    );
    expect(end).toEqual({ kind: 'several' });
    expect(tries).toEqual(['half', 'half', 'check', 'all']);
  });

  test('never blames one that was not alone in being off, whatever is answered', () => {
    fc.assert(
      fc.property(ids, fc.infiniteStream(fc.boolean()), (list, answers) => {
        let lastHelped: readonly string[] = [];
        const { end } = runs(begin(list), (off) => {
          const helped = answers.next().value === true;
          if (helped) lastHelped = off;
          return helped;
        });
        if (end.kind === 'found') expect(lastHelped).toEqual([end.id]);
      }),
    );
  });
});

describe('On the way', () => {
  test('at most half are off, the likeliest among them', () => {
    expect(stepOf(begin(['a', 'b', 'c', 'd', 'e']))).toEqual({
      kind: 'half',
      off: ['a', 'b'],
      round: 1,
      rounds: 3,
    });
  });

  test('an answer can be taken back', () => {
    fc.assert(
      fc.property(ids, fc.array(fc.boolean(), { maxLength: 12 }), (list, answers) => {
        let search = begin(list);
        for (const helped of answers) {
          const next = answer(search, helped);
          if (next !== search) expect(undo(next)).toEqual(search);
          search = next;
        }
      }),
    );
  });

  test('an answer after the end changes nothing', () => {
    const { search } = runs(begin(['a', 'b']), (off) => off.includes('a'));
    expect(answer(search, false)).toBe(search);
  });

  test('what may still be off is what was last to be off, and nobody else', () => {
    const first = begin(['a', 'b', 'c', 'd']);
    expect(maybeOff(first)).toEqual(['a', 'b']);
    expect(maybeOff(answer(first, false))).toEqual(['a', 'b', 'c']);
    const { search } = runs(first, () => false);
    expect(maybeOff(search)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('What is stored', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['another shape', { candidates: ['a'] }],
    ['no candidates', { how: 'list', candidates: [], answers: [], stopped: false }],
    ['one twice', { how: 'list', candidates: ['a', 'a'], answers: [], stopped: false }],
    ['another way', { how: 'guess', candidates: ['a'], answers: [], stopped: false }],
    ['no answers but words', { how: 'list', candidates: ['a'], answers: ['yes'], stopped: false }],
  ])('%s is no search', (_what, value) => {
    expect(parseHalfSearch(value)).toBeNull();
  });

  test.each([0, -1, 1.5, NaN, 501])('%d is no number of extensions', (count) => {
    expect(searchPaper(count)).toBeNull();
  });

  test('on paper they are numbered from 1, and an empty list has nothing to search', () => {
    expect(searchPaper(3)?.candidates).toEqual(['1', '2', '3']);
    expect(searchList([])).toBeNull();
    expect(searchList(['a', 'a', 'b'])?.candidates).toEqual(['a', 'b']);
  });
});
