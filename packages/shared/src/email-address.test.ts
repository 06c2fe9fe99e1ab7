import { describe, expect, it } from 'vitest';
import { parseText } from './cell-parsers.js';
import { isEmailAddress } from './email-address.js';
import suite from './fixtures/isemail-tests.json' with { type: 'json' };
import xmlSuite from './fixtures/isemail-xml-tests.json' with { type: 'json' };

const VALID_DIAGNOSIS = /^(valid|ISEMAIL_VALID|ISEMAIL_DNSWARN.*)$/;

/** Where the suites judge by RFC 5322 and RFC 5321, and the domain's rule otherwise: every such address, and no other. */
const EXCEPTIONS: readonly { readonly why: string; readonly valid: boolean; readonly addresses: readonly string[] }[] = [
  { why: 'the domain has two labels or more', valid: false, addresses: ['test@io', 'test@org'] },
  { why: 'the HTML standard takes dots anywhere before the @', valid: true, addresses: ['.test@iana.org', 'test.@iana.org'] },
  { why: 'the HTML standard takes labels of digits', valid: true, addresses: ['test@iana.123', 'test@255.255.255.255'] },
  {
    why: 'the HTML standard has no limit for what stands before the @; the whole address has one as a field',
    valid: true,
    addresses: ['abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghiklmn@iana.org'],
  },
  {
    why: 'emoji and unassigned characters are no letters',
    valid: false,
    addresses: [
      `test@${'\u{1F606}'.repeat(17)}.org`,
      'test@𐏿ñoñó郵件ñoñó郵件.郵件ñoñó郵件ñoñó郵件.ñoñó郵件ñoñó郵件.ñoñó郵件ñoñó郵件.ñoñó郵件ñoñó郵件.ñoñó郵件ñoñó郵件.ñoñó郵件ñoñó郵件.noñó郵件.商務',
    ],
  },
];

const CONTROL_PICTURE = /[\u2400-\u2421]/g;

/** The address with the control characters that the suite has pictures of. */
function withControls(address: string): string {
  return address.replace(CONTROL_PICTURE, (picture) =>
    picture === '\u2421' ? '\u007F' : String.fromCharCode(picture.charCodeAt(0) - 0x2400),
  );
}

const cases = [...suite, ...xmlSuite].map(([address = '', diagnosis = '']) => ({ address: withControls(address), diagnosis }));

describe("the domain's rule for email addresses and the addresses of two suites", () => {
  it('has all of both', () => {
    expect([suite.length, xmlSuite.length]).toEqual([210, 164]);
  });

  it.each(cases)('$diagnosis: $address', ({ address, diagnosis }) => {
    const exception = EXCEPTIONS.find(({ addresses }) => addresses.includes(address));
    expect(parseText('EMAIL', address).ok).toBe(exception?.valid ?? VALID_DIAGNOSIS.test(diagnosis));
  });

  it.each(EXCEPTIONS)('needs each exception that $why', ({ addresses, valid }) => {
    const needed = cases.filter(({ diagnosis }) => VALID_DIAGNOSIS.test(diagnosis) !== valid).map(({ address }) => address);
    expect(addresses.filter((address) => !needed.includes(address))).toEqual([]);
  });
});

describe('isEmailAddress()', () => {
  it.each(['zoë@example.org', '伊昭傑@郵件.商務', 'राम@डाकघर.भारत', 'ada+exam@sub.example.org', "o'hara@example.org", '١٢٣@example.org'])(
    'takes letters of any script: %s',
    (address) => {
      expect(isEmailAddress(address)).toBe(true);
    },
  );

  it.each([
    '',
    '@',
    'ada',
    'ada@',
    'ada@localhost',
    'ada@@example.org',
    'ada@-a.org',
    'ada@a-.org',
    'ada@example..org',
    'Ada <ada@example.org>',
    'a@x.org;b@x.org',
  ])('refuses "%s"', (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });

  it('takes labels of 63 characters and no more', () => {
    expect(isEmailAddress(`ada@${'a'.repeat(63)}.org`)).toBe(true);
    expect(isEmailAddress(`ada@${'a'.repeat(64)}.org`)).toBe(false);
  });

  it('answers quickly on texts made to take long', { timeout: 1000 }, () => {
    expect(isEmailAddress(`${'a'.repeat(50_000)}@${'a-'.repeat(50_000)}`)).toBe(false);
    expect(isEmailAddress(`a@${'a.'.repeat(50_000)}`)).toBe(false);
  });
});
