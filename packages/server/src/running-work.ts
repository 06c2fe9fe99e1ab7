/** Work that this process is at, by name: whoever asks for what runs already waits for it, and a stop of the server waits for all. */

export interface RunningWork<Result> {
  /** Runs the work unless it runs already; ends when it ends, as it ends. */
  join(name: string, work: () => Promise<Result>): Promise<Result>;
  isRunning(name: string): boolean;
  /** Ends when nothing is at work any more. */
  settled(): Promise<void>;
}

/** Knows this process's work of a kind. Nothing is decided by it: other processes have their own, so the database decides. */
export function createRunningWork<Result>(): RunningWork<Result> {
  const running = new Map<string, Promise<Result>>();
  return {
    join: (name, work) => {
      const earlier = running.get(name);
      if (earlier !== undefined) return earlier;
      const started = work().finally(() => running.delete(name));
      running.set(name, started);
      return started;
    },
    isRunning: (name) => running.has(name),
    settled: async () => {
      await Promise.allSettled(running.values());
    },
  };
}
