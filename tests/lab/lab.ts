import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext } from 'node:tls';
import { makeCertificate } from './certificate';
import { Gateway } from './gateway';
import { chromiumSwitches, firefoxPreferences, type HostKind, hostKind, hosts } from './hosts';
import { listenOnLoopback } from './loopback';
import { Pages } from './pages';
import { RemoteAuth } from './remote-auth';
import { Rest } from './rest';
import { type Rpc, startRpc } from './rpc';
import type { SocketEndpoint } from './socket-endpoint';
import { Voice } from './voice';

/** A simulated Discord on loopback, and the means to break every part of it. */
export interface Lab {
  readonly port: number;
  /** Where `startRpc` may play the desktop app of this lab's browsers alone. */
  readonly desktopPort: number;
  /** The certificate that all hosts show, in PEM. */
  readonly certificate: string;
  /** Names for which somebody else answers, with a certificate of their own. */
  readonly impostors: Set<string>;
  /** Every host name that the simulated client uses. */
  readonly hosts: readonly string[];
  /** Command-line switches that lead Chromium here. */
  readonly chromiumSwitches: string[];
  /** Preferences that lead Firefox here. */
  readonly firefoxPreferences: Record<string, string | boolean>;
  readonly gateway: Gateway;
  readonly voice: Voice;
  readonly remoteAuth: RemoteAuth;
  readonly rest: Rest;
  readonly pages: Pages;
  /** The desktop app; null unless the lab was started with one. */
  readonly rpc: Rpc | null;
  /** Every HTTP request and handshake, documents and assets included: `GET https://...`. */
  readonly traffic: string[];
  /** Cuts all connections, and from now on nothing listens: every attempt is refused. */
  stopListening: () => Promise<void>;
  /** Listens at the same port again. */
  listenAgain: () => Promise<void>;
  /** Everything behaves well from now on; open sockets stay. */
  heal: () => void;
  /** A healthy server that has just started: drops all sockets, empties all logs. */
  reset: () => void;
  /** Stops the server and cuts all connections. */
  close: () => Promise<void>;
}

/**
 * Starts the simulated Discord.
 *
 * @param options.port a fixed port; an ephemeral one when left out
 * @param options.rpc also play the desktop app, on its first port
 * @returns the running lab
 * @throws when a port is taken
 */
export async function startLab(options: { port?: number; rpc?: boolean } = {}): Promise<Lab> {
  const gateway = new Gateway();
  const voice = new Voice();
  const remoteAuth = new RemoteAuth();
  const rest = new Rest();
  const pages = new Pages();
  const traffic: string[] = [];
  const sockets: Partial<Record<HostKind, SocketEndpoint>> = {
    gateway,
    voice,
    'remote-auth': remoteAuth,
  };

  const impostors = new Set<string>();
  const certificate = await makeCertificate();
  const context = createSecureContext(certificate);
  const impostor = createSecureContext(await makeCertificate());
  const server = createServer({
    ...certificate,
    SNICallback(name, done) {
      done(null, impostors.has(name) ? impostor : context);
    },
  });
  const connections = trackConnections(server);
  server.on('request', (request, response) => {
    // On a connection used before, browsers repeat a request that gets no answer. Here none is.
    response.setHeader('connection', 'close');
    const kind = hostKind(request.headers.host);
    traffic.push(
      `${request.method ?? 'GET'} https://${request.headers.host ?? ''}${request.url ?? ''}`,
    );
    const refused = (kind && sockets[kind])?.refusedWith ?? null;
    const handled = isPage(kind, request)
      ? pages.handle(kind, request, response)
      : rest.handle(request, response, refused);
    handled.catch((error: unknown) => {
      // A browser that goes away in the middle of its own request is no fault of the lab.
      if (request.complete) failLoudly(error, response);
    });
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const kind = hostKind(request.headers.host);
    const endpoint = kind && sockets[kind];
    traffic.push(`GET wss://${request.headers.host ?? ''}${request.url ?? ''}`);
    if (!endpoint) {
      stream.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    endpoint.upgrade(request, stream, head, () => {
      connections.get(request.socket.remotePort)?.resetAndDestroy();
    });
  });

  const rpc = options.rpc === true ? await startRpc() : null;
  const parts = [gateway, voice, remoteAuth, rest, pages, rpc];
  const port = await listenOnLoopback(server, options.port ?? 0);

  async function stopListening(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const connection of connections.values()) connection.destroy();
    await closed;
  }

  return {
    port,
    // A number of this process alone, and below those that systems hand out.
    desktopPort: 10_000 + (process.pid % 20_000),
    certificate: certificate.cert,
    impostors,
    hosts,
    chromiumSwitches: chromiumSwitches(port),
    firefoxPreferences: firefoxPreferences(port),
    gateway,
    voice,
    remoteAuth,
    rest,
    pages,
    rpc,
    traffic,
    stopListening,
    async listenAgain() {
      await listenOnLoopback(server, port);
    },
    heal() {
      impostors.clear();
      for (const part of parts) part?.heal();
    },
    reset() {
      impostors.clear();
      for (const part of parts) part?.reset();
      traffic.length = 0;
    },
    async close() {
      await rpc?.close();
      await stopListening();
    },
  };
}

/** A TLS socket cannot be reset, only the TCP socket below it: so these are kept at hand. */
function trackConnections(server: Server): Map<number | undefined, Socket> {
  const connections = new Map<number | undefined, Socket>();
  server.on('connection', (connection: Socket) => {
    const { remotePort } = connection;
    connections.set(remotePort, connection);
    connection.once('close', () => connections.delete(remotePort));
  });
  // A browser that gives up on a handshake is part of the game.
  server.on('tlsClientError', () => undefined);
  return connections;
}

/** Small answers of Discord's website that are no page of the client. */
const UNSTYLED = ['/overlay/token', '/robots.txt'];

function isPage(kind: HostKind | null, request: IncomingMessage): kind is HostKind {
  const path = request.url ?? '/';
  const isDocument = kind === 'app' || kind === 'streamkit' || kind === 'status';
  const isCall = /^\/(api|cdn-cgi|error-reporting-proxy)\//.test(path) || UNSTYLED.includes(path);
  return isDocument && !isCall;
}

function failLoudly(error: unknown, response: ServerResponse): void {
  process.emitWarning(error instanceof Error ? error : String(error));
  if (response.headersSent) response.destroy();
  else response.writeHead(599).end();
}
