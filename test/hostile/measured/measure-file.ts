/** What a file costs the server to which it is sent. */
import { setTimeout as pause } from 'node:timers/promises';
import type { HealthWatch } from '../../bench/health-watch.js';
import type { HostileStage } from '../hostile-stage.js';
import { type Outcome, sendFile } from '../send-file.js';
import type { MemoryWatch } from './memory-watch.js';

export interface Watched {
  readonly stage: HostileStage;
  readonly memory: MemoryWatch;
  readonly health: HealthWatch;
}

export interface Cost {
  /** The most memory that the server's processes held together, in megabytes. */
  readonly megabytes: number;
  /** The longest time that the server took to say that it lives, in milliseconds. */
  readonly stallMs: number;
}

export interface MeasuredFile extends Cost {
  readonly outcome: Outcome;
  /** From the first byte sent to the answer, a try of what was read included. */
  readonly ms: number;
}

export interface Limits {
  readonly megabytes: number;
  readonly stallMs: number;
}

/** How long the server is watched while it has nothing to do, in milliseconds. */
const IDLE = 2000;

/** What the server takes while nobody asks for anything: what the machine adds to a stall is seen in it. */
export async function measureIdle(watched: Watched): Promise<Cost> {
  await costSince(watched);
  await pause(IDLE);
  return costSince(watched);
}

async function costSince({ memory, health }: Watched): Promise<Cost> {
  return { megabytes: await memory.most(), stallMs: await health.longest() };
}

/** Other work on the machine only ever adds: where a cost is over a limit, the file is sent again, so many times in all. */
const TIMES = 3;

/** Sends the file, until a cost is within the limits; the least of each counts. */
export async function measureFile(watched: Watched, file: { name: string; bytes: Buffer }, limits: Limits): Promise<MeasuredFile> {
  let measured = await measureOnce(watched, file);
  for (let time = 1; time < TIMES && !isWithin(measured, limits); time += 1) measured = least(measured, await measureOnce(watched, file));
  return measured;
}

/** Whether a file costs no more than it may. */
export function isWithin(cost: Cost, limits: Limits): boolean {
  return cost.megabytes <= limits.megabytes && cost.stallMs <= limits.stallMs;
}

async function measureOnce(watched: Watched, file: { name: string; bytes: Buffer }): Promise<MeasuredFile> {
  await costSince(watched);
  const begin = performance.now();
  const outcome = await sendFile(watched.stage, file);
  const ms = performance.now() - begin;
  return { outcome, ms, ...(await costSince(watched)) };
}

function least(one: MeasuredFile, other: MeasuredFile): MeasuredFile {
  return {
    outcome: other.outcome,
    ms: Math.min(one.ms, other.ms),
    megabytes: Math.min(one.megabytes, other.megabytes),
    stallMs: Math.min(one.stallMs, other.stallMs),
  };
}
