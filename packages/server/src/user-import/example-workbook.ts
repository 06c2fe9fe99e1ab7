/** The example workbook: three users who don't exist, and what each column is for. It imports as it is. */
import { type Language, type Translated, USER_FIELDS, userField, type UserField } from '@intake/shared';
import { writeWorkbook } from '../workbook/write-workbook.js';
import { HEADER_STYLE, type CellStyle, type WrittenColumn, type WrittenRow, type WrittenSheet } from '../workbook/written-workbook.js';

const WORDS = {
  users: { EN: 'Users', NL: 'Gebruikers' },
  explanation: { EN: 'Explanation', NL: 'Uitleg' },
  column: { EN: 'Column', NL: 'Kolom' },
  required: { EN: 'Required', NL: 'Verplicht' },
  meaning: { EN: 'What it holds', NL: 'Wat erin staat' },
  example: { EN: 'Example', NL: 'Voorbeeld' },
  yes: { EN: 'yes', NL: 'ja' },
  no: { EN: 'no', NL: 'nee' },
  introduction: {
    EN: 'Replace the three rows of the first sheet by your users, one a row. Columns may stand in any order, and optional ones may be left out.',
    NL: 'Vervang de drie rijen van het eerste werkblad door je gebruikers, één per rij. Kolommen mogen in elke volgorde staan, en niet-verplichte mogen ontbreken.',
  },
} as const satisfies Readonly<Record<string, Translated>>;

const REQUIRED_HEADER: CellStyle = { ...HEADER_STYLE, fill: '1F4E79', colour: 'FFFFFF' };
const OPTIONAL_HEADER: CellStyle = HEADER_STYLE;

/** Rows below the examples whose cells are text already, so that a number typed there keeps its leading zeros. */
const ROWS_TO_TYPE_IN = 200;

const EXAMPLES = [0, 1, 2] as const;

/** An .xlsx file in a language. */
export function exampleWorkbook(language: Language): Buffer {
  return writeWorkbook([usersSheet(language), explanationSheet(language)]);
}

function usersSheet(language: Language): WrittenSheet {
  const header: WrittenRow = {
    cells: USER_FIELDS.map((field) => ({ text: userField(field).label[language], style: headerStyle(field) })),
    height: 32,
  };
  const examples = EXAMPLES.map((person): WrittenRow => ({
    cells: USER_FIELDS.map((field) => inWords(userField(field).examples[person], language)),
  }));
  const toTypeIn = Array.from({ length: ROWS_TO_TYPE_IN }, (): WrittenRow => ({ cells: USER_FIELDS.map(() => '') }));
  const columns = USER_FIELDS.map((field): WrittenColumn => ({ width: columnWidth(field, language), style: { keepEmpty: true } }));
  return { name: WORDS.users[language], columns, rows: [header, ...examples, ...toTypeIn] };
}

/** An example cell as somebody who reads the language would type it. */
function inWords(example: string, language: Language): string {
  if (example === WORDS.yes.EN) return WORDS.yes[language];
  return example === WORDS.no.EN ? WORDS.no[language] : example;
}

function headerStyle(field: UserField): CellStyle {
  return userField(field).required ? REQUIRED_HEADER : OPTIONAL_HEADER;
}

function columnWidth(field: UserField, language: Language): number {
  const { label, examples } = userField(field);
  return Math.max(label[language].length, ...examples.map((example) => example.length)) + 3;
}

function explanationSheet(language: Language): WrittenSheet {
  const heads = [WORDS.column, WORDS.required, WORDS.meaning, WORDS.example];
  const header: WrittenRow = { cells: heads.map((word) => word[language]), style: REQUIRED_HEADER, height: 20 };
  const introduction: WrittenRow = {
    cells: [WORDS.introduction[language]],
    style: { wrap: true, italic: true, bold: false },
    spans: heads.length,
    height: 36,
  };
  const columns: WrittenColumn[] = [
    { width: 26, style: { bold: true } },
    { width: 12 },
    { width: 80, style: { wrap: true } },
    { width: 34 },
  ];
  return {
    name: WORDS.explanation[language],
    columns,
    rows: [introduction, header, ...USER_FIELDS.map((field) => explained(field, language))],
  };
}

function explained(field: UserField, language: Language): WrittenRow {
  const { label, required, description, examples } = userField(field);
  const text = description[language];
  const cells = [
    label[language],
    (required ? WORDS.yes : WORDS.no)[language],
    text,
    inWords(examples.find((example) => example !== '') ?? '', language),
  ];
  return { cells, style: { border: true, keepEmpty: true }, height: 16 * Math.ceil(text.length / 85) };
}
