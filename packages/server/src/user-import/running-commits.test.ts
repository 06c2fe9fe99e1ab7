import { describe, expect, it } from 'vitest';
import { createRunningCommits } from './running-commits.js';

describe('running commits', () => {
  it('let everybody who asks for a run that is at work wait for the one piece of work', async () => {
    const commits = createRunningCommits();
    let begun = 0;
    let finish: (() => void) | undefined;
    const work = () => {
      begun += 1;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    };
    const asked = [commits.join('run', work), commits.join('run', work)];
    expect(commits.isRunning('run')).toBe(true);
    finish?.();
    await Promise.all(asked);
    expect(begun).toBe(1);
    expect(commits.isRunning('run')).toBe(false);
  });

  it('settle when all have ended, failed ones included', async () => {
    const commits = createRunningCommits();
    const failed = commits.join('run', () => Promise.reject(new Error('no')));
    await commits.settled();
    await expect(failed).rejects.toThrow('no');
    expect(commits.isRunning('run')).toBe(false);
  });
});
