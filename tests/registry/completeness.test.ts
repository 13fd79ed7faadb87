import { RPCCloseEventCodes, RPCErrorCodes, GatewayCloseCodes } from 'discord-api-types/v10';
import { VoiceCloseCodes } from 'discord-api-types/voice/v8';
import { describe, expect, test } from 'vitest';
import type { Family } from '../../src/registry/entry';
import { FAMILIES } from '../../src/registry/surface-data';
import { entries, problems } from './registry-under-test';
import { COMPLETE_TABLES, REQUIRED_CODES, REQUIRED_WITH_STATUS } from './required-codes';

const codesOf = (surface: Family) =>
  entries.filter((entry) => entry.surface === surface).map(({ facts }) => facts.code);

test('The registry compiles: every id exists, every text is there, every row has its shape', () => {
  expect(problems).toEqual([]);
});

test.each(FAMILIES)('The table of %s has entries', (surface) => {
  expect(codesOf(surface).length).toBeGreaterThan(0);
});

test.each(Object.entries(COMPLETE_TABLES))('The table of %s is exactly complete', (name, codes) => {
  const surface = FAMILIES.find((one) => one === name);
  expect(surface === undefined ? [] : [...new Set(codesOf(surface))]).toEqual(codes);
});

test.each(Object.entries(REQUIRED_CODES))('The table of %s has what people meet', (name, codes) => {
  const surface = FAMILIES.find((one) => one === name);
  const present = surface === undefined ? [] : codesOf(surface);
  expect(codes.filter((code) => !present.includes(code))).toEqual([]);
});

test('Numbers that mean something else with a certain HTTP status have a row for it', () => {
  const missing = REQUIRED_WITH_STATUS.filter(
    (wanted) =>
      !entries.some(
        ({ surface, facts }) =>
          surface === wanted.surface &&
          facts.code === wanted.code &&
          facts.httpStatus === wanted.httpStatus,
      ),
  );
  expect(missing).toEqual([]);
});

describe("The community's type definitions know no number that the registry lacks", () => {
  const tables: [Family, Record<string, string | number>][] = [
    ['gateway', GatewayCloseCodes],
    ['voice', VoiceCloseCodes],
    ['rpc-error', RPCErrorCodes],
    ['rpc-close', RPCCloseEventCodes],
  ];

  test.each(tables)('%s', (surface, table) => {
    const named = Object.entries(table).filter(([, code]) => typeof code === 'number');
    expect(named.length).toBeGreaterThan(4);
    const present: unknown[] = codesOf(surface);
    expect(named.filter(([, code]) => !present.includes(code))).toEqual([]);
  });
});
