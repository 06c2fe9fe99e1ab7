import { describe, expect, it } from 'vitest';
import { type ImportAddress, readAddress, writeAddress } from './import-address.js';

const PLACES: readonly (readonly [query: Record<string, string>, address: ImportAddress])[] = [
  [{}, { kind: 'file' }],
  [{ upload: 'u' }, { kind: 'columns', uploadId: 'u', runId: null }],
  [
    { upload: 'u', run: 'r' },
    { kind: 'run', uploadId: 'u', runId: 'r' },
  ],
  [{ run: 'r' }, { kind: 'run', uploadId: null, runId: 'r' }],
  [
    { upload: 'u', run: 'r', step: 'columns' },
    { kind: 'columns', uploadId: 'u', runId: 'r' },
  ],
];

describe('an address of the wizard', () => {
  it.each(PLACES)('%j leads to one place, and is what that place writes', (query, address) => {
    expect(readAddress(query)).toEqual(address);
    expect(writeAddress(address)).toEqual(query);
  });

  it('takes empty and repeated parts for missing ones', () => {
    expect(readAddress({ upload: '', run: null })).toEqual({ kind: 'file' });
    expect(readAddress({ upload: ['a', 'b'] })).toEqual({ kind: 'file' });
  });
});
