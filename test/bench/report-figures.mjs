/** Loaded before a reader's program: tells what the process took of the machine at once, when a signal asks for it, and when it ends. */
import { readFileSync, writeSync } from 'node:fs';

/** @typedef {{ readonly processorMs: number, readonly residentKilobytes: number, readonly peakKilobytes: number }} ProcessFigures */

/** The pipe behind the standard ones. */
const FIGURES = 3;

process.on('SIGUSR2', tell);
process.on('exit', tell);
// That it listens: a signal before would have ended it.
tell();

function tell() {
  const { user, system } = process.cpuUsage();
  const memory = status();
  const figures = {
    processorMs: (user + system) / 1000,
    residentKilobytes: kilobytes(memory, 'VmRSS'),
    peakKilobytes: kilobytes(memory, 'VmHWM'),
  };
  writeSync(FIGURES, `${JSON.stringify(figures)}\n`);
}

/** As Linux tells it; elsewhere nothing is told. */
function status() {
  try {
    return readFileSync('/proc/self/status', 'latin1');
  } catch {
    return '';
  }
}

/** @param {string} memory @param {string} name */
function kilobytes(memory, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(memory)?.[1]);
}
