/** Files of other kinds that are called .xlsx. */
import XLSX from 'sheetjs-style';
import { compoundFile } from './compound-file.js';
import type { HostileLine } from './hostile-file.js';
import { HEADER, people, person } from './people.js';

/** By the library's own name of the kind. */
function written(bookType: 'biff8' | 'xlsb' | 'fods' | 'ods'): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([HEADER, ...people(3)]), 'Users');
  return Buffer.from(XLSX.write(book, { bookType, type: 'buffer' }) as Uint8Array);
}

function chainedToItself(): Buffer {
  const bytes = compoundFile({ Workbook: Buffer.alloc(4096) });
  bytes.writeUInt32LE(1, 512 + 4);
  return bytes;
}

function xml2003(): string {
  const row = (texts: readonly string[]): string =>
    `<Row>${texts.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join('')}</Row>`;
  const table = `<Table>${row(HEADER)}${row(person(1))}</Table>`;
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Users">${table}</Worksheet></Workbook>`;
}

function database(): Buffer {
  const bytes = Buffer.alloc(100);
  bytes[0] = 3;
  bytes.writeUInt32LE(0xffffffff, 4);
  bytes.writeUInt16LE(65, 8);
  bytes.writeUInt16LE(11, 10);
  bytes.write('NAME', 32);
  bytes[43] = 67;
  bytes[48] = 10;
  bytes[64] = 0x0d;
  return bytes;
}

const WEB_PAGE = '<html><body><table><tr><td colspan="2000000000" rowspan="2000000000">a</td></tr></table></body></html>';

const PIXEL =
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082';

const INTERCHANGE =
  'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\nTUPLES\r\n0,1\r\n""\r\nDATA\r\n0,0\r\n""\r\n-1,0\r\nBOT\r\n1,0\r\n"a"\r\n-1,0\r\nEOD\r\n';

const values = (): Buffer => Buffer.from([HEADER, ...people(2)].map((row) => row.join(',')).join('\r\n'));

export const OTHER_KINDS: readonly HostileLine[] = [
  ['d02-xls-biff8.xlsx', 'reject', 'a workbook of Excel 97', () => written('biff8')],
  ['d02-xlsb.xlsx', 'reject', 'a binary workbook', () => written('xlsb')],
  ['d02-fods.xlsx', 'reject', 'an OpenDocument spreadsheet in one XML file', () => written('fods')],
  ['d02-ods-real.xlsx', 'reject', 'an OpenDocument spreadsheet', () => written('ods')],
  ['d02-cfb-loop.xlsx', 'reject', 'a compound file whose directory leads to itself', chainedToItself],
  ['d03-html-colspan.xlsx', 'reject', 'a web page with a cell of 2,000,000,000 columns', () => Buffer.from(WEB_PAGE)],
  ['d04-xml2003.xlsx', 'reject', 'the XML of Excel 2003', () => Buffer.from(xml2003())],
  ['d05-csv.xlsx', 'reject', 'CSV', values],
  ['d06-pdf.xlsx', 'reject', 'PDF', () => Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')],
  ['d06-png.xlsx', 'reject', 'PNG', () => Buffer.from(PIXEL, 'hex')],
  ['d06-exe.xlsx', 'reject', 'a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000, 0x90)])],
  ['d06-rtf.xlsx', 'reject', 'RTF', () => Buffer.from('{\\rtf1 {\\trowd a\\cell b\\cell\\row}}')],
  ['d06-dif.xlsx', 'reject', 'DIF', () => Buffer.from(INTERCHANGE)],
  ['d06-dbf.xlsx', 'reject', 'a dBASE file that claims 4 billion records', database],
  ['d06-nul.xlsx', 'reject', 'a megabyte of zeros', () => Buffer.alloc(1e6)],
];
