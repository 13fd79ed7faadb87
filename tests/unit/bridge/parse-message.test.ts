import { expect, it } from 'vitest';
import { parseMessage } from '../../../src/bridge/parse-message';

const open = { type: 'open-library', surface: 'gateway', code: 4001, httpStatus: null };

it.each([
  open,
  { ...open, surface: 'json', code: 50_035, httpStatus: 400 },
  { ...open, code: '5xx' },
  { type: 'open-fix', fix: 'private-window' },
])('lets %j through', (message) => {
  expect(parseMessage(message)).toEqual(message);
});

it.each([
  { ...open, surface: 'nowhere' },
  { ...open, surface: '../popup.html' },
  { ...open, code: '4001' },
  { ...open, code: 1.5 },
  { ...open, code: Number.NaN },
  { ...open, httpStatus: undefined },
  { ...open, httpStatus: '400' },
  { ...open, url: 'https://example.org' },
  { type: 'open-library' },
  { type: 'open-fix', fix: 'https://example.org' },
  null,
])('refuses %j', (message) => {
  expect(parseMessage(message)).toBeNull();
});
