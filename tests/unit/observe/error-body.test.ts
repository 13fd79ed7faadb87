import { expect, test } from 'vitest';

// The page script takes the browser's own functions when it loads; Node has nearly all of them.
const { readErrorBody } = await import('../../../src/observe/error-body');

const read = (body: unknown) => readErrorBody(JSON.stringify(body));

test('a code is read, its message is not', () => {
  const body = read({ message: 'Missing Permissions', code: 50013 });
  expect(body).toEqual({ code: 50013, fields: [], retryAfterMs: null, global: false, noise: null });
});

test('code 0 is no code', () => {
  expect(read({ message: '401: Unauthorized', code: 0 })?.code).toBeNull();
});

test('fields of a refused form nest by name and index, and end in ids', () => {
  const errors = {
    content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer' }] },
    embeds: { 0: { fields: { 1: { value: { _errors: [{ code: 'BASE_TYPE_REQUIRED' }] } } } } },
    'a secret from a form': { _errors: [{ code: 'X' }] },
  };
  expect(read({ message: 'Invalid Form Body', code: 50035, errors })?.fields).toEqual([
    { path: 'content', ids: ['BASE_TYPE_MAX_LENGTH'] },
    { path: 'embeds.0.fields.1.value', ids: ['BASE_TYPE_REQUIRED'] },
  ]);
});

test('a refusal of the whole form has a path of its own', () => {
  const fields = read({ code: 50035, errors: { _errors: [{ code: 'APPLICATION_X' }] } })?.fields;
  expect(fields).toEqual([{ path: '_root', ids: ['APPLICATION_X'] }]);
});

test('a rate limit gives whole milliseconds', () => {
  const body = read({ message: 'You are being rate limited.', retry_after: 12.3451, global: true });
  expect(body).toMatchObject({ retryAfterMs: 12_346, global: true });
});

test('a captcha and a second factor are steps of a flow', () => {
  expect(read({ captcha_key: ['captcha-required'], captcha_rqtoken: 'secret' })?.noise).toBe(
    'captcha',
  );
  expect(read({ code: 60003, mfa: { ticket: 'secret' } })?.noise).toBe('second-factor');
});

test.each([
  ['HTML', '<html>502</html>'],
  ['nothing', ''],
  ['a number', '5'],
  ['too much', `"${'x'.repeat(70_000)}"`],
])('%s is not an error body', (_name, text) => {
  expect(readErrorBody(text)).toBeNull();
});

test('a hostile depth ends early', () => {
  const text = `${'{"errors":'.repeat(5000)}1${'}'.repeat(5000)}`;
  expect(readErrorBody(text)?.fields).toEqual([]);
});
