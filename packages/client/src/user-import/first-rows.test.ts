import { describe, expect, it } from 'vitest';
import { type FirstRows, rowsAmong } from './first-rows.js';

const page = (totalCount: number) => ({ totalCount, pageInfo: { endCursor: 'end' }, nodes: [] });
const CAME_ALONG: FirstRows = { language: 'EN', errors: page(2), new: page(9) };

describe('rowsAmong()', () => {
  it('are the rows in error, and the new ones', () => {
    expect(rowsAmong(CAME_ALONG, { outcome: 'ERROR' }, 'EN')).toBe(CAME_ALONG.errors);
    expect(rowsAmong(CAME_ALONG, { outcome: 'CREATE' }, 'EN')).toBe(CAME_ALONG.new);
  });

  it.each([
    { outcome: 'SYNCHRONISE', unchanged: false },
    { outcome: 'ERROR', search: 'zoe' },
    { outcome: 'ERROR', issue: 'REQUIRED', issueField: null },
    {},
  ] as const)('are none of another list, nor of a part of one: %j', (filter) => {
    expect(rowsAmong(CAME_ALONG, filter, 'EN')).toBeUndefined();
  });

  it('are none in another language than their sentences, and none where none came along', () => {
    expect(rowsAmong(CAME_ALONG, { outcome: 'ERROR' }, 'NL')).toBeUndefined();
    expect(rowsAmong(undefined, { outcome: 'ERROR' }, 'EN')).toBeUndefined();
  });
});
