import { beforeEach, describe, expect, it } from 'vitest';
import { say, useLanguage, useMessages } from './i18n.js';

const { begin, choose } = useLanguage();

beforeEach(async () => {
  await begin();
  await choose('EN');
});

describe('say()', () => {
  it('writes numbers as the language does, and picks the singular or plural', async () => {
    expect([say('users.count', { count: 1 }), say('users.count', { count: 1234 })]).toEqual(['One user', '1,234 users']);
    await choose('NL');
    expect(say('users.count', { count: 1234 })).toBe('1.234 gebruikers');
  });
});

describe('choose()', () => {
  it('remembers the language, and says it to the document', async () => {
    await choose('NL');
    expect([localStorage.getItem('intake.language'), document.documentElement.lang]).toEqual(['NL', 'nl']);
  });

  it('keeps to the one that was wanted last, whichever comes first', async () => {
    await Promise.all([choose('NL'), choose('EN')]);
    expect([useMessages().language.value, localStorage.getItem('intake.language')]).toEqual(['EN', 'EN']);
  });
});

describe('dates', () => {
  it('have the day before the month in both languages', async () => {
    const { date } = useMessages();
    expect(date('2026-03-01T12:00:00Z')).toBe('1 Mar 2026');
    await choose('NL');
    expect(date('2026-03-01T12:00:00Z')).toBe('1 mrt 2026');
  });
});
