import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../../src/library/search';
import { prepareSearch } from '../../../src/library/search-index';
import { nearestWord, slipsBetween } from '../../../src/library/search-spelling';
import { createTermReader, splitWords } from '../../../src/library/search-terms';
import { entryKey } from '../../../src/registry/entry';
import { RegistryError } from '../../../src/registry/compile';
import { compileSmall, type SmallRegistry } from '../registry/small-registry';

function searchIn(registry: SmallRegistry): (query: string) => string[] {
  const { index, search } = compileSmall(registry);
  const library = createLibrary(index, prepareSearch(index, search));
  return (query) => library.search(query).map((entry) => `${entry.surface}/${entryKey(entry)}`);
}

const said = (title: string, meaning = 'It is so.') => ({ texts: { title, meaning } });

describe('A number', () => {
  const search = searchIn({
    tables: {
      gateway: [{ code: 4001 }, { code: 4002 }],
      voice: [{ code: 4001 }],
      json: [{ code: 40_010 }, { code: 10_008 }, { code: 10_008, httpStatus: 403 }],
      http: [{ code: 403 }, { code: 404, ...said('Page 4001 is not there') }],
      net: [
        { code: -105, name: 'net::ERR_NAME_NOT_RESOLVED', ...said('No name') },
        { code: -137, name: 'net::ERR_NAME_RESOLUTION_FAILED' },
        { code: 0, name: 'No reply' },
      ],
      'gateway-opcode': [{ code: 4 }],
      'voice-opcode': [{ code: 4 }],
    },
  });

  test('gives its exact meanings, then those that more digits lead to, then words', () => {
    expect(search('4001')).toEqual(['gateway/4001', 'voice/4001', 'json/40010']);
    expect(search('page 4001')).toEqual([...search('4001'), 'http/404']);
    expect(search('400')).toEqual(['gateway/4001', 'gateway/4002', 'voice/4001', 'json/40010']);
  });

  test.each([
    ['voice 4001', 'voice/4001'],
    ['10008 403', 'json/10008@403'],
    ['105', 'net/-105'],
    ['4', 'gateway-opcode/4'],
    ['voice opcode 4', 'voice-opcode/4'],
    ['Page 4001 is not there', 'http/404'],
    ['net::err_name_not_resolved', 'net/-105'],
    ['ERR_NAME_RES', 'net/-137'],
    ['ERR_NEVER_HEARD_OF', 'net/0'],
  ])('%s gives %s first', (query, first) => {
    expect(search(query)[0]).toBe(first);
  });
});

describe('Words', () => {
  const search = searchIn({
    tables: {
      gateway: [
        { code: 1, ...said('Taken out of the room', 'The door was closed behind you.') },
        { code: 2, ...said('The door does not open') },
        { code: 3, ...said('A window is open'), depth: 'short' },
        { code: 4, ...said('A window was open'), audience: ['developer'] },
        { code: 5, ...said('Some window was open') },
      ],
      voice: [{ code: 6, ...said('Nothing else'), name: 'Green lamp' }],
      av: [
        { code: 7, ...said('Green lamp and no other') },
        { code: 8, ...said('Quiet talk') },
      ],
    },
    asked: { 'av/8': ['green lamp'], 'gateway/1': ['who moved me'] },
    synonyms: {
      ignored: ['the', 'of', 'a', 'me', 'some', 'is', 'was'],
      slips: { 'gren lump': 'green lamp' },
      same: [
        ['kicked', 'taken out', 'removed'],
        ['not', 'cannot', 'cant'],
      ],
    },
  });

  test('nothing typed gives nothing', () => {
    expect(search('')).toEqual([]);
    expect(search(' - ')).toEqual([]);
  });

  test('of another kind meet by what they mean', () => {
    expect(search('removed')).toEqual(['gateway/1']);
    expect(search('kicked me')).toEqual(['gateway/1']);
    expect(search("can't open")[0]).toBe('gateway/2');
  });

  test('that all stand in an entry put it before those that have some', () => {
    expect(search('door open')[0]).toBe('gateway/2');
    expect(search('door open')).toContain('gateway/1');
  });

  test('put full entries that people meet before the others', () => {
    const rows = ['gateway/5', 'gateway/3', 'gateway/4'];
    expect(search('windows').toSorted()).toEqual(rows.toSorted());
    expect(search('windows')[0]).toBe('gateway/5');
  });

  test("find people's own words first, then the name, then the rest", () => {
    expect(search('green lamp')).toEqual(['av/8', 'voice/6', 'av/7']);
  });

  test('are found while they are typed', () => {
    expect(search('wind')).toHaveLength(3);
    expect(search('q')).toEqual(['av/8']);
  });

  test('are found with slips in them, but small ones are taken as they are', () => {
    expect(search('qiuet tlak')).toEqual(['av/8']);
    expect(search('gren lump')[0]).toBe('av/8');
    expect(search('teh')).toEqual([]);
  });

  test('that say nothing are left out', () => {
    expect(search('the quiet of the')).toEqual(['av/8']);
  });
});

describe('Reading words', () => {
  const read = createTermReader({
    ignored: ['me', 'out'],
    slips: {},
    same: [
      ['sign out', 'log out'],
      ['kicked', 'removed'],
    ],
  });
  const kins = (text: string) => read(text).map(({ kin }) => kin);

  test('takes no notice of case, accents and apostrophes', () => {
    expect(splitWords("Can\u2019t CAF\u00c9 can't")).toEqual(['cant', 'cafe', 'cant']);
  });

  test.each(['drop', 'drops', 'dropped', 'dropping'])('takes the ending off %s', (word) => {
    expect(kins(word)).toEqual(['drop']);
  });

  test('finds a phrase across small words', () => {
    expect(kins('logged me out')).toEqual(kins('sign-out'));
    expect(kins('logged him out')).not.toEqual(kins('sign-out'));
  });
});

describe('Spelling', () => {
  test.each([
    ['unknown', 'unknwon', 1],
    ['body', 'boddy', 1],
    ['missing', 'mising', 1],
    ['abc', 'xyz', 3],
    ['', 'ab', 2],
  ])('from %s to %s it takes %i', (a, b, slips) => {
    expect(slipsBetween(a, b, 2)).toBe(slips);
  });

  test('the nearest word is meant, of equals the most frequent', () => {
    const known = new Map([
      ['form', 1],
      ['farm', 5],
      ['formal', 9],
    ]);
    expect(nearestWord('fxrm', known)).toBe('farm');
    expect(nearestWord('formm', known)).toBe('form');
    expect(nearestWord('frm', known)).toBe('frm');
    expect(nearestWord('keyboard', known)).toBe('keyboard');
  });
});

describe('What is wrong with the words is named', () => {
  test.each<[string, SmallRegistry, string]>([
    [
      'a key without an entry',
      { asked: { 'gateway/4001': ['kicked out'] } },
      'texts/en/asked.json: "gateway/4001" is not an entry',
    ],
    [
      'a word in two lists',
      {
        synonyms: {
          same: [
            ['mic', 'microphone'],
            ['call', 'mic'],
          ],
        },
      },
      'texts/en/synonyms.json: "mic" is there twice',
    ],
  ])('%s', (_name, registry, problem) => {
    let problems: readonly string[] = [];
    try {
      compileSmall(registry);
    } catch (error) {
      if (error instanceof RegistryError) problems = error.problems;
    }
    expect(problems).toContain(problem);
  });
});
