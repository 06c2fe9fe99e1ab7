/** Law 1: try and commit make the plan with the same function, and only a commit applies one. The linter can't say so. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SERVER = fileURLToPath(new URL('../../packages/server/src', import.meta.url));

/** The server's files, tests aside, in which a pattern occurs. */
function filesWith(pattern: RegExp): string[] {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  );
  return files.filter((path) => pattern.test(readFileSync(`${SERVER}/${path}`, 'utf8'))).sort();
}

describe('one plan', () => {
  it('one function of the server makes plans', () => {
    expect(filesWith(/\bplanImport\(/)).toEqual(['user-import/make-plan.ts']);
  });

  it('a try and a commit both call it, and nothing else does', () => {
    expect(filesWith(/\bmakePlan\((?!manager:)/)).toEqual(['user-import/commit-run.ts', 'user-import/try-import.ts']);
  });

  it('only a commit applies a plan', () => {
    expect(filesWith(/\bapplyPlan\((?!manager:)/)).toEqual(['user-import/commit-run.ts']);
  });

  it('nothing runs dry', () => {
    expect(filesWith(/dry.?run/i)).toEqual([]);
  });
});
