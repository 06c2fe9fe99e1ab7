/** Writes what sheetjs-style reads of a file to the standard output, as JSON; see README.md. Run in a process of its own, as it may never end. */
import XLSX from 'sheetjs-style';

// Files may try to change what all objects inherit.
Object.freeze(Object.prototype);

const book = XLSX.readFile(process.argv[2] ?? '', { cellNF: true, cellText: true, raw: true });
const date1904 = book.Workbook?.WBProps?.date1904 === true;
const sheets = book.SheetNames.map((name, index) => ({
  name,
  hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  cells: Object.entries(book.Sheets[name] ?? {})
    .filter(([reference, { t }]) => !reference.startsWith('!') && t !== 'z')
    .map(([reference, cell]) => [reference, ...content(cell)]),
}));
process.stdout.write(JSON.stringify(sheets));

/** @param {XLSX.CellObject} cell */
function content({ t, v, w = '', z }) {
  const date = t === 'n' && typeof v === 'number' && XLSX.SSF.is_date(String(z)) ? dateText(v) : undefined;
  if (date !== undefined) return ['d', date, w];
  return t === 'b' ? ['b', v === true ? 'TRUE' : 'FALSE', ''] : [t, t === 'e' ? w : String(v), w];
}

/** @param {number} value */
function dateText(value) {
  const date = XLSX.SSF.parse_date_code(value, { date1904 });
  if (date === null) return undefined;
  const [year, ...rest] = [date.y, date.m, date.d, date.H, date.M, date.S].map((part) => String(Math.floor(part)).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}-${rest.slice(0, 2).join('-')}T${rest.slice(2).join(':')}`;
}
