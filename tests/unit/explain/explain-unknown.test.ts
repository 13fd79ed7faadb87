import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SURFACES } from '../../../src/registry/surface-data';
import { explained } from './explained';

describe('An unknown number', () => {
  test('is called unknown, with no cause and one harmless thing to try', async () => {
    const explanation = await explained({ surface: 'gateway', code: 4555 });
    expect(explanation).toMatchObject({
      known: false,
      name: 'Unknown',
      title: 'Discord closed the connection with the number 4555',
      causes: [],
      related: [],
      sources: [],
      guide: null,
    });
    expect(explanation.fixes).toHaveLength(1);
    expect(explanation.fixes[0]?.harm).toBeLessThan(2);
  });

  test('is told by its HTTP status at least', async () => {
    const explanation = await explained({ surface: 'json', code: 99999, httpStatus: 403 });
    expect(explanation).toMatchObject({
      known: false,
      title: 'Discord answered with the error 99999 (403)',
      side: 'account',
      recovers: 'never',
    });
    expect(explanation.meaning).toContain('Meaning of http 403.');
  });

  test.each([
    ['voice', 4555, 'Numbers from 4000 to 4999'],
    ['websocket', 3456, 'Numbers from 3000 to 3999'],
    ['remote-auth', 2222, 'Numbers from 1000 to 2999'],
    ['gateway', 17, 'no rule'],
    ['rpc-close', 4555, 'the Discord app on this computer'],
    ['rpc-error', 4555, 'the Discord app on this computer'],
    ['json', 99999, 'did not do what was asked'],
    ['http', 418, 'did not accept what it was asked'],
    ['http', 302, 'do not stand for an error'],
    ['net', -9, 'between this browser and Discord'],
    ['av', 9999, 'in a call or a stream'],
    ['cloudflare', 1999, 'stands in front of Discord'],
  ] as const)('on %s, %i, says what the surface tells', async (surface, code, words) => {
    const explanation = await explained({ surface, code });
    expect(explanation.known).toBe(false);
    expect(explanation.meaning).toContain(words);
    expect(explanation.meaning).toContain(String(code));
  });

  test('is never passed off as known, whatever the number', async () => {
    const subject = fc.tuple(fc.constantFrom(...SURFACES), fc.integer({ min: 600, max: 999 }));
    await fc.assert(
      fc.asyncProperty(subject, async ([surface, code]) => {
        const explanation = await explained({ surface, code, httpStatus: 403 });
        return !explanation.known && !explanation.meaning.includes('{');
      }),
    );
  });
});
