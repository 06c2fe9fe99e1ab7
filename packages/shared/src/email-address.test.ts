import { describe, expect, it } from 'vitest';
import { isEmailAddress } from './email-address.js';
import suite from './fixtures/isemail-tests.json' with { type: 'json' };
import xmlSuite from './fixtures/isemail-xml-tests.json' with { type: 'json' };

const VALID_DIAGNOSIS = /^(valid|ISEMAIL_VALID|ISEMAIL_DNSWARN.*)$/;

/** Where the suites judge by RFC 5322 and RFC 5321, and we otherwise. */
const EXCEPTIONS = [
  { why: 'the domain has two labels or more', valid: false, address: /^[a-z]+@[a-z]+$/ },
  { why: 'the HTML standard takes dots anywhere before the @', valid: true, address: /^(\.test|test\.)@iana\.org$/ },
  { why: 'the HTML standard takes labels of digits', valid: true, address: /^test@(iana\.123|255\.255\.255\.255)$/ },
  {
    why: 'only labels have a limit here; the whole address has one as a field',
    valid: true,
    address: /^(?=.{70})[a-z]+@([a-z]{1,63}\.)+[a-z]{1,63}$/,
  },
  { why: 'emoji and unassigned characters are no letters', valid: false, address: /[\p{Emoji_Presentation}\p{Unassigned}]/u },
];

const cases = [...suite, ...xmlSuite].map(([address = '', diagnosis = '']) => ({ address, diagnosis }));

describe('isEmailAddress() and the addresses of two suites', () => {
  it.each(cases)('$diagnosis: $address', ({ address, diagnosis }) => {
    const exception = EXCEPTIONS.find((candidate) => candidate.address.test(address));
    expect(isEmailAddress(address)).toBe(exception?.valid ?? VALID_DIAGNOSIS.test(diagnosis));
  });

  it.each(EXCEPTIONS)('needs the exception that $why', ({ address: pattern, valid }) => {
    expect(cases.some(({ address, diagnosis }) => pattern.test(address) && VALID_DIAGNOSIS.test(diagnosis) !== valid)).toBe(true);
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
