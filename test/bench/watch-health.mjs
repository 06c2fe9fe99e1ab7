/**
 * A thread that asks a server every 20 milliseconds, on one connection that stays open, whether it lives, and keeps the longest time that
 * an answer took. In a thread of its own, so that it is never the bench that was too busy to look. Told the number of the server's
 * process, it leaves out the time in which server or watch stood in line for a processor, where Linux tells it.
 */
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {{ readonly url: string, readonly processId?: number }} WatchedServer */

const EVERY_MS = 20;

const { url, processId } = /** @type {WatchedServer} */ (workerData);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let longest = 0;
let asked = ask();

async function ask() {
  const begin = performance.now();
  const inLineBefore = timeInLine();
  await answer();
  longest = Math.max(longest, performance.now() - begin - (timeInLine() - inLineBefore));
  setTimeout(() => (asked = ask()), EVERY_MS);
}

function answer() {
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      get(`${url}/healthz`, { agent }, (response) => response.resume().once('end', () => resolve())).once('error', reject);
    })
  );
}

/** Milliseconds that the server's main thread and this one have stood in line so far. */
function timeInLine() {
  return processId === undefined
    ? 0
    : [`/proc/${processId}/schedstat`, '/proc/thread-self/schedstat'].map(inLine).reduce((sum, ms) => sum + ms);
}

/** The second number, in nanoseconds. Source: Linux's documentation of scheduler statistics. @param {string} path */
function inLine(path) {
  try {
    return Number(readFileSync(path, 'latin1').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

/** Answers any message with the longest time since the one before, in milliseconds; an answer that is awaited counts. */
parentPort?.on('message', async () => {
  await asked;
  parentPort?.postMessage(longest);
  longest = 0;
});
