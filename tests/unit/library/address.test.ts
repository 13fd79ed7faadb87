import { describe, expect, it } from 'vitest';
import {
  type Address,
  formatAddress,
  isStart,
  parseAddress,
  START,
  tableOf,
} from '../../../src/library/address';

const entry = (surface: string, code: number | string, httpStatus: number | null = null) =>
  ({ kind: 'entry', subject: { surface, code, httpStatus } }) as Address;

describe('an address of one code', () => {
  it.each([
    ['#/gateway/4001', entry('gateway', 4001)],
    ['#/json/10008@403', entry('json', 10_008, 403)],
    ['#/http/5xx', entry('http', '5xx')],
    ['#/net/-105', entry('net', -105)],
    ['#/json/0', entry('json', 0)],
    ['#/gateway-opcode/2', entry('gateway-opcode', 2)],
  ])('%s is read and written alike', (hash, address) => {
    expect(parseAddress(hash)).toEqual(address);
    if (address.kind !== 'broken') expect(formatAddress(address)).toBe(hash);
  });

  it('has an HTTP status only where it can matter', () => {
    const subject = { surface: 'cloudflare', code: 1015, httpStatus: 429 } as const;
    expect(formatAddress({ kind: 'entry', subject })).toBe('#/cloudflare/1015');
  });

  it('knows one zero only', () => {
    expect(parseAddress('#/json/-0')).toEqual(entry('json', 0));
  });
});

describe('an address of a list', () => {
  it.each(['', '#', '#/', '#/?', '#/?q='])('%j is the start', (hash) => {
    expect(parseAddress(hash)).toEqual(START);
  });

  it.each(['#/?q=drop', '#/?surface=voice', '#/?q=a+%26+b%3Fc&side=network&audience=developer'])(
    '%s is read and written alike',
    (hash) => {
      const address = parseAddress(hash);
      expect(address.kind === 'list' && formatAddress(address)).toBe(hash);
      expect(address.kind === 'list' && isStart(address)).toBe(false);
    },
  );

  it.each(['50%', 'a & b', 'c#d', 'q=1?', 'ü “x” 日本', '  two  '])(
    'keeps the words %j',
    (query) => {
      const address = { ...START, query };
      expect(parseAddress(formatAddress(address))).toEqual(address);
    },
  );

  it('cuts off what nobody types', () => {
    const address = parseAddress(`#/?q=${'x'.repeat(5000)}`);
    expect(address.kind === 'list' && address.query.length).toBe(120);
  });

  it('lets a family stand alone', () => {
    expect(formatAddress(tableOf('av'))).toBe('#/?surface=av');
  });
});

it.each([
  '#gateway/4001',
  '#/gateway',
  '#/gateway/',
  '#/gateway/4001/',
  '#/nowhere/4001',
  '#/constructor/1',
  '#/gateway/abc',
  '#/gateway/5xx',
  '#/gateway/4001@403',
  '#/json/10008@',
  '#/json/99999999999',
  '#/json/1e3',
  '#/?surface=nowhere',
  '#/?side=mine',
  '#/%E0%A4%A',
])('%s leads nowhere', (hash) => {
  expect(parseAddress(hash)).toEqual({ kind: 'broken' });
});
