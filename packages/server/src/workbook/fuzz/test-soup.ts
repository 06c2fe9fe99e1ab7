/** Parts of workbooks put together wrongly, out of the words that parts consist of. Used by tests only. */
import { type BuiltEntry, workbookParts } from '../test-files.js';
import { type Choices, pick, seldom, several } from './test-choices.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const ELEMENTS = [
  'worksheet', 'sheetData', 'row', 'c', 'v', 'is', 't', 'r', 'f', 'rPh', 'sst', 'si', 'styleSheet', 'numFmts', 'numFmt', 'cellXfs', 'xf',
  'workbook', 'workbookPr', 'sheets', 'sheet', 'Types', 'Default', 'Override', 'Relationships', 'Relationship', 'x', 'm:row', 'é', '1', ':',
]; // prettier-ignore

const ATTRIBUTES = [
  'r="A1"', 'r="2"', 'r="XFE1"', 'r="1048577"', 't="s"', 't="inlineStr"', 't="str"', 't="b"', 't="e"', 't="d"', 's="0"', 's="1"', 's="-1"',
  'numFmtId="14"', 'numFmtId="200"', 'formatCode="00000"', 'formatCode="[h]:mm"', 'formatCode="&quot;"', 'name="x"', 'state="hidden"',
  'r:id="rId1"', 'r:id="rId2"', 'Target="../x"', 'Target="worksheets/sheet1.xml"', 'TargetMode="External"', 'Id="rId1"',
  'PartName="/xl/workbook.xml"', 'Extension="xml"', 'date1904="1"', 'a="1" a="2"', 'a=1', 'a', '="1"', 'a="<"', "a='&#x0;'", 'xmlns="u"',
  'xmlns=""', 'xmlns:m="u"', 'xmlns:m=""', 'xmlns:p{n}="u"', 'xml:space="preserve"', 'q:a="1"', `xmlns:m="${MAIN}"`, 'a{n}="1"',
]; // prettier-ignore

const TEXTS = [
  '0', '1', '-1', '1.5', '1e308', '1e999', '46082', '999999999999999999', '.', 'x', ' ', '\n', '\r', '\t', 'é', '😀', '\u0000', '\uFFFE',
  '&amp;', '&#65;', '&#xD800;', '&x;', '&', ']]>', '_x000D_', '_xD83D_', '_x005F_', '2026-03-01T00:00:00', '\uFEFF', '\u200B', '#N/A', 'TRUE',
]; // prettier-ignore

const OTHERS = [
  '<!-- c -->', '<!-- a--b -->', '<!--', '-->', '<![CDATA[', ']]>', '<![CDATA[x]]>', '<?p?>', '<?', '?>', '<?xml version="1.0"?>', '<!DOCTYPE x>',
  '<', '>', '/>', '</', '</x>', '<!', '"', "'", '<?xml version="1.0" encoding="utf-7"?>', '<!ENTITY x "y">',
]; // prettier-ignore

/** Every word, for those who put them into what is there already. */
export const WORDS: readonly string[] = [
  ...ELEMENTS.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`, `<${name} `]),
  ...ATTRIBUTES.map((attribute) => ` ${attribute}`),
  ...TEXTS,
  ...OTHERS,
];

/** Elements within elements, mostly closed, with what may be in them and what may not. */
export function soup(choices: Choices, depth = 0): string {
  return several(choices, 5, () => {
    if (depth < 4 && !seldom(choices, 3)) return someElement(choices, depth);
    return seldom(choices, 6) ? pick(choices, OTHERS) : pick(choices, TEXTS);
  }).join('');
}

function someElement(choices: Choices, depth: number): string {
  const name = pick(choices, ELEMENTS);
  const attributes = several(choices, 2, () => ` ${pick(choices, ATTRIBUTES)}`).join('');
  const end = seldom(choices, 20) ? '' : `</${name}>`;
  return seldom(choices, 4) ? `<${name}${attributes}/>` : `<${name}${attributes}>${soup(choices, depth + 1)}${end}`;
}

const WHOLE = workbookParts(
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>1.5</v></c><c r="C1"><f>A1</f><v>2</v></c></row><row><c t="inlineStr"><is><t>x</t></is></c></row>',
  {
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Na&amp;me</t></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="200" formatCode="000-0"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>`,
  },
);

/** A workbook in one or two of whose parts there is soup somewhere. */
export function spiltWorkbook(choices: Choices): BuiltEntry[] {
  const spilt = new Set([choices.below(WHOLE.length), choices.below(WHOLE.length)]);
  return WHOLE.map((part, index) => (spilt.has(index) ? { ...part, content: spill(choices, part.content.toString()) } : part));
}

/** Between two tags of the part, where most of it is still read. */
function spill(choices: Choices, xml: string): string {
  const tags = xml.split(/(?<=>)|(?=<)/);
  const at = choices.below(tags.length + 1);
  const numbered = soup(choices).replaceAll('{n}', () => String(choices.below(5)));
  return [...tags.slice(0, at), numbered, ...tags.slice(at + choices.below(2))].join('');
}
