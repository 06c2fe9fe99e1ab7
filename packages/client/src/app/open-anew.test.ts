import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNotices } from '../ui/notices.js';
import { openAnew } from './open-anew.js';

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('a page that could not be opened', () => {
  it('is opened anew where the server answers: it was updated under an open tab', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('ok')));
    const open = vi.fn();
    await openAnew({ fullPath: '/roles?x=1' }, open);
    expect(open).toHaveBeenCalledWith('/roles?x=1');
  });

  it('is not opened again and again where it fails all the same', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('ok')));
    const open = vi.fn();
    await openAnew({ fullPath: '/roles' }, open);
    await openAnew({ fullPath: '/roles' }, open);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('leaves the person where they are, with a notice, where the server is away', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    const open = vi.fn();
    const before = useNotices().notices.value.length;
    await openAnew({ fullPath: '/roles' }, open);
    expect(open).not.toHaveBeenCalled();
    expect(useNotices().notices.value.slice(before)).toMatchObject([{ tone: 'error' }]);
  });
});
