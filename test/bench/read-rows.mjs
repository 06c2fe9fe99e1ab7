/** The process of another reader: its bytes come in on standard input as ours has them, and when it has the rows it prints how many. */
import { LIBRARIES } from './libraries.mjs';

const read = await LIBRARIES[process.argv[2] ?? '']?.();

/** @type {Buffer[]} */
const pieces = [];
for await (const piece of process.stdin) pieces.push(piece);

const rows = await read?.(Buffer.concat(pieces.splice(0)));
process.stdout.write(String(rows?.length));
