import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';

/**
 * Binds a server to 127.0.0.1.
 *
 * @param server any TCP server
 * @param port 0 for an ephemeral one
 * @returns the port it listens on
 * @throws when the port is taken
 */
export async function listenOnLoopback(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
