import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, type EffectScope, nextTick, shallowRef } from 'vue';
import { apollo } from '../app/apollo.js';
import { useLanguage } from '../app/i18n.js';
import type { FirstRows } from './first-rows.js';
import { useImportRows, type WantedRows } from './use-import-rows.js';

interface Asked {
  readonly variables: Record<string, unknown>;
  readonly answer: (rowNumbers: readonly number[], total?: number) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

let scope: EffectScope;

/** The composable, what it asks the server, and what is wanted of it. */
function begin({ cameAlong, filter = { search: 'zoe' } }: { cameAlong?: FirstRows; filter?: WantedRows<string>['filter'] } = {}) {
  const asked: Asked[] = [];
  vi.spyOn(apollo, 'query').mockImplementation(({ variables }) => {
    let resolve: (value: never) => void = () => undefined;
    let reject: (error: Error) => void = () => undefined;
    const promise = new Promise<never>((...settle) => {
      [resolve, reject] = settle;
    });
    asked.push({
      variables: variables as Record<string, unknown>,
      answer: async (rowNumbers, total = rowNumbers.length) => {
        const nodes = rowNumbers.map((rowNumber) => ({ rowNumber }));
        const pageInfo = { endCursor: String(rowNumbers.at(-1)), hasNextPage: total > rowNumbers.length };
        resolve({ data: { importRun: { rows: { nodes, totalCount: total, pageInfo } } } } as never);
        await settled();
      },
      fail: async (error) => {
        reject(error);
        await settled();
      },
    });
    return promise;
  });
  const wanted = shallowRef<WantedRows<string>>({ runId: 'run', fingerprint: 'a', filter, view: 'errors' });
  scope = effectScope();
  const rows = scope.run(() =>
    useImportRows(
      () => wanted.value,
      () => cameAlong,
    ),
  );
  if (rows === undefined) throw new Error('The scope has ended');
  return { ...rows, asked, wanted };
}

const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) await nextTick();
};
const at = (asked: readonly Asked[], index: number): Asked => {
  const one = asked[index];
  if (one === undefined) throw new Error(`The server wasn't asked ${index + 1} times`);
  return one;
};

afterEach(() => {
  scope.stop();
  vi.restoreAllMocks();
});

describe('useImportRows()', () => {
  it('asks for the first rows of the filter, then for more after the last', async () => {
    const { asked, shown, next, more } = begin();
    expect(at(asked, 0).variables).toMatchObject({ id: 'run', search: 'zoe', first: 15, after: null });
    await at(asked, 0).answer([2, 3], 3);
    expect(next.value).toBe(1);
    void more();
    expect(at(asked, 1).variables).toMatchObject({ search: 'zoe', first: 100, after: '3' });
    await at(asked, 1).answer([4], 3);
    expect(shown.value?.rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 3, 4]);
    expect(next.value).toBe(0);
  });

  it('asks for larger pages, and says so, once the first hundred rows are not enough', async () => {
    const { asked, next, more } = begin();
    const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 2);
    await at(asked, 0).answer(numbers(15), 20_000);
    expect(next.value).toBe(100);
    void more();
    await at(asked, 1).answer(numbers(100), 20_000);
    expect(next.value).toBe(500);
    void more();
    expect(at(asked, 2).variables).toMatchObject({ first: 500 });
  });

  it('drops an answer that another request has overtaken', async () => {
    const { asked, shown, wanted } = begin();
    wanted.value = { ...wanted.value, filter: { search: 'ada' }, view: 'new' };
    await nextTick();
    await at(asked, 1).answer([9]);
    await at(asked, 0).answer([2, 3]);
    expect(shown.value).toMatchObject({ view: 'new', rows: [{ rowNumber: 9 }] });
  });

  it('keeps the rows that are there, as what they are, until the others come', async () => {
    const { asked, shown, wanted, isLoading } = begin();
    await at(asked, 0).answer([2]);
    wanted.value = { ...wanted.value, view: 'new' };
    await nextTick();
    expect([shown.value?.view, isLoading.value]).toEqual(['errors', true]);
  });

  it('asks anew for another preview of the same run', async () => {
    const { asked, wanted } = begin();
    wanted.value = { ...wanted.value, fingerprint: 'b' };
    await nextTick();
    expect(at(asked, 1).variables).toMatchObject({ first: 15, after: null });
  });

  it('asks for more once, however often it is told to', async () => {
    const { asked, more } = begin();
    await at(asked, 0).answer([2], 9);
    void more();
    void more();
    expect(asked).toHaveLength(2);
  });

  it('says what failed, and asks again', async () => {
    const { asked, error, retry, shown } = begin();
    const offline = new Error('offline');
    await at(asked, 0).fail(offline);
    expect(error.value).toBe(offline);
    void retry();
    await at(asked, 1).answer([2]);
    expect([error.value, shown.value?.rows.length]).toEqual([null, 1]);
  });

  it('keeps the rows that are there where no more come, and asks for the same page again', async () => {
    const { asked, error, moreError, more, retry, shown } = begin();
    await at(asked, 0).answer([2, 3], 4);
    void more();
    await at(asked, 1).fail(new Error('offline'));
    expect([shown.value?.rows.length, error.value, moreError.value]).toEqual([2, null, new Error('offline')]);
    void retry();
    expect(at(asked, 2).variables).toEqual(at(asked, 1).variables);
    await at(asked, 2).answer([4, 5], 4);
    expect([shown.value?.rows.map(({ rowNumber }) => rowNumber), moreError.value]).toEqual([[2, 3, 4, 5], null]);
  });

  it.each([
    [115, 115],
    [3, 15],
    [700, 500],
  ])('asks in another language for %i rows that are listed: the first %i', async (listed, first) => {
    await useLanguage().choose('EN');
    const { asked, shown } = begin();
    const numbers = Array.from({ length: listed }, (_, index) => index + 2);
    await at(asked, 0).answer(numbers, 20_000);
    await useLanguage().choose('NL');
    await nextTick();
    expect(at(asked, 1).variables).toMatchObject({ search: 'zoe', first, after: null });
    await at(asked, 1).answer(numbers.slice(0, first), 20_000);
    expect(shown.value?.rows).toHaveLength(Math.min(listed, first));
  });

  describe('with rows that came along with the try', () => {
    const page = (rowNumber: number) => ({ totalCount: 20, pageInfo: { endCursor: 'end' }, nodes: [{ rowNumber }] }) as never;
    const cameAlong: FirstRows = { language: 'EN', errors: page(2), new: page(9) };
    const numbers = (rows: ReturnType<typeof begin>) => rows.shown.value?.rows.map(({ rowNumber }) => rowNumber);

    beforeEach(() => useLanguage().choose('EN'));

    it('shows them at once, and asks for those after them', async () => {
      const rows = begin({ cameAlong, filter: { outcome: 'ERROR' } });
      expect([numbers(rows), rows.next.value, rows.asked]).toEqual([[2], 19, []]);
      rows.wanted.value = { ...rows.wanted.value, filter: { outcome: 'CREATE' } };
      await nextTick();
      expect([numbers(rows), rows.asked]).toEqual([[9], []]);
      void rows.more();
      expect(at(rows.asked, 0).variables).toMatchObject({ outcome: 'CREATE', first: 100, after: 'end' });
    });

    it('asks for them in another language, whose sentences they have not', async () => {
      const { asked } = begin({ cameAlong, filter: { outcome: 'ERROR' } });
      await useLanguage().choose('NL');
      await nextTick();
      expect(at(asked, 0).variables).toMatchObject({ outcome: 'ERROR', first: 15, after: null });
    });
  });

  it('has no rows of a run that is gone', async () => {
    const { asked, shown, next } = begin();
    await at(asked, 0).answer([], 0);
    expect([shown.value?.rows, next.value]).toEqual([[], 0]);
  });
});
