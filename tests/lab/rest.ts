import type { IncomingMessage, ServerResponse } from 'node:http';
import { healthyReply } from './healthy-replies';
import { matchesRoute, withoutApiPrefix } from './route-pattern';

/** What the lab answers to one request. */
export interface Reply {
  /** 0 cuts the connection without an answer. */
  status: number;
  headers?: Record<string, string>;
  /** An object goes out as JSON, a string as HTML unless a header says otherwise. */
  body?: object | string;
  /** How many requests get this reply; all of them when left out. */
  times?: number;
  /** Milliseconds before the answer. */
  delayMs?: number;
}

/** An HTTP request as the lab received it, but for documents and their assets. */
export interface RecordedRequest {
  method: string;
  /** With scheme and host. */
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

interface Programmed {
  pattern: string;
  reply: Reply;
  left: number;
}

/** Everything that the lab answers over HTTP except pages: the API and its neighbours. */
export class Rest {
  /** Every request so far, in order. */
  readonly requests: RecordedRequest[] = [];
  #programmed: Programmed[] = [];

  /**
   * Programs an answer. The latest one that matches wins, until its `times` are used up.
   *
   * @param methodAndRoute for example `POST /channels/:id/messages`, without `/api/v9`; see
   *   `matchesRoute` for wildcards
   * @param reply what to answer
   */
  reply(methodAndRoute: string, reply: Reply): void {
    const left = reply.times ?? Infinity;
    this.#programmed.unshift({ pattern: methodAndRoute, reply, left });
  }

  /** Forgets all programmed answers. */
  heal(): void {
    this.#programmed = [];
  }

  /** Forgets all programmed answers and all recorded requests. */
  reset(): void {
    this.heal();
    this.requests.length = 0;
  }

  /**
   * Answers one request. For the lab's server alone.
   *
   * @param refused status with which everything is turned away at this host, or null
   */
  async handle(
    request: IncomingMessage,
    response: ServerResponse,
    refused: number | null,
  ): Promise<void> {
    const method = request.method ?? 'GET';
    const url = `https://${request.headers.host ?? ''}${request.url ?? '/'}`;
    if (method === 'OPTIONS') {
      answer(request, response, { status: 204 });
      return;
    }
    const body = await readBody(request);
    this.requests.push({ method, url, headers: request.headers, body });
    const path = withoutApiPrefix(new URL(url).pathname);
    const reply =
      refused === null
        ? (this.#take(method, path) ?? healthyReply(method, path, body))
        : { status: refused };
    if (reply.delayMs !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, reply.delayMs));
    }
    answer(request, response, reply);
  }

  #take(method: string, path: string): Reply | null {
    const found = this.#programmed.find(
      ({ pattern, left }) => left > 0 && matchesRoute(pattern, method, path),
    );
    if (!found) return null;
    found.left -= 1;
    return found.reply;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

/** Sends a reply, readable from every origin: the status page and the upload host need that. */
export function answer(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  if (reply.status === 0) {
    request.socket.destroy();
    return;
  }
  const { body } = reply;
  const isObject = typeof body === 'object';
  // Firefox takes an empty answer without a type for broken XML, and says so in the console.
  const type = isObject ? 'application/json' : body === undefined ? 'text/plain' : 'text/html';
  response.writeHead(reply.status, {
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-headers': '*, authorization, content-type',
    'access-control-allow-methods': '*, PUT, PATCH, DELETE',
    'cache-control': 'no-store',
    'content-type': type,
    ...reply.headers,
  });
  response.end(isObject ? JSON.stringify(body) : body);
}
