import { describe, expect, it } from 'vitest';
import { type Sought, soughtActor, soughtSubject } from './names-in-entries.js';
import type { AuditEntry } from './use-audit-log.js';

const ENTRY: AuditEntry = {
  ...{
    id: 'e',
    at: '2026-03-01T12:00:00Z',
    action: 'HIERARCHY_CREATED',
    actorId: 'a',
    actor: 'ada',
    tokenId: null,
    token: null,
    address: null,
  },
  ...{ subjectCount: 1, subjects: [{ id: 'h', kind: 'HIERARCHY', name: 'Exams › North' }], details: [] },
};
const PERSON = { id: 'a', username: 'ada', firstName: 'Ada', lastName: 'Lovelace' };

const sought = (difference: Partial<Sought>): Sought => ({ id: 'a', person: null, entries: [], isLoading: false, ...difference });

describe('whom the filter names', () => {
  it('is a user by their username', () => {
    expect(soughtActor(sought({ person: PERSON }))).toBe('ada');
  });

  it('has no name while that is being looked up, and never shows an ID for a moment', () => {
    expect(soughtActor(sought({ person: undefined, entries: [ENTRY] }))).toBe('');
    expect(soughtSubject(sought({ id: 'h', isLoading: true }))).toBe('');
  });

  it('is called what the entries call it where it is no user, and by its ID where they don’t say', () => {
    expect(soughtSubject(sought({ id: 'h', entries: [ENTRY] }))).toBe('Exams › North');
    expect([soughtSubject(sought({ id: 'gone' })), soughtActor(sought({ id: null }))]).toEqual(['gone', '']);
  });
});
