import { afterEach, describe, expect, it, vi } from 'vitest';
import { useHierarchyChanges } from './use-hierarchy-changes.js';

const json = (body: object) => Promise.resolve(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }));
const HIERARCHY = { __typename: 'Hierarchy', id: 'new', name: 'Utrecht', parentId: 'exams', memberCount: 0 };
const made = () => json({ data: { createHierarchy: HIERARCHY } });
const refused = (code: string, message: string) => () => json({ errors: [{ message, extensions: { code } }] });

const ADD = { kind: 'add', name: 'Utrecht', parentId: 'exams' } as const;

function changes(server: () => Promise<Response>) {
  const fetched = vi.fn(server);
  vi.stubGlobal('fetch', fetched);
  const reload = vi.fn(() => Promise.resolve());
  return { ...useHierarchyChanges(reload), reload, fetched };
}

afterEach(() => vi.unstubAllGlobals());

describe('useHierarchyChanges', () => {
  it('resolves to the ID of what was made, once the tree is read anew', async () => {
    const { make, failure, reload } = changes(made);
    expect(await make(ADD)).toBe('new');
    expect(reload).toHaveBeenCalledTimes(1);
    expect(failure.value).toBeNull();
  });

  it.each([
    ['BAD_USER_INPUT', true],
    ['NOT_FOUND', false],
  ])('says why after %s, and reads the tree anew as somebody else may have changed it', async (code, isAboutName) => {
    const { make, failure, reload } = changes(refused(code, 'This value is already in use'));
    expect(await make(ADD)).toBeUndefined();
    expect(failure.value).toEqual({ sentence: 'This value is already in use', isAboutName });
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('makes a change once, however often it is asked for meanwhile', async () => {
    const { make, isBusy, fetched } = changes(made);
    const [first, second] = [make(ADD), make(ADD)];
    expect(isBusy.value).toBe(true);
    expect(await second).toBeUndefined();
    expect(await first).toBe('new');
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(isBusy.value).toBe(false);
  });

  it('counts a change as made although the tree could not be read afterwards', async () => {
    const { make, reload } = changes(made);
    reload.mockRejectedValueOnce(new Error('offline'));
    expect(await make(ADD)).toBe('new');
  });
});
