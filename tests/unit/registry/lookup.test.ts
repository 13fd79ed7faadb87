import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLookup, fallbackSurfaces, findEntry } from '../../../src/registry/lookup';
import { lookupNumber } from '../../../src/registry/lookup-number';
import { parseTyped } from '../../../src/registry/parse-typed';
import { partOf } from '../../../src/registry/parts';
import { compileSmall, smallLookup } from './small-registry';

const registry = {
  tables: {
    gateway: [{ code: 4001 }],
    voice: [{ code: 4001 }],
    av: [{ code: 4001 }],
    'rpc-close': [{ code: 4001 }],
    json: [{ code: 10008 }, { code: 10008, httpStatus: 403 }, { code: 40001, httpStatus: 401 }],
    http: [{ code: 403 }, { code: 502 }, { code: '5xx' as const }],
    websocket: [{ code: 1006 }],
    cloudflare: [{ code: 1006 }],
    net: [{ code: -105, name: 'net::ERR_NAME_NOT_RESOLVED' }, { code: 0 }],
  },
};
const { parts, index } = compileSmall(registry);

function titleOf(
  surface: 'json' | 'http' | 'gateway',
  code: number | '5xx',
  status: number | null,
) {
  const data = parts.get(partOf(surface, code));
  return data && (findEntry(data, code, status)?.texts.title ?? null);
}

describe('The entry of a code', () => {
  test.each([
    ['json', 10008, 403, 'Title of json 10008@403'],
    ['json', 10008, 404, 'Title of json 10008'],
    ['json', 10008, null, 'Title of json 10008'],
    ['json', 40001, 401, 'Title of json 40001@401'],
    ['json', 40001, 400, null],
    ['http', 502, null, 'Title of http 502'],
    ['http', 599, null, 'Title of http 5xx'],
    ['http', '5xx', null, 'Title of http 5xx'],
    ['http', 418, null, null],
    ['http', 600, null, null],
    ['gateway', 502, null, null],
  ] as const)('on %s, %s with status %s', (surface, code, status, title) => {
    expect(titleOf(surface, code, status)).toBe(title);
  });

  test('a number without a row is never found anywhere but among server errors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 600, max: 1e6 }), (code) => {
        fc.pre(![4001].includes(code));
        return titleOf('http', code, null) === null && titleOf('gateway', code, null) === null;
      }),
    );
  });
});

describe('Surfaces that lend their meaning', () => {
  test.each([
    ['gateway', 1006, ['websocket']],
    ['voice', 1000, ['websocket']],
    ['remote-auth', 1015, ['websocket']],
    ['rpc-close', 1001, ['websocket']],
    ['gateway', 1016, []],
    ['gateway', 4000, []],
    ['http', 1006, []],
    ['rpc-error', 1000, []],
  ] as const)('%s %i', (surface, code, expected) => {
    expect(fallbackSurfaces(surface, code)).toEqual(expected);
  });
});

describe('A look-up', () => {
  test('loads nothing but what it needs, once', async () => {
    const lookup = smallLookup(registry);
    await lookup.find('gateway', 4001, null);
    await lookup.find('gateway', 4001, null);
    expect(lookup.loaded).toEqual(['gateway']);
  });

  test('goes to the WebSocket table for what a socket does not know itself', async () => {
    const { found, home } = await smallLookup(registry).find('voice', 1006, null);
    expect(found?.data.surface).toBe('websocket');
    expect(found?.entry.facts.code).toBe(1006);
    expect(home.surface).toBe('voice');
  });

  test('tells of an unknown JSON code by its HTTP status, without calling it known', async () => {
    const { found, byStatus } = await smallLookup(registry).find('json', 99999, 403);
    expect(found).toBeNull();
    expect(byStatus?.entry.texts.title).toBe('Title of http 403');
  });

  test('tries again after data could not be loaded', async () => {
    const gateway = parts.get('gateway');
    let tries = 0;
    const lookup = createLookup(() => {
      tries += 1;
      return tries === 1 || !gateway ? Promise.reject(new Error('gone')) : Promise.resolve(gateway);
    });
    await expect(lookup.find('gateway', 4001, null)).rejects.toThrow('gone');
    expect((await lookup.find('gateway', 4001, null)).found).not.toBeNull();
  });
});

describe('What people type', () => {
  test.each([
    ['4001', [4001], null],
    ['error 4001', [4001], null],
    ['Error: 4001.', [4001], null],
    ['error-4001', [4001], null],
    ['#4001', [4001], null],
    ['HTTP 502', [502], 'http'],
    ['10008 403', [10008, 403], null],
    ['HTTP/1.1 404', [404], 'http'],
    ['5xx', ['5xx'], null],
    ['-105', [-105], null],
    ['voice 4014', [4014], 'voice'],
    ['op 8', [8], 'gateway-opcode'],
    ['voice opcode 12', [12], 'voice-opcode'],
    ['7', [7], null],
    ['discord websocket 1006', [1006], 'websocket'],
    ['v10 gateway', [], 'gateway'],
    ['', [], null],
    ['no idea', [], null],
  ])('%j', (text, codes, surface) => {
    expect(parseTyped(text)).toEqual({ codes, netName: null, surface });
  });

  test.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'ERR_NAME_NOT_RESOLVED'],
    ['err_blocked_by_client', 'ERR_BLOCKED_BY_CLIENT'],
    ['NS_ERROR_NET_RESET', 'NS_ERROR_NET_RESET'],
    ['Failed: net::ERR_HTTP2_PROTOCOL_ERROR 200', 'ERR_HTTP2_PROTOCOL_ERROR'],
  ])('%j names a network error', (text, netName) => {
    expect(parseTyped(text).netName).toBe(netName);
  });

  test('nothing typed breaks the parser', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { codes } = parseTyped(text);
        return codes.every((code) => code === '5xx' || Number.isSafeInteger(code));
      }),
    );
  });
});

describe('Looking a number up by hand', () => {
  const found = (text: string) =>
    lookupNumber(text, index).map(({ surface, code, httpStatus }) =>
      [surface, code, httpStatus].filter((part) => part !== null).join(' '),
    );

  test.each([
    ['4001', ['gateway 4001', 'voice 4001', 'av 4001', 'rpc-close 4001']],
    ['4001 in voice', ['voice 4001', 'gateway 4001', 'av 4001', 'rpc-close 4001']],
    ['1006', ['websocket 1006', 'cloudflare 1006']],
    ['10008', ['json 10008', 'json 10008 403']],
    ['10008 403', ['json 10008 403']],
    ['403 10008', ['json 10008 403']],
    ['10008 404', ['json 10008']],
    ['HTTP 502', ['http 502']],
    ['599', ['http 5xx']],
    ['net::ERR_NAME_NOT_RESOLVED', ['net -105']],
    ['net::ERR_FAILED', ['net 0']],
    ['-105', ['net -105']],
    ['4999', []],
    ['hello', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
