import { describe, expect, it } from 'vitest';
import { fieldsWithSpaces } from './fields-with-spaces.js';

const spaces = { field: 'USERNAME', code: 'SPACES_NOT_ALLOWED', rows: 12 } as const;
const rowWithEmail = (text: string) => ({
  cells: [{ field: 'EMAIL', text }] as const,
  issues: [{ field: 'EMAIL', code: 'INVALID_EMAIL', message: '' }] as const,
});

describe('fieldsWithSpaces()', () => {
  it('names each field in which spaces are not allowed and occur, in the order of the fields', () =>
    expect(fieldsWithSpaces([{ ...spaces, field: 'USER_ID' }, spaces, { field: 'LAST_NAME', code: 'REQUIRED', rows: 1 }], [])).toEqual([
      'USERNAME',
      'USER_ID',
    ]));

  it('names the mail address where a space at an end is all that is wrong with one', () =>
    expect(fieldsWithSpaces([], [rowWithEmail(' zoe@example.org')])).toEqual(['EMAIL']));

  it.each(['zoe', ' zoe'])('leaves alone the mail address "%s", which is wrong without its spaces too', (text) =>
    expect(fieldsWithSpaces([], [rowWithEmail(text)])).toEqual([]),
  );
});
