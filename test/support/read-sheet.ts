/** Reads a workbook that the server sent: the texts of its first sheet, row by row. */
import XLSX from 'sheetjs-style';

/** The rows of a download, in order; it must be a workbook of ours. */
export async function readSheet(response: Response): Promise<string[][]> {
  const workbook = XLSX.read(Buffer.from(await response.arrayBuffer()));
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('The workbook has no sheet');
  return XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
}
