import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { canaries } from './canaries';
import type { HostKind } from './hosts';
import { answer, type Reply } from './rest';

const directory = join(import.meta.dirname, 'page');
const documents: Partial<Record<HostKind, string>> = {
  app: 'index.html',
  streamkit: 'overlay.html',
  status: 'status.html',
};

/** The documents and assets of the simulated client. */
export class Pages {
  /** Set: every document is answered with this instead, as when Cloudflare blocks a visitor. */
  replyWith: Reply | null = null;

  /** Serves documents again. */
  heal(): void {
    this.replyWith = null;
  }

  /** The same: pages keep no log. */
  reset(): void {
    this.heal();
  }

  /** Answers a request for a document or an asset. For the lab's server alone. */
  async handle(kind: HostKind, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'https://discord.com').pathname;
    const asset = /^\/assets\/([a-z-]+\.(js|css))$/.exec(path);
    const file = documents[kind];
    if (asset?.[1] !== undefined) {
      await sendAsset(asset[1], response);
    } else if (this.replyWith) {
      answer(request, response, this.replyWith);
    } else if (path === '/favicon.ico') {
      response.writeHead(204).end();
    } else if (file === undefined) {
      response.writeHead(404).end();
    } else {
      await sendDocument(file, request.headers.host ?? 'discord.com', response);
    }
  }
}

async function sendAsset(name: string, response: ServerResponse): Promise<void> {
  const text = await readFile(join(directory, name), 'utf8').catch(() => null);
  const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
  response.writeHead(text === null ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
  response.end(text ?? '');
}

async function sendDocument(file: string, host: string, response: ServerResponse): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const values: Record<string, string> = {
    nonce,
    host,
    canaries: JSON.stringify(canaries),
  };
  const template = await readFile(join(directory, file), 'utf8');
  const fastConnect = await readFile(join(directory, 'fast-connect.js'), 'utf8');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(nonce),
    'cache-control': 'no-store',
  });
  response.end(
    template
      .replace(/\{\{([a-z]+)\}\}/g, (_, name: string) => values[name] ?? '')
      .replace('/* fast-connect.js */', () => fastConnect),
  );
}

/** The shape of the real client's policy: a nonce, eval allowed, hosts listed, no Trusted Types. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-eval' 'unsafe-inline' 'nonce-${nonce}' blob:`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    [
      "connect-src 'self' https://discord.com https://status.discord.com https://uploads.discord.com",
      'https://latency.discord.media wss://*.discord.gg wss://*.discord.media wss://*.discord.media:*',
      'ws://127.0.0.1:* http://127.0.0.1:*',
    ].join(' '),
    "frame-src 'self' blob:",
  ].join('; ');
}
