import { beforeEach, describe, expect, it } from 'vitest';
import { i18n, say, useLanguage, useMessages } from './i18n.js';
import { EN } from './messages/en.js';
import type { MessageKey } from './messages/message-key.js';

const { begin, choose } = useLanguage();

interface Words {
  readonly [name: string]: string | Words;
}

const pathsOf = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([name, value]) => (typeof value === 'string' ? [`${path}${name}`] : pathsOf(value, `${path}${name}.`)));

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

describe('a sentence without values', () => {
  it('is what vue-i18n would make of it', () => {
    const different = (pathsOf(EN) as MessageKey[]).filter((key) => say(key) !== i18n.global.t(key, {}));
    expect(different).toEqual([]);
  });

  it('is in the language of the app', async () => {
    await choose('NL');
    expect(say('ui.retry')).toBe('Probeer het opnieuw');
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
