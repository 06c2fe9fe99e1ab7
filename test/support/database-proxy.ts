/** Stands between a server under test and its MariaDB or MySQL server, and cuts a connection at the n-th statement. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Before the statement reaches the database, or after the database has answered and before the answer reaches anybody. */
export type Moment = 'before' | 'after';

export interface DatabaseProxy {
  /** In the place of the database's host and port. */
  readonly url: string;
  /** From now on, the n-th statement that passes costs its connection; n counts from 1. */
  readonly cutAt: (n: number, moment: Moment) => void;
  /** Lets everything pass; resolves to the statement that was cut, if one was. */
  readonly mend: () => string | undefined;
  readonly stop: () => Promise<void>;
}

interface Cut {
  readonly moment: Moment;
  left: number;
  statement?: string;
}

// Source: the MySQL client/server protocol, "Text Protocol": a packet is a length of three bytes, a number, and what it holds.
const HEADER = 4;
const COM_QUERY = 3;

/** Starts a proxy to the server at mysql://user:password@host:port. */
export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let cut: Cut | undefined;
  const server = createServer((client) => {
    const database = connect({ host: target.hostname, port: Number(target.port), noDelay: true });
    for (const socket of [client, database]) sockets.add(socket.setNoDelay(true));
    relay(client, database, () => cut);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `mysql://${target.username}:${target.password}@127.0.0.1:${String(port)}`,
    cutAt: (n, moment) => {
      cut = { moment, left: n };
    },
    mend: () => {
      const statement = cut?.statement;
      cut = undefined;
      return statement;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function relay(client: Socket, database: Socket, currentCut: () => Cut | undefined): void {
  let isLost = false;
  const lose = (): void => {
    client.destroy();
    database.destroy();
  };
  const statements = statementReader((statement) => {
    const cut = currentCut();
    if (cut === undefined || cut.statement !== undefined) return 'pass';
    cut.left -= 1;
    if (cut.left > 0) return 'pass';
    cut.statement = statement;
    isLost = cut.moment === 'after';
    return isLost ? 'pass' : 'hold';
  });
  client.on('data', (bytes) => {
    if (statements(bytes) === 'hold') lose();
    else database.write(bytes);
  });
  database.on('data', (bytes) => {
    if (isLost) lose();
    else client.write(bytes);
  });
  for (const socket of [client, database]) socket.on('error', lose).on('close', lose);
}

type Verdict = 'pass' | 'hold';

/** Finds the statements in what a client sends; the verdict is on the bytes that were handed in. */
function statementReader(judge: (statement: string) => Verdict): (bytes: Buffer) => Verdict {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    let verdict: Verdict = 'pass';
    rest = Buffer.concat([rest, bytes]);
    while (rest.length >= HEADER && rest.length >= HEADER + rest.readUIntLE(0, 3)) {
      const end = HEADER + rest.readUIntLE(0, 3);
      // A command begins a conversation, so its packet has number 0; those of a sign-in have others.
      const isStatement = rest[3] === 0 && rest[HEADER] === COM_QUERY;
      if (isStatement && judge(rest.toString('utf8', HEADER + 1, end)) === 'hold') verdict = 'hold';
      rest = rest.subarray(end);
    }
    return verdict;
  };
}
