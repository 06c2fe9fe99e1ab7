/** What a server's process takes of the machine, as Linux tells it; elsewhere nothing is told. */
import { readFileSync, writeFileSync } from 'node:fs';

export interface ServerProcess {
  /** Lets the next peak be that of what comes. */
  readonly forgetPeak: () => void;
  /** The most memory that the process held, in megabytes. */
  readonly peakMegabytes: () => number | undefined;
  /** The processor's time that the process has taken so far, in milliseconds. */
  readonly processorMs: () => number | undefined;
}

const KILOBYTES_A_MEGABYTE = 1024;

/** What the kernel takes as: forget the peak. Source: Linux's proc(5), clear_refs. */
const FORGET_PEAK = '5';

/** The process of a number. */
export function serverProcess(id: number): ServerProcess {
  const folder = `/proc/${String(id)}`;
  return {
    forgetPeak: () => {
      ifTold(() => writeFileSync(`${folder}/clear_refs`, FORGET_PEAK));
    },
    peakMegabytes: () => ifTold(() => peakIn(readFileSync(`${folder}/status`, 'latin1'))),
    processorMs: () => ifTold(() => timeIn(readFileSync(`${folder}/stat`, 'latin1'))),
  };
}

function ifTold<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

function peakIn(status: string): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / KILOBYTES_A_MEGABYTE;
}

/** Hundredths of a second for programs and for the kernel, the 12th and 13th number behind the name in brackets. Source: Linux's proc(5), stat. */
function timeIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
