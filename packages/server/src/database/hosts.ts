/** Database hosts tried in turn: whoever can't be reached is passed over by the next connection. */
import { connect, type Socket } from 'node:net';
import type { DatabaseHost } from '../config.js';

const CONNECT_TIMEOUT_MS = 10_000;

/** Makes sockets to the first host until it can't be reached, then to the next, round and round. There must be one host at least. */
export function rotatingSocket(hosts: readonly [DatabaseHost, ...DatabaseHost[]]): () => Socket {
  let current = 0;
  return () => {
    const tried = current;
    const { host, port } = hosts[tried % hosts.length] ?? hosts[0];
    const socket = connect({ host, port, noDelay: true });
    const passOver = () => {
      if (current === tried) current += 1;
    };
    socket.setTimeout(CONNECT_TIMEOUT_MS, () => socket.destroy(new Error('The database host does not answer')));
    socket.once('error', passOver);
    socket.once('connect', () => {
      socket.setTimeout(0);
      socket.off('error', passOver);
    });
    return socket;
  };
}
