import { expect, test } from 'vitest';
import { causes, entries, fixes, guides, repeated, sentences } from './registry-under-test';

/** What the first word of a fix may be. A new verb is welcome; something else is not. */
const IMPERATIVES = (
  'Add Allow Appeal Ask Answer Archive Authorize Call Change Check Choose Clear Close Come Confirm Connect Contact ' +
  'Copy Correct Create Cut Delete Disable Disconnect Do Download Empty Enable End Enter Fill Find Finish Fix Flush ' +
  'Follow Free Get Give Go Grant Handle Have Install Join Keep Lay Leave Let Link Log Look Lower Make ' +
  'Mend Move Open Pause Pick Plug Read Refresh Reinstall Rejoin Reload Remove Rename Repair Report ' +
  'Request Reset Restart Restore Reword Run Save Scan See Send Set Shorten Show Shut Sign Slow Split Start Stop Stay Switch ' +
  'Take Talk Tell Test Transfer Try Turn Unblock Unlink Update Upload Use Verify View Wait Watch Write'
).split(' ');

const FORBIDDEN: [string, RegExp][] = [
  ['an exclamation mark', /!/],
  ['please', /\bplease\b/i],
  ['oops and the like', /\b(?:oops|whoops|woah|uh-oh|yikes)\b/i],
  ['simply', /\bsimply\b/i],
  ['just', /\bjust /i],
  ['obviously', /\bobviously\b/i],
  ['blame', /\byou did\b|\byour (?:own )?fault\b/i],
  ['rem', /\brem\b/],
  ['a long dash', /[\u2013\u2014]/],
  ['curly quotes', /[\u2018\u2019\u201c\u201d]/],
  ['doubled spaces, or a space at an end', / {2}|^ | $/],
  ['anything but plain ASCII', /[^\x20-\x7e]/],
];

/** Texts whose length is not between two bounds, with what they measure. */
function lengths(
  values: { at: string; text: string | undefined }[],
  least: number,
  most: number,
): string[] {
  return values.flatMap(({ at, text }) =>
    text === undefined || (text.length >= least && text.length <= most)
      ? []
      : [`${at}: ${text.length} characters: "${text}"`],
  );
}

const fixTexts = Object.entries(fixes).map(([id, { texts }]) => ({ at: `fix ${id}`, texts }));

/** Entries and their cases, which are read in the entry's place. */
const tellings = entries.flatMap(({ at, surface, facts, texts }) => [
  { at, surface, facts, title: texts.title, meaning: texts.meaning },
  ...Object.entries(texts.cases ?? {}).map(([id, one]) => ({
    ...{ at: `${at} case ${id}`, surface, facts },
    ...one,
  })),
]);

test.each(FORBIDDEN)('No text has %s', (_name, pattern) => {
  const guilty = sentences.filter(({ text }) => pattern.test(text));
  expect(guilty.map(({ at, text }) => `${at}: "${text}"`)).toEqual([]);
});

test('A title has 8 to 70 characters', () => {
  expect(
    lengths(
      tellings.map(({ at, title }) => ({ at, text: title })),
      8,
      70,
    ),
  ).toEqual([]);
});

test('A meaning has 60 to 420 characters', () => {
  expect(
    lengths(
      tellings.map(({ at, meaning }) => ({ at, text: meaning })),
      60,
      420,
    ),
  ).toEqual([]);
});

test('A text for developers has 30 to 500 characters', () => {
  const values = entries.map(({ at, texts }) => ({ at, text: texts.developer }));
  expect(lengths(values, 30, 500)).toEqual([]);
});

test('A warning of bad advice has 20 to 280 characters', () => {
  const values = entries.map(({ at, texts }) => ({ at, text: texts.doNot }));
  expect(lengths(values, 20, 280)).toEqual([]);
});

test('A cause has 20 to 220 characters', () => {
  const values = Object.entries(causes).map(([id, { texts }]) => ({ at: id, text: texts.text }));
  expect(lengths(values, 20, 220)).toEqual([]);
});

test('The title of a fix has 5 to 60 characters', () => {
  expect(
    lengths(
      fixTexts.map(({ at, texts }) => ({ at, text: texts.title })),
      5,
      60,
    ),
  ).toEqual([]);
});

test('The reason of a fix has 20 to 260 characters', () => {
  expect(
    lengths(
      fixTexts.map(({ at, texts }) => ({ at, text: texts.why })),
      20,
      260,
    ),
  ).toEqual([]);
});

test('A step has 3 to 220 characters', () => {
  const steps = fixTexts.flatMap(({ at, texts }) =>
    Object.entries(texts.steps).flatMap(([place, list]) =>
      list.map((text) => ({ at: `${at} ${place}`, text })),
    ),
  );
  expect(lengths(steps, 3, 220)).toEqual([]);
});

test('The title of a fix starts with a verb in the imperative', () => {
  const guilty = fixTexts.filter(
    ({ texts }) => !IMPERATIVES.includes(texts.title.split(' ')[0] ?? ''),
  );
  expect(guilty.map(({ at, texts }) => `${at}: "${texts.title}"`)).toEqual([]);
});

test('No two entries have the same meaning', () => {
  expect(repeated(tellings.map(({ at, meaning }) => ({ at, value: meaning })))).toEqual([]);
});

test('No meaning is a template with a name or a number filled in', () => {
  const bare = tellings.map(({ at, facts, meaning }) => ({
    at,
    value: meaning
      .toLowerCase()
      .replaceAll(facts.name.toLowerCase(), '#')
      .replace(/\d[\d,.]*/g, '#'),
  }));
  expect(repeated(bare)).toEqual([]);
});

test('A title is there once within its surface', () => {
  const titles = entries.map(({ at, surface, texts }) => ({
    at,
    value: `${surface}: ${texts.title.toLowerCase()}`,
  }));
  expect(repeated(titles)).toEqual([]);
});

test('A meaning says more than the official name', () => {
  const guilty = tellings.filter(({ facts, meaning }) => {
    const rest = meaning.toLowerCase().replaceAll(facts.name.toLowerCase(), '');
    return rest.replace(/[^a-z]/g, '').length < 40;
  });
  expect(guilty.map(({ at }) => at)).toEqual([]);
});

test('A title is not the official name', () => {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const guilty = tellings.filter(({ facts, title }) => plain(title) === plain(facts.name));
  expect(guilty.map(({ at }) => at)).toEqual([]);
});

test('Titles are headlines: a capital first, no full stop', () => {
  const titles = [
    ...tellings.map(({ at, title }) => ({ at, title })),
    ...fixTexts.map(({ at, texts }) => ({ at, title: texts.title })),
  ];
  const guilty = titles.filter(({ title }) => !/^["A-Z0-9]/.test(title) || /[.,:;]$/.test(title));
  expect(guilty.map(({ at, title }) => `${at}: "${title}"`)).toEqual([]);
});

test('Meanings, reasons, risks and causes are whole sentences', () => {
  const prose = [
    ...tellings.map(({ at, meaning }) => ({ at, text: meaning })),
    ...entries.map(({ at, texts }) => ({ at: `${at} developer`, text: texts.developer })),
    ...fixTexts.flatMap(({ at, texts }) => [
      { at: `${at} why`, text: texts.why },
      { at: `${at} risk`, text: texts.risk ?? '.' },
      { at: `${at} undo`, text: texts.undo ?? '.' },
    ]),
    ...Object.entries(causes).map(([id, { texts }]) => ({ at: `cause ${id}`, text: texts.text })),
    ...Object.entries(guides).map(([id, guide]) => ({ at: `guide ${id}`, text: guide.intro })),
  ];
  const guilty = prose.filter(({ text }) => !/[.?)"]$/.test(text));
  expect(guilty.map(({ at, text }) => `${at}: "${text}"`)).toEqual([]);
});
