import type { SocketKind } from './failure';

/**
 * Tells what a socket is for from its URL alone.
 *
 * A gateway has `encoding` and `v` in its query on any host under discord.gg, resume hosts
 * included. A voice or Go Live socket has `v` on a media host; without it, it is a region ping
 * test. Discord's desktop app listens on one of ten loopback ports.
 *
 * @param url absolute, as the socket itself reports it
 */
export function classifySocket(url: string): SocketKind {
  const [, secure, host = '', port = '', rest = ''] =
    /^ws(s?):\/\/([^/?#:]+)(?::(\d+))?([^#]*)/i.exec(url) ?? [];
  if (secure) {
    if (host === 'remote-auth-gateway.discord.gg') return 'remote-auth';
    if (host.endsWith('.discord.gg') && /[?&]encoding=/.test(rest) && /[?&]v=/.test(rest)) {
      return 'gateway';
    }
    if (host.endsWith('.discord.media') && /[?&]v=\d/.test(rest)) return 'voice';
  } else if (host === '127.0.0.1' && +port >= 6463 && +port <= 6472) {
    return 'rpc';
  }
  return 'other';
}
