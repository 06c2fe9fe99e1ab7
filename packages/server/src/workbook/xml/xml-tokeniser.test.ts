import { describe, expect, it } from 'vitest';
import { XmlTokeniser } from './xml-tokeniser.js';

const NAMES = new Map([
  ['urn:new', 'main'],
  ['urn:old', 'main'],
]);

function read(xml: string): string[] {
  const heard: string[] = [];
  const tokeniser = new XmlTokeniser(
    {
      open: (name, attributes) => heard.push(`<${name} ${attributes.entries().join(' ')}`.trim()),
      text: (text) => heard.push(text),
      close: () => heard.push('>'),
    },
    NAMES,
  );
  tokeniser.write(Buffer.from(xml));
  tokeniser.end();
  return heard;
}

describe('XmlTokeniser', () => {
  it('calls elements by their namespace, whatever the prefix', () => {
    const heard = ['<main:a', '<main:b', '>', '>'];
    expect(read('<a xmlns="urn:new"><b/></a>')).toEqual(heard);
    expect(read('<x:a xmlns:x="urn:old"><x:b></x:b></x:a>')).toEqual(heard);
  });

  it('forgets a declaration with the element that made it', () => {
    expect(read('<a><x:b xmlns:x="urn:new"/><b xmlns="urn:old"/><b/></a>')).toEqual(['<a', '<main:b', '>', '<main:b', '>', '<b', '>', '>']);
  });

  it('puts an attribute without a prefix in no namespace', () => {
    expect(read('<a xmlns="urn:new" xmlns:x="urn:new" r="1" x:r="2"/>')).toEqual(['<main:a r,1 main:r,2', '>']);
  });

  it.each([
    ['20 elements deep, and no deeper', '<a>'.repeat(21) + '</a>'.repeat(21), 'DAMAGED'],
    ['a DTD', '<!DOCTYPE a><a/>', 'UNSAFE'],
    ['more than 200 attributes', `<a ${Array.from({ length: 201 }, (_, index) => `a${index}=""`).join(' ')}/>`, 'DAMAGED'],
    ['a text without end', `<a>${'x'.repeat(1_100_000)}`, 'CELL_TOO_LONG'],
    ['a tag without end', `<a b="${'x'.repeat(1_100_000)}`, 'DAMAGED'],
    ['more than 10,000 names', `<a>${Array.from({ length: 10_001 }, (_, index) => `<a${index}/>`).join('')}</a>`, 'DAMAGED'],
    ['a namespace of more than 1,000 characters', `<a xmlns="${'x'.repeat(1001)}"/>`, 'DAMAGED'],
    ['an encoding that it does not read', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'DAMAGED'],
    ['two roots', '<a/><a/>', 'DAMAGED'],
    ['no root', ' ', 'DAMAGED'],
  ])('refuses %s', (_, xml, reason) => {
    expect(() => read(xml)).toThrow(expect.objectContaining({ reason }) as Error);
  });

  it('takes no longer for a declaration where thousands hold already', { timeout: 5000 }, () => {
    const declarations = (depth: number): string => Array.from({ length: 200 }, (_, index) => ` xmlns:p${depth}-${index}="u"`).join('');
    const depths = Array.from({ length: 18 }, (_, depth) => depth);
    const inside = '<p0-0:b xmlns:x="u"/>'.repeat(50_000);
    expect(read(`${depths.map((depth) => `<a${declarations(depth)}>`).join('')}${inside}${'</a>'.repeat(18)}`)).toHaveLength(100_036);
  });

  it('reads 20 elements deep', () => {
    expect(read('<a>'.repeat(20) + '</a>'.repeat(20))).toHaveLength(40);
  });
});
