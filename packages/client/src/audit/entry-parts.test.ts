import { beforeEach, describe, expect, it } from 'vitest';
import { useLanguage } from '../app/i18n.js';
import { router } from '../app/router.js';
import { actorOf, exactMoment, subjectName, subjectPage, subjectsText, tokenOf } from './entry-parts.js';

const { choose } = useLanguage();

beforeEach(() => choose('EN'));

describe('who did it', () => {
  it.each([
    [
      { actorId: 'a', actor: 'ada', address: '10.0.0.1' },
      { id: 'a', name: 'ada', isNamed: true },
    ],
    [
      { actorId: 'a', actor: null, address: '10.0.0.1' },
      { id: 'a', name: 'A removed user', isNamed: false },
    ],
    [
      { actorId: null, actor: null, address: '10.0.0.1' },
      { id: null, name: 'Somebody unknown', isNamed: false },
    ],
    [
      { actorId: null, actor: null, address: null },
      { id: null, name: 'The server itself', isNamed: false },
    ],
  ])('of %j is %j', (entry, actor) => expect(actorOf(entry)).toEqual(actor));

  it('says with which token, also where that is gone', () => {
    expect(tokenOf({ tokenId: null, token: null })).toBeUndefined();
    expect(tokenOf({ tokenId: 't', token: 'Nightly' })).toBe('With the API token "Nightly"');
    expect(tokenOf({ tokenId: 't', token: null })).toBe('With a former API token');
  });
});

describe('what it was done to', () => {
  it.each([
    [{ kind: 'USER', name: 'ada' }, 'ada', '/users/4711'],
    [{ kind: 'ROLE', name: 'Desk' }, 'Desk', '/roles'],
    [{ kind: 'HIERARCHY', name: 'Exams › North' }, 'Exams › North', '/hierarchies?search=North'],
    [{ kind: 'IMPORT_RUN', name: null }, 'The import', '/imports/4711'],
    [{ kind: 'API_TOKEN', name: 'Nightly' }, 'Nightly', '/api-tokens'],
    [{ kind: 'USER', name: null }, 'A removed user', undefined],
    [{ kind: 'HIERARCHY', name: null }, 'A deleted hierarchy', undefined],
    [{ kind: 'PASSWORD_HANDOUT', name: null }, 'A workbook with passwords', undefined],
  ] as const)('of %j is called "%s" and leads to %s', (subject, name, path) => {
    const page = subjectPage({ id: '4711', ...subject });
    expect(subjectName({ id: '4711', ...subject })).toBe(name);
    expect(page === undefined ? undefined : router.resolve(page).fullPath).toBe(path);
  });
});

describe('whom an entry is about, in a line', () => {
  const ada = { id: 'a', kind: 'USER', name: 'ada' } as const;
  const gone = { id: 'b', kind: 'USER', name: null } as const;

  it('is the names of those that came with it, or the number of more', () => {
    expect(subjectsText({ subjects: [ada, gone], subjectCount: 2 })).toBe('ada, A removed user');
    expect(subjectsText({ subjects: [ada, gone], subjectCount: 3 })).toBe('3 users');
    expect(subjectsText({ subjects: [], subjectCount: 0 })).toBe('');
  });

  it('leaves out what never has a name', () => {
    expect(subjectsText({ subjects: [{ id: 'r', kind: 'IMPORT_RUN', name: null }], subjectCount: 1 })).toBe('');
  });
});

it('a moment is shown as every clock has it', () => {
  expect(exactMoment('2026-11-22T09:12:33.123Z')).toBe('2026-11-22 09:12:33.123');
});
