import { describe, expect, test } from 'vitest';
import { compileRegistry, RegistryError } from '../../../src/registry/compile';
import { compileSmall, smallFiles, type SmallRegistry } from './small-registry';

const SOUND: SmallRegistry = {
  tables: {
    gateway: [{ code: 4001, causes: ['mod'], fixes: ['reload'], related: ['voice/4001'] }],
    voice: [{ code: 4001, causes: ['wifi'] }],
    json: [{ code: 10008 }, { code: 10008, httpStatus: 403 }],
  },
  causes: [
    { id: 'mod', side: 'browser' },
    { id: 'wifi', side: 'network' },
  ],
  fixes: [{ id: 'reload', harm: 1 }],
};

/** Problems that a change to sound files leads to. */
function problemsAfter(change: (files: Map<string, unknown>) => void): readonly string[] {
  const files = smallFiles(SOUND);
  change(files);
  try {
    compileRegistry(files, 'en');
  } catch (error) {
    if (error instanceof RegistryError) return error.problems;
    throw error;
  }
  return [];
}

describe('A surface is self-contained', () => {
  const { parts, index } = compileSmall(SOUND);

  test('it carries the causes, fixes and sources its entries use', () => {
    const gateway = parts.get('gateway');
    expect(gateway?.causes['mod']?.texts.text).toBe('Cause mod.');
    expect(gateway?.fixes['reload']?.facts.harm).toBe(1);
    expect(gateway?.sources['docs']?.title).toBe('The documentation');
  });

  test('it carries nothing that only other parts use', () => {
    expect(parts.get('gateway')?.causes['wifi']).toBeUndefined();
    expect(parts.get('voice')?.causes['mod']).toBeUndefined();
  });

  test('it carries the titles of related entries on other parts', () => {
    expect(parts.get('gateway')?.related['voice/4001']).toMatchObject({
      surface: 'voice',
      title: 'Title of voice 4001',
    });
  });

  test('the index lists every entry, with the HTTP status where it matters', () => {
    expect(index.map(({ surface, code, httpStatus }) => [surface, code, httpStatus])).toEqual([
      ['gateway', 4001, null],
      ['voice', 4001, null],
      ['json', 10008, null],
      ['json', 10008, 403],
    ]);
  });
});

describe('What is wrong is named by file and key', () => {
  const row = (extra: object) => [
    { ...(smallFiles(SOUND).get('facts/voice.json') as [object])[0], ...extra },
  ];

  test.each<[string, (files: Map<string, unknown>) => void, string]>([
    [
      'a missing text',
      (files) => files.set('texts/en/voice.json', {}),
      'texts/en/voice.json: has no text for "4001"',
    ],
    [
      'a text without facts',
      (files) => files.set('facts/voice.json', []),
      'texts/en/voice.json: "4001" is not in facts/voice.json',
    ],
    [
      'a missing cause',
      (files) => files.set('facts/voice.json', row({ causes: ['nobody-wrote-this'] })),
      'facts/voice.json: "4001" names the cause "nobody-wrote-this", which is missing',
    ],
    [
      'a missing fix',
      (files) => files.set('facts/voice.json', row({ persists: ['nobody-wrote-this'] })),
      'facts/voice.json: "4001" names the fix "nobody-wrote-this", which is missing',
    ],
    [
      'a missing guide',
      (files) => files.set('facts/voice.json', row({ guide: 'nobody-wrote-this' })),
      'facts/voice.json: "4001" names the guide "nobody-wrote-this", which is missing',
    ],
    [
      'a missing source',
      (files) => files.set('facts/voice.json', row({ sources: ['hearsay'] })),
      'facts/voice.json: "4001" names the source "hearsay", which is missing',
    ],
    [
      'a related entry that is not there',
      (files) => files.set('facts/gateway.json', row({ related: ['voice/4999'] })),
      'facts/gateway.json: "4001" names the related entry "voice/4999", which is missing',
    ],
    [
      'a case without a text',
      (files) =>
        files.set('facts/voice.json', row({ cases: [{ id: 'loop', when: { opened: true } }] })),
      'texts/en/voice.json: "4001" has no text for its case "loop"',
    ],
    [
      'a code that is there twice',
      (files) => files.set('facts/voice.json', [...row({}), ...row({})]),
      'facts/voice.json: "4001" is there twice',
    ],
    ['a missing file', (files) => files.delete('facts/voice.json'), 'facts/voice.json: is missing'],
    [
      'an id that two topics define',
      (files) => {
        files.set('facts/causes/more.json', [{ id: 'mod', side: 'browser' }]);
        files.set('texts/en/causes/more.json', { mod: { text: 'Again.' } });
      },
      'facts/causes/more.json: "mod" is in another file too',
    ],
  ])('%s', (_name, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  test.each([
    ['a value outside its list', { side: 'aliens' }, 'code 4001 at side'],
    ['a key that is no part of an entry', { serverity: 'low' }, 'code 4001'],
    [
      'a case without a condition',
      { cases: [{ id: 'any', when: {} }] },
      'code 4001 at cases.0.when',
    ],
  ])('%s', (_name, extra, place) => {
    const problems = problemsAfter((files) => files.set('facts/voice.json', row(extra)));
    expect(problems[0]).toContain(`facts/voice.json: ${place}`);
  });

  test('all problems at once, in the message too', () => {
    const files = smallFiles(SOUND);
    files.set('texts/en/voice.json', {});
    files.set('texts/en/gateway.json', {});
    expect(() => compileRegistry(files, 'en')).toThrow(
      /gateway\.json: has no text[^]*voice\.json: has no text/,
    );
  });
});

test('A listener hears of problems, and gets what is sound', () => {
  const files = smallFiles(SOUND);
  files.set('texts/en/voice.json', {});
  const heard: string[] = [];
  const { parts } = compileRegistry(files, 'en', (problems) => heard.push(...problems));
  expect(heard[0]).toBe('texts/en/voice.json: has no text for "4001"');
  expect(parts.get('voice')?.entries).toEqual([]);
  expect(parts.get('gateway')?.entries).toHaveLength(1);
});
