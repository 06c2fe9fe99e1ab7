/** Ports of 127.0.0.1. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves when a server that speaks first greets on the port: one may accept connections before it is ready. Rejects after the deadline. */
export async function greeting(port: number, deadline: number): Promise<void> {
  const end = Date.now() + deadline;
  while (!(await greets(port))) {
    if (Date.now() > end) throw new Error(`Nothing greeted on port ${String(port)} within ${String(deadline / 1000)} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1000 });
    let greeted = false;
    socket.on('data', () => {
      greeted = true;
      socket.destroy();
    });
    socket.on('timeout', () => socket.destroy());
    // Refused means not ready yet, as the event that follows says.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(greeted);
    });
  });
}
