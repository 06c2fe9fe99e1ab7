/** Sends a server every hostile or odd file, one after the other: prints what became of each and what it cost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchHealth } from '../../bench/health-watch.js';
import { processId } from '../../bench/server-log.js';
import { EVERY_FILE } from '../files/every-file.js';
import { HONEST, openStage, sendHonestFile } from '../hostile-stage.js';
import { expectation, wrongIn } from '../judge-outcome.js';
import { type Cost, isWithin, type Limits, measureFile, measureIdle, type Watched } from './measure-file.js';
import { watchMemory } from './memory-watch.js';
import { HEADING, lineOf, print } from './report-line.js';

/** More than this above the idle server, or a stall longer than this, and others would notice. */
const MEGABYTES_ABOVE_IDLE = 400;
const STALL_MS = 200;

/** To make a bomb of 2 GB and send it thrice, in milliseconds: slow machines under load included. */
const TIMEOUT = 180_000;

let watched: Watched;
let idle: Cost;
let limits: Limits;

beforeAll(async () => {
  const stage = await openStage();
  const id = processId(stage.server);
  watched = { stage, memory: watchMemory(id), health: watchHealth(stage.server.url, id) };
  // The first file of all has the server load what it needs.
  await sendHonestFile(stage);
  idle = await measureIdle(watched);
  limits = { megabytes: idle.megabytes + MEGABYTES_ABOVE_IDLE, stallMs: STALL_MS };
  print(HEADING);
  print({ ...HEADING, name: '(idle)', expected: '', outcome: '', ms: '', megabytes: '0', stallMs: String(Math.round(idle.stallMs)) });
});

describe('each file is refused or read whole, in bounds, and the next honest file is read', () => {
  it.each(EVERY_FILE.map((file) => [file.name, expectation(file), file] as const))('%s: %s', { timeout: TIMEOUT }, async (...args) => {
    const [name, expected, { make }] = args;
    const measured = await measureFile(watched, { name, bytes: await make() }, limits);
    print(lineOf(name, expected, { measured, idle: idle.megabytes }));
    expect(wrongIn(measured.outcome, expected)).toBeUndefined();
    expect(measured).toSatisfy((cost: Cost) => isWithin(cost, limits));
    expect(await sendHonestFile(watched.stage)).toEqual(HONEST);
  });
});

afterAll(async () => {
  await watched.health.end();
  await watched.memory.end();
  await watched.stage.end();
});
