import { describe, expect, it } from 'vitest';
import { ConfigError } from './config.js';
import { startProblem } from './start-problem.js';

const withCode = (code: string) => Object.assign(new Error('no'), { code });

describe('startProblem()', () => {
  it('lists settings that are wrong', () => {
    expect(startProblem(new ConfigError(['PORT must be a number', 'HOST is not right']))).toBe(
      'The settings are not right:\n- PORT must be a number\n- HOST is not right',
    );
  });

  it('names the setting behind a known trouble', () => {
    expect(startProblem(withCode('EADDRINUSE'))).toBe('Intake cannot start\n- PORT: another program listens there already');
    expect(startProblem(withCode('ECONNREFUSED'))).toContain('DATABASE_URL');
  });

  it('says where in the code any other happened', () => {
    expect(startProblem(withCode('EODD'))).toMatch(/^Intake cannot start\nError EODD: no\n\s+at .*start-problem\.test/);
  });
});
