/**
 * A thread that looks every 10 milliseconds at how much memory a process and those that it started hold, and keeps the most. In a thread
 * of its own, so that it is never the measurement that was too busy to look.
 */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {{ readonly id: number }} WatchedProcess */

const EVERY_MS = 10;

/** The kernel counts in pages of 4 kB on every machine that Node.js is built for, but for some with larger ones. */
const PAGES_A_MEGABYTE = 256;

const { id } = /** @type {WatchedProcess} */ (workerData);
let most = 0;

function look() {
  const processes = [String(id), ...children()];
  most = Math.max(
    most,
    processes.map(resident).reduce((sum, megabytes) => sum + megabytes, 0),
  );
}

function children() {
  return told(`/proc/${id}/task/${id}/children`)
    .split(' ')
    .filter((child) => child !== '');
}

/** @param {string} process */
function resident(process) {
  return Number(told(`/proc/${process}/statm`).split(' ')[1] ?? 0) / PAGES_A_MEGABYTE;
}

/** Nothing where the process is gone, and on other systems than Linux. @param {string} path */
function told(path) {
  try {
    return readFileSync(path, 'latin1').trim();
  } catch {
    return '';
  }
}

look();
setInterval(look, EVERY_MS);

/** Answers any message with the most since the one before, in megabytes. */
parentPort?.on('message', () => {
  look();
  parentPort?.postMessage(most);
  most = 0;
});
