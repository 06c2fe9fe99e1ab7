import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import naughtyStrings from '../../../test/fixtures/naughty/blns.json' with { type: 'json' };
import { parseText, removeForbiddenSpaces } from './cell-parsers.js';
import { ISSUE_CODES } from './issues.js';
import { USER_FIELDS, type UserField, userField } from './user-fields.js';

const anyField = fc.constantFrom(...USER_FIELDS);
const anyUtf16 = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });
const spaced = fc.string({ unit: fc.constantFrom(...Array.from(' \t\n\u00A0\u200B\u200C\u2060\uFEFFaé@.%1')), maxLength: 20 });
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), anyUtf16, spaced, fc.constantFrom(...naughtyStrings));

const issueOf = (field: UserField, text: string): string | undefined => {
  const parsed = parseText(field, text);
  return parsed.ok ? undefined : parsed.code;
};

describe('parseText()', () => {
  it('answers with a value or an issue of its own for any text whatever', () => {
    const known: readonly (string | undefined)[] = [undefined, ...ISSUE_CODES];
    fc.assert(fc.property(anyField, anyText, (field, text) => known.includes(issueOf(field, text))));
  });

  it.each(USER_FIELDS)('answers for every naughty string as %s', (field) => {
    const known: readonly (string | undefined)[] = [undefined, ...ISSUE_CODES];
    expect(naughtyStrings.filter((text) => !known.includes(issueOf(field, text)))).toEqual([]);
  });

  it('takes its own values again, as they are', () => {
    fc.assert(
      fc.property(anyField, anyText, (field, text) => {
        const parsed = parseText(field, text);
        if (parsed.ok && typeof parsed.value === 'string') expect(parseText(field, parsed.value)).toEqual(parsed);
      }),
    );
  });

  it("gives no value that is longer than the field's limit", () => {
    fc.assert(
      fc.property(anyField, anyText, (field, text) => {
        const parsed = parseText(field, text);
        if (parsed.ok) expect([...String(parsed.value ?? '')].length).toBeLessThanOrEqual(userField(field).limit ?? 40);
      }),
    );
  });
});

describe('removeForbiddenSpaces()', () => {
  it('leaves nothing that is SPACES_NOT_ALLOWED', () => {
    fc.assert(fc.property(anyField, anyText, (field, text) => issueOf(field, removeForbiddenSpaces(field, text)) !== 'SPACES_NOT_ALLOWED'));
  });

  it('changes no value of a text that its field takes', () => {
    fc.assert(
      fc.property(anyField, anyText, (field, text) => {
        fc.pre(issueOf(field, text) === undefined);
        expect(parseText(field, removeForbiddenSpaces(field, text))).toEqual(parseText(field, text));
      }),
    );
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(anyField, anyText, (field, text) => {
        const once = removeForbiddenSpaces(field, text);
        expect(removeForbiddenSpaces(field, once)).toBe(once);
      }),
    );
  });
});
