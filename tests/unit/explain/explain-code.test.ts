import { describe, expect, test } from 'vitest';
import { explainCode } from '../../../src/explain/explain';
import { lookup, READER } from './explained';

const blocked = {
  kind: 'net-error',
  error: 'net::ERR_BLOCKED_BY_CLIENT',
  category: 'blocked',
} as const;

describe('Looked up by hand', () => {
  const subject = { surface: 'websocket', code: 1006, httpStatus: null } as const;

  test('an entry is told without its cases, and nothing was seen', async () => {
    const finding = await lookup.find(subject.surface, subject.code, subject.httpStatus);
    const explanation = explainCode(subject, finding, READER);
    expect(explanation).toMatchObject({
      title: 'Title of websocket 1006',
      seen: [],
      interference: null,
      related: [{ surface: 'gateway', code: 4001, title: 'Title of gateway 4001' }],
      sources: [{ title: 'The documentation', href: 'https://discord.com/docs' }],
    });
  });

  test('a browser error that was typed counts as evidence', async () => {
    const finding = await lookup.find(subject.surface, subject.code, subject.httpStatus);
    expect(explainCode(subject, finding, READER, [blocked]).causes[0]).toMatchObject({
      id: 'extension-blocks',
      certainty: 'proven',
    });
  });
});
