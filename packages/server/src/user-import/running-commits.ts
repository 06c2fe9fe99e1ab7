/** The commits that this process is at: whoever asks for one that runs waits for it, and a stop of the server waits for all. */

export interface RunningCommits {
  /** Runs the work unless it runs already; ends when it ends, as it ends. */
  join(runId: string, work: () => Promise<void>): Promise<void>;
  isRunning(runId: string): boolean;
  /** Ends when no commit is at work any more. */
  settled(): Promise<void>;
}

/** Knows this process's commits. Nothing is decided by it: the run's row decides who commits. */
export function createRunningCommits(): RunningCommits {
  const running = new Map<string, Promise<void>>();
  return {
    join: (runId, work) => {
      const earlier = running.get(runId);
      if (earlier !== undefined) return earlier;
      const started = work().finally(() => running.delete(runId));
      running.set(runId, started);
      return started;
    },
    isRunning: (runId) => running.has(runId),
    settled: async () => {
      await Promise.allSettled(running.values());
    },
  };
}
