import { expect, test } from 'vitest';
import { classifySocket } from '../../../src/failure/classify-socket';

test.each([
  ['wss://gateway.discord.gg/?encoding=json&v=9&compress=zlib-stream', 'gateway'],
  ['wss://gateway-us-east1-b.discord.gg/?encoding=json&v=9', 'gateway'],
  ['wss://gateway-us-east1-b.discord.gg?v=9&encoding=json', 'gateway'],
  ['wss://remote-auth-gateway.discord.gg/?v=2', 'remote-auth'],
  ['wss://c-atl01.discord.media/?v=9', 'voice'],
  ['wss://c-atl01.discord.media:8443/?v=8', 'voice'],
  ['ws://127.0.0.1:6463/?v=1', 'rpc'],
  ['ws://127.0.0.1:6472/?v=1&client_id=1', 'rpc'],
])('%s is %s', (url, kind) => {
  expect(classifySocket(url)).toBe(kind);
});

test.each([
  ['a region ping test', 'wss://rotterdam1234.discord.media/'],
  ['a gateway host without a query', 'wss://gateway.discord.gg/'],
  ['a host that only ends alike', 'wss://gateway.notdiscord.gg/?encoding=json&v=9'],
  ['a name in the path', 'wss://example.com/x.discord.gg/?encoding=json&v=9'],
  ['another loopback port', 'ws://127.0.0.1:6473/?v=1'],
  ['a client mod on loopback', 'ws://127.0.0.1:1337/'],
  ['an unencrypted gateway', 'ws://gateway.discord.gg/?encoding=json&v=9'],
  ['Spotify', 'wss://dealer.spotify.com/?access_token=secret'],
  ['nothing', ''],
])('%s is other', (_name, url) => {
  expect(classifySocket(url)).toBe('other');
});
