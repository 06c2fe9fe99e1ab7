/** Records what other readers read of the corpus, so that the test that compares with them needs none of them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const CORPUS = fileURLToPath(new URL('../fixtures/corpus/', import.meta.url));
const READINGS = fileURLToPath(new URL('../fixtures/corpus-readings/', import.meta.url));
const PYTHON = '/usr/bin/python3';
const DEADLINE = 60_000;

/** What a text is read as where it isn't UTF-8 with commas. @type {Readonly<Record<string, { encoding?: string; delimiter?: string; firstLine?: number }>>} */
const TEXTS = {
  'samples__Reader2__sampleData__example2.csv': { encoding: 'cp1252' },
  'tests__data__Reader__CSV__encoding.iso88591.csv': { encoding: 'cp1252' },
  'tests__data__Reader__CSV__sep.csv': { delimiter: ';', firstLine: 2 },
  'tests__data__Reader__CSV__utf16be.line_break_in_enclosure.csv': { encoding: 'utf-16' },
  'number_format_russian.0.csv': { encoding: 'cp1252', delimiter: ';' },
  'number_format_russian.1.csv': { encoding: 'cp1252', delimiter: ';' },
  'number_format_russian.2.csv': { encoding: 'cp1252', delimiter: ';' },
};

/** Workbooks whose parts have back slashes in their names, which openpyxl and LibreOffice do not read so. */
const UNUSUAL_NAMES = [
  'tests__issue_530.xlsx',
  'tests__data__Reader__XLSX__Zip-Windows-Directory-Separator.xlsx',
  'tests__data__Reader__XLSX__issue.3730.xlsx',
  'test-data__spreadsheet__49609.xlsx',
];

/** What LibreOffice calls the encodings. Source: its documentation of CSV filter parameters. @type {Readonly<Record<string, string>>} */
const CHARACTER_SETS = { 'utf-8': '76', cp1252: '1', 'utf-16': '65535' };

const WORKBOOKS = ['.xlsx', '.xlsm'];

/** @type {Readonly<Record<string, (path: string, folder: string) => string>>} */
const READERS = {
  openpyxl: (path, folder) => (isText(path) ? readCsv(path) : run(PYTHON, [beside('read_openpyxl.py'), withUsualNames(path, folder)])),
  libreoffice: readLibreOffice,
  sheetjs: (path) => run(process.execPath, ['--max-old-space-size=1000', beside('read-sheetjs.mjs'), path]),
};

/** @param {string} path */
function isText(path) {
  return extname(path) === '.csv';
}

/** @param {string} name */
function beside(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** @param {string} path */
function readCsv(path) {
  const { encoding = 'utf-8', delimiter = ',', firstLine = 1 } = TEXTS[basename(path)] ?? {};
  return run(PYTHON, [beside('read_csv.py'), path, encoding, delimiter, String(firstLine)]);
}

/** The workbook, or a copy of it with the usual names. @param {string} path @param {string} folder */
function withUsualNames(path, folder) {
  if (!UNUSUAL_NAMES.includes(basename(path))) return path;
  const copy = join(folder, basename(path));
  run(PYTHON, [beside('usual_names.py'), path, copy]);
  return copy;
}

/** Converts the file to flat OpenDocument, which tells of each cell its type, its value and what is shown. @param {string} path @param {string} folder */
function readLibreOffice(path, folder) {
  const { encoding = 'utf-8', delimiter = ',', firstLine = 1 } = TEXTS[basename(path)] ?? {};
  const columns = Array.from({ length: 100 }, (_, index) => `${index + 1}/2`).join('/');
  const filter = `--infilter=CSV:${delimiter.charCodeAt(0)},34,${CHARACTER_SETS[encoding]},${firstLine},${columns}`;
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', [
    profile,
    '--headless',
    ...(isText(path) ? [filter] : []),
    '--convert-to',
    'fods',
    '--outdir',
    folder,
    withUsualNames(path, folder),
  ]);
  const converted = join(folder, `${basename(path, extname(path))}.fods`);
  if (!existsSync(converted)) throw new Error('LibreOffice does not open it');
  const sheets = run(PYTHON, [beside('read_libreoffice.py'), converted]);
  rmSync(converted);
  return sheets;
}

/** @param {string} program @param {readonly string[]} args */
function run(program, args) {
  return execFileSync(program, args, {
    timeout: DEADLINE,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The reading, or null where the reader fails, never ends or knows no such file. @param {string} path @param {() => string} read */
function reading(path, read) {
  try {
    return JSON.parse(read());
  } catch (error) {
    console.log(`${path}: ${String(error).split('\n').slice(0, 3).join(' | ')}`);
    return null;
  }
}

const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  .filter((path) => isText(path) || WORKBOOKS.includes(extname(path)))
  .sort();
const folder = mkdtempSync(join(tmpdir(), 'record-'));
try {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(READERS);
  for (const name of names) {
    const read = READERS[name];
    if (read === undefined) throw new Error(`There is no reader ${name}`);
    const entries = files.map((path) => [path, reading(path, () => read(join(CORPUS, path), folder))]);
    const lines = entries.map((entry) => JSON.stringify(entry));
    writeFileSync(join(READINGS, `${name}.jsonl.gz`), gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
