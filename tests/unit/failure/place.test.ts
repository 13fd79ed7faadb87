import { expect, test } from 'vitest';
import { placeOf } from '../../../src/failure/place';

test.each([
  ['https://discord.com/channels/@me', 'chat'],
  ['https://ptb.discord.com/app', 'chat'],
  ['https://discord.com/login?redirect_to=%2Fchannels', 'sign-in'],
  ['https://discord.com/register', 'sign-up'],
  ['https://canary.discord.com/invite/abc', 'invite'],
  ['https://discord.com/gifts/abc', 'gift'],
  ['https://discord.com/template/abc', 'template'],
  ['https://discord.com/oauth2/authorize?client_id=1', 'authorize'],
  ['https://discord.com/api/oauth2/authorize', 'authorize'],
  ['https://discord.com/developers/applications', 'developers'],
  ['https://streamkit.discord.com/overlay', 'streamkit'],
  ['https://discord.com/', 'other'],
  ['https://discord.com/invitation', 'other'],
  ['no address', 'other'],
  [undefined, 'other'],
])('%s is %s', (address, place) => {
  expect(placeOf(address)).toBe(place);
});
