import { describe, expect, it } from 'vitest';
import { isFromOwnSite } from './own-site.js';

const PUBLIC = 'https://intake.example.org';

describe('isFromOwnSite()', () => {
  it.each([
    ['a program, which sends no Origin', {}, true],
    ['the public address', { origin: PUBLIC }, true],
    ['the address that was asked', { origin: 'http://127.0.0.1:4000' }, true],
    ['another port of the same machine', { origin: 'http://127.0.0.1:5000' }, false],
    ['another site', { origin: 'https://evil.example' }, false],
    ['a sandboxed page', { origin: 'null' }, false],
    ['another site, by the browser’s own word', { 'sec-fetch-site': 'cross-site' }, false],
    ['a page of the same site but another origin', { 'sec-fetch-site': 'same-site', origin: PUBLIC }, false],
  ])('%s', (_, headers, expected) => {
    expect(isFromOwnSite({ headers, host: '127.0.0.1:4000' }, PUBLIC)).toBe(expected);
  });
});
