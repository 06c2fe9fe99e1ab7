import { describe, expect, it } from 'vitest';
import { createRunningWork } from './running-work.js';

describe('running work', () => {
  it('let everybody who asks for what runs already wait for the one piece of work', async () => {
    const works = createRunningWork();
    let begun = 0;
    let finish: (() => void) | undefined;
    const work = () => {
      begun += 1;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    };
    const asked = [works.join('run', work), works.join('run', work)];
    expect(works.isRunning('run')).toBe(true);
    finish?.();
    await Promise.all(asked);
    expect(begun).toBe(1);
    expect(works.isRunning('run')).toBe(false);
  });

  it('settle when all have ended, failed ones included', async () => {
    const works = createRunningWork();
    const failed = works.join('run', () => Promise.reject(new Error('no')));
    await works.settled();
    await expect(failed).rejects.toThrow('no');
    expect(works.isRunning('run')).toBe(false);
  });
});
