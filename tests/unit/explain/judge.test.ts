import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/incidents/incident';
import { judgeInterference } from '../../../src/interference/judge';
import { KNOWN_EXTENSIONS, KNOWN_MODS } from '../../../src/interference/neighbours';
import { phrases } from '../registry/small-registry';

const judge = (...evidence: Evidence[]) => judgeInterference(evidence, phrases.interference);

const UBLOCK = 'chrome-extension://cjpalhdlnbpafiamejdnhcphjbkeiagm';
const STRANGER = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const inStack = (origin: string): Evidence => ({ kind: 'extension', origin, where: 'stack' });
const replaced: Evidence = { kind: 'replaced', what: 'WebSocket', when: 'before' };
const blocked: Evidence = {
  kind: 'net-error',
  error: 'net::ERR_BLOCKED_BY_CLIENT',
  category: 'blocked',
};

describe('Interference', () => {
  test('is proven where the browser says that an extension blocked the request', () => {
    expect(judge(replaced, blocked)).toEqual({
      text: 'Another extension in this browser blocked this connection.',
      certainty: 'proven',
      extensionId: null,
      what: 'blocked',
    });
  });

  test.each(['net::ERR_BLOCKED_BY_ADMINISTRATOR', 'net::ERR_BLOCKED_BY_RESPONSE'])(
    'is not the word for %s, which no extension causes',
    (error) => {
      expect(judge({ kind: 'net-error', error, category: 'blocked' })).toBeNull();
    },
  );

  test('is possible where Firefox reports an abort, which a page can cause as well', () => {
    const verdict = judge({
      kind: 'net-error',
      error: 'NS_ERROR_ABORT',
      category: 'maybe-blocked',
    });
    expect(verdict).toMatchObject({ certainty: 'possible', what: 'maybe-blocked' });
    expect(verdict?.text).toContain('may be');
  });

  test('is likely where a function was replaced and an extension is in a call stack', () => {
    expect(judge(replaced, inStack(UBLOCK))).toEqual({
      text: "The extension uBlock Origin seems to have replaced Discord's WebSocket on this page. It may be the cause.",
      certainty: 'likely',
      extensionId: 'cjpalhdlnbpafiamejdnhcphjbkeiagm',
      what: 'replaced',
    });
  });

  test('gives no name to an extension that is not well known', () => {
    expect(judge(replaced, inStack(STRANGER))?.text).toBe(
      "Another extension seems to have replaced Discord's WebSocket on this page. It may be the cause.",
    );
  });

  test('is possible where a function was replaced by nobody knows whom', () => {
    const verdict = judge(replaced, { kind: 'replaced', what: 'fetch', when: 'after' });
    expect(verdict).toMatchObject({ certainty: 'possible', what: 'replaced', extensionId: null });
    expect(verdict?.text).toContain("replaced Discord's WebSocket, fetch on this page");
  });

  test('is possible where an extension is in a call stack and nothing was replaced', () => {
    expect(judge(inStack(UBLOCK))).toMatchObject({ certainty: 'possible', what: 'stack' });
    expect(judge(inStack(UBLOCK))?.text).toContain('uBlock Origin');
  });

  test('names a client mod by the global it leaves', () => {
    const verdict = judge({ kind: 'mod', id: 'BdApi' }, { kind: 'mod', id: 'BetterDiscord' });
    expect(verdict).toMatchObject({ certainty: 'likely', what: 'mod' });
    expect(verdict?.text).toBe(
      'BetterDiscord is running on this page. It changes how Discord works and may be the cause.',
    );
  });

  test('is not seen in an element alone, such as the stylesheet of a dark theme', () => {
    expect(judge({ kind: 'extension', origin: UBLOCK, where: 'element' })).toBeNull();
    expect(judge()).toBeNull();
  });

  test('is never proven without the one name that proves it', () => {
    const anything = fc.oneof(
      fc.constant(replaced),
      fc.constant(inStack(STRANGER)),
      fc.record({ kind: fc.constant('mod' as const), id: fc.string() }),
      fc.record({
        kind: fc.constant('net-error' as const),
        error: fc.string(),
        category: fc.constantFrom('blocked' as const, 'maybe-blocked' as const, 'dns' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(anything), (evidence) => judge(...evidence)?.certainty !== 'proven'),
    );
  });
});

test('Known neighbours are told apart by what they are known by', () => {
  const globals = KNOWN_MODS.flatMap((mod) => mod.globals);
  expect(new Set(globals).size).toBe(globals.length);
  const chromium = Object.keys(KNOWN_EXTENSIONS).filter((id) => !/[@{]/.test(id));
  expect(chromium.filter((id) => !/^[a-p]{32}$/.test(id))).toEqual([]);
});

test('a message that no client sends names its sender where the browser does', () => {
  const by = (origin: string | null) =>
    judgeInterference([{ kind: 'opcode', op: 99, origin }], phrases.interference);
  expect(by(null)).toMatchObject({ what: 'opcode', certainty: 'likely', extensionId: null });
  expect(by('chrome-extension://cjpalhdlnbpafiamejdnhcphjbkeiagm')).toMatchObject({
    certainty: 'proven',
    text: expect.stringContaining('uBlock Origin') as string,
  });
  expect(by(`chrome-extension://${'a'.repeat(32)}`)).toMatchObject({
    certainty: 'proven',
    extensionId: 'a'.repeat(32),
  });
});
