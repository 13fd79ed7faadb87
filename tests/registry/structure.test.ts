import { expect, test } from 'vitest';
import { ONLY_FOR_BOTS, STANDING_CAUSES, STANDING_FIXES } from '../../src/registry/standing-parts';
import {
  entries,
  factStrings,
  files,
  fixes,
  guides,
  idsOnDisk,
  sentences,
} from './registry-under-test';

const HOSTS = [
  'https://discord.com',
  'https://support.discord.com',
  'https://support-dev.discord.com',
  'https://discordstatus.com',
  'https://streamkit.discord.com',
  'https://docs.discord.com',
  'https://support.google.com',
  'https://support.mozilla.org',
  'https://support.microsoft.com',
  'https://support.apple.com',
  'https://developers.cloudflare.com',
  'https://github.com',
  'https://developer.mozilla.org',
  'https://www.rfc-editor.org',
  'https://www.iana.org',
];

/** An entry and each of its cases: what holds of the one holds of the others. */
const listings = entries.flatMap(({ at, facts }) => [
  { at, causes: facts.causes, fixes: facts.fixes },
  ...(facts.cases ?? []).map((one) => ({
    at: `${at} case ${one.id}`,
    causes: one.causes ?? facts.causes,
    fixes: one.fixes ?? facts.fixes,
  })),
]);

const harmsOf = (ids: readonly string[]) => ids.map((id) => fixes[id]?.facts.harm ?? 0);
const isRising = (numbers: readonly number[]) =>
  numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
const hasRepeats = (ids: readonly string[]) => new Set(ids).size !== ids.length;
const hasBetween = (ids: readonly string[], least: number, most: number) =>
  ids.length >= least && ids.length <= most;

test('A table is sorted by code, then by HTTP status, and each row is there once', () => {
  const rank = (row: { code: number | '5xx'; httpStatus?: number }) =>
    (row.code === '5xx' ? 1e12 : row.code) * 1000 + (row.httpStatus ?? 0);
  const unsorted = [...files]
    .filter(([path]) => /^facts\/[a-z-]+\.json$/.test(path) && path !== 'facts/sources.json')
    .flatMap(([path, rows]) =>
      (rows as { code: number | '5xx'; httpStatus?: number }[]).flatMap((row, index, all) => {
        const before = all[index - 1];
        return before !== undefined && rank(before) >= rank(row) ? [`${path}: ${row.code}`] : [];
      }),
    );
  expect(unsorted).toEqual([]);
});

test('Causes, fixes and sources are sorted by id', () => {
  const unsorted = [...files]
    .filter(([path]) => /^facts\/(?:causes\/|fixes\/|sources)/.test(path))
    .filter(([, rows]) => {
      const ids = (rows as { id: string }[]).map(({ id }) => id);
      return ids.join() !== ids.toSorted().join();
    })
    .map(([path]) => path);
  expect(unsorted).toEqual([]);
});

test('Every entry names a source', () => {
  expect(entries.filter(({ facts }) => facts.sources.length === 0).map(({ at }) => at)).toEqual([]);
});

test('Every entry says who meets it', () => {
  expect(entries.filter(({ facts }) => facts.audience.length === 0).map(({ at }) => at)).toEqual(
    [],
  );
});

test('A full entry has one to six causes', () => {
  const full = listings.filter(({ at }) => isFull(at));
  expect(full.filter((one) => !hasBetween(one.causes, 1, 6)).map(({ at }) => at)).toEqual([]);
});

test('A full entry has one to six fixes', () => {
  const full = listings.filter(({ at }) => isFull(at));
  expect(full.filter((one) => !hasBetween(one.fixes, 1, 6)).map(({ at }) => at)).toEqual([]);
});

test('A short entry has at most three causes, and one or two things to do', () => {
  const short = entries.filter(({ facts }) => facts.depth === 'short' && !facts.direction);
  const guilty = short.filter(
    ({ facts }) => facts.causes.length > 3 || !hasBetween(facts.fixes, 1, 2),
  );
  expect(guilty.map(({ at }) => at)).toEqual([]);
});

test('Opcodes, and nothing else, say which way they travel', () => {
  const guilty = entries.filter(
    ({ surface, facts }) => surface.endsWith('-opcode') !== (facts.direction !== undefined),
  );
  expect(guilty.map(({ at }) => at)).toEqual([]);
});

test('Limits rise: what holds for everybody first, then what raises it', () => {
  const guilty = entries.filter(({ facts: { limits = [] } }) => {
    const numbers = limits.map(({ number }) => number);
    const raised = limits.map((limit) => limit.with !== undefined);
    return !isRising(numbers) || raised.indexOf(false) > 0 || raised.lastIndexOf(false) > 0;
  });
  expect(guilty.map(({ at }) => at)).toEqual([]);
});

test('At least 250 entries are full', () => {
  expect(entries.filter(({ facts }) => facts.depth === 'full').length).toBeGreaterThanOrEqual(250);
});

test('Fixes of an entry come with the least harmful first', () => {
  expect(listings.filter((one) => !isRising(harmsOf(one.fixes))).map(({ at }) => at)).toEqual([]);
});

test('Fixes of a guide come with the least harmful first', () => {
  const guilty = Object.entries(guides).filter(([, guide]) => !isRising(harmsOf(guide.fixes)));
  expect(guilty.map(([id]) => id)).toEqual([]);
});

test('No list of an entry names the same thing twice', () => {
  const guilty = entries.filter(({ facts }) =>
    [
      facts.causes,
      [...facts.fixes, ...(facts.persists ?? [])],
      facts.sources,
      facts.related ?? [],
      (facts.cases ?? []).map(({ id }) => id),
    ].some(hasRepeats),
  );
  expect(guilty.map(({ at }) => at)).toEqual([]);
});

test('An entry is not related to itself', () => {
  expect(
    entries.filter(({ at, facts }) => facts.related?.includes(at)).map(({ at }) => at),
  ).toEqual([]);
});

test("Where it is nobody's side, nobody has to act", () => {
  const guilty = entries.filter(({ facts }) => facts.side === 'nobody' && facts.recovers === 'act');
  expect(guilty.map(({ at }) => at)).toEqual([]);
});

test('Every cause is used by an entry', () => {
  const used = new Set([...listings.flatMap((one) => one.causes), ...STANDING_CAUSES]);
  expect(idsOnDisk('causes').filter((id) => !used.has(id))).toEqual([]);
});

test('Every fix is used by an entry or a guide', () => {
  const used = new Set([
    ...listings.flatMap((one) => one.fixes),
    ...entries.flatMap(({ facts }) => facts.persists ?? []),
    ...Object.values(guides).flatMap((guide) => [...guide.fixes, ...guide.persists]),
    ...STANDING_FIXES,
  ]);
  expect(idsOnDisk('fixes').filter((id) => !used.has(id))).toEqual([]);
});

test('What is kept for bots exists', () => {
  const ids = [...idsOnDisk('causes'), ...idsOnDisk('fixes')];
  expect(ONLY_FOR_BOTS.filter((id) => !ids.includes(id))).toEqual([]);
});

test('Every guide is used by an entry', () => {
  const written = Object.keys(files.get('texts/en/guides.json') ?? {});
  expect(written.filter((id) => !(id in guides))).toEqual([]);
});

test('A fix of harm 3 or more states its risk and how to undo it', () => {
  const guilty = Object.entries(fixes).filter(
    ([, { facts, texts }]) =>
      facts.harm >= 3 && (texts.risk === undefined || texts.undo === undefined),
  );
  expect(guilty.map(([id]) => id)).toEqual([]);
});

test('A fix tells its steps somewhere', () => {
  const guilty = Object.entries(fixes).filter(
    ([, fix]) => Object.keys(fix.texts.steps).length === 0,
  );
  expect(guilty.map(([id]) => id)).toEqual([]);
});

test('A fix with a button to a link has a link', () => {
  const guilty = Object.entries(fixes).filter(
    ([, { facts }]) => facts.action === 'open-link' && (facts.links ?? []).length === 0,
  );
  expect(guilty.map(([id]) => id)).toEqual([]);
});

test('Links go to Discord, to makers of browsers and systems, and to standards only', () => {
  const guilty = [...factStrings, ...sentences].flatMap(({ at, text }) =>
    [...text.matchAll(/\bhttps?:\/\/[^\s")]+/g)]
      // A pattern such as https://*.discord.com, and what stands for a developer's own site.
      .filter(([address]) => !/\*|^http:\/\/localhost\b|^https:\/\/example\.com\b/.test(address))
      .filter(([address]) => !HOSTS.some((host) => `${address}/`.startsWith(`${host}/`)))
      .map(([address]) => `${at}: ${address}`),
  );
  expect(guilty).toEqual([]);
});

function isFull(at: string): boolean {
  const key = at.split(' ')[0];
  return entries.some((entry) => entry.at === key && entry.facts.depth === 'full');
}
