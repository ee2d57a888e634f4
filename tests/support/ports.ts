import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A port that another program has. */
export interface OccupiedPort extends AsyncDisposable {
  readonly port: number;
}

/** Listens at some free port, on every address, until it is disposed of. */
export async function occupyPort(): Promise<OccupiedPort> {
  const server = createServer((socket) => socket.destroy());
  server.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, [Symbol.asyncDispose]: async () => void (await new Promise((resolve) => server.close(resolve))) };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  await using occupied = await occupyPort();
  return occupied.port;
}
