import { describe, expect, it } from 'vitest';
import { breaksSpaceRule, mendSpaces } from './space-rules.js';

const TEXTS = ['ab', 'a b', ' ab', 'ab\u200B', ' a  b '];

describe('breaksSpaceRule()', () => {
  it.each([
    ['TRIMMED', [false, false, false, false, false]],
    ['NONE', [false, true, true, true, true]],
    ['NONE_INSIDE', [false, true, false, false, true]],
    ['NOT_AT_ENDS', [false, false, true, true, true]],
  ] as const)('%s', (rule, expected) => expect(TEXTS.map((text) => breaksSpaceRule(rule, text))).toEqual(expected));
});

describe('mendSpaces()', () => {
  it.each([
    ['TRIMMED', ['ab', 'a b', 'ab', 'ab', 'a b']],
    ['NONE', ['ab', 'ab', 'ab', 'ab', 'ab']],
    ['NONE_INSIDE', ['ab', 'ab', 'ab', 'ab', 'ab']],
    ['NOT_AT_ENDS', ['ab', 'a b', 'ab', 'ab', 'a  b']],
  ] as const)('%s', (rule, expected) => expect(TEXTS.map((text) => mendSpaces(rule, text))).toEqual(expected));
});
