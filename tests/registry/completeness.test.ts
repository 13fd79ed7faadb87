import {
  GatewayCloseCodes,
  GatewayOpcodes,
  RESTJSONErrorCodes,
  RPCCloseEventCodes,
  RPCErrorCodes,
} from 'discord-api-types/v10';
import { VoiceCloseCodes, VoiceOpcodes } from 'discord-api-types/voice/v8';
import { describe, expect, test } from 'vitest';
import type { Family } from '../../src/registry/entry';
import { FAMILIES } from '../../src/registry/surface-data';
import { entries, problems } from './registry-under-test';
import { COMPLETE_TABLES, REQUIRED_WITH_STATUS } from './required-codes';

const codesOf = (family: Family) =>
  entries.filter(({ surface }) => surface === family).map(({ facts }) => facts.code);

test('The registry compiles: every id exists, every text is there, every row has its shape', () => {
  expect(problems).toEqual([]);
});

test.each(FAMILIES)('The table of %s is exactly complete', (family) => {
  expect([...new Set(codesOf(family))]).toEqual(COMPLETE_TABLES[family]);
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
    ['gateway-opcode', GatewayOpcodes],
    ['voice', VoiceCloseCodes],
    ['voice-opcode', VoiceOpcodes],
    ['json', RESTJSONErrorCodes],
    ['rpc-error', RPCErrorCodes],
    ['rpc-close', RPCCloseEventCodes],
  ];

  test.each(tables)('%s', (family, table) => {
    const named = Object.entries(table).filter(([, code]) => typeof code === 'number');
    expect(named.length).toBeGreaterThan(4);
    const present: unknown[] = codesOf(family);
    expect(named.filter(([, code]) => !present.includes(code))).toEqual([]);
  });
});
