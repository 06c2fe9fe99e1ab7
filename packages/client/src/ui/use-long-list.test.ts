import { effectScope } from 'vue';
import { describe, expect, it } from 'vitest';
import { type Page, useLongList, type WantedPage } from './use-long-list.js';

interface Row {
  readonly id: string;
}

interface Asked extends WantedPage {
  readonly answer: (ids: string, next?: { total?: number; cursor?: string }) => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A list whose requests the test answers by itself. */
function arrange() {
  const asked: Asked[] = [];
  const load = (wanted: WantedPage) =>
    new Promise<Page<Row>>((resolve, reject) => {
      asked.push({
        ...wanted,
        answer: async (ids, { total = 9, cursor } = {}) => {
          const pageInfo = { endCursor: cursor ?? null, hasNextPage: cursor !== undefined };
          resolve({ nodes: [...ids].map((id) => ({ id })), pageInfo, totalCount: total });
          await settled();
        },
        fail: async () => {
          reject(new Error('away'));
          await settled();
        },
      });
    });
  const scope = effectScope();
  const list = scope.run(() => useLongList(load));
  if (list === undefined) throw new Error('The scope has ended');
  const request = (index: number): Asked => asked[index] ?? expect.fail(`There is no request ${index}`);
  return { list, scope, request, count: () => asked.length, ids: () => list.rows.value.map(({ id }) => id).join('') };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

describe('useLongList()', () => {
  it('shows the first page, and each further one behind it', async () => {
    const { list, request, ids } = arrange();
    void list.reload();
    expect(list.isLoading.value).toBe(true);
    await request(0).answer('ab', { cursor: 'b' });
    void list.more();
    expect(request(1).after).toBe('b');
    await request(1).answer('cd');
    expect([ids(), list.total.value, list.hasMore.value, list.isLoading.value]).toEqual(['abcd', 9, false, false]);
  });

  it('drops and aborts an answer that was overtaken, whichever comes first', async () => {
    const { list, request, ids } = arrange();
    void list.reload();
    void list.reload();
    expect(request(0).signal.aborted).toBe(true);
    await request(1).answer('new');
    await request(0).answer('old');
    expect([ids(), list.isLoading.value]).toEqual(['new', false]);
  });

  it('adds no further page of what was asked for before', async () => {
    const { list, request, ids } = arrange();
    void list.reload();
    await request(0).answer('ab', { cursor: 'b' });
    void list.more();
    void list.reload();
    await request(2).answer('x');
    await request(1).answer('cd');
    expect(ids()).toBe('x');
  });

  it('keeps what it shows while it loads anew, and when that fails', async () => {
    const { list, request, ids } = arrange();
    void list.reload();
    await request(0).answer('ab');
    void list.reload();
    expect(ids()).toBe('ab');
    await request(1).fail();
    expect([ids(), list.error.value]).toEqual(['ab', new Error('away')]);
  });

  it('asks for one further page at a time, and waits to be asked again after a failure', async () => {
    const { list, request, count } = arrange();
    void list.reload();
    await request(0).answer('ab', { cursor: 'b' });
    void list.more();
    void list.more();
    expect(count()).toBe(2);
    await request(1).fail();
    expect([list.hasMore.value, list.moreError.value]).toEqual([false, new Error('away')]);
    void list.more();
    await request(2).answer('c');
    expect([list.rows.value.length, list.moreError.value]).toEqual([3, null]);
  });

  it('changes and drops rows in place, and counts', async () => {
    const { list, request, ids } = arrange();
    void list.reload();
    await request(0).answer('abc', { total: 30 });
    list.drop(['b', 'z']);
    expect([ids(), list.total.value]).toEqual(['ac', 29]);
    const changed = { id: 'c' };
    list.put([changed, { id: 'z' }]);
    expect(ids()).toBe('ac');
    expect(list.rows.value[1]).toBe(changed);
  });

  it('aborts what is under way when nobody looks any more', () => {
    const { list, scope, request } = arrange();
    void list.reload();
    scope.stop();
    expect(request(0).signal.aborted).toBe(true);
  });
});
