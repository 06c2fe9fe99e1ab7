/** The first line of a text where it names the delimiter, as Excel reads and exports of such a file keep it: `sep=;`, `"sep=;"`, `sep=;;;;`. */

const NAMED = /^(?:sep=([^\r\n"])|"sep=([^\r\n"])")/i;

export interface NamingLine {
  readonly delimiter: string;
  /** With its line end. */
  readonly length: number;
}

/** The line, behind which nothing stands but such delimiters, as of empty columns, and then spaces; undefined where the first line is a row. */
export function namingLine(text: string): NamingLine | undefined {
  const [name = '', bare, quoted] = NAMED.exec(text) ?? [];
  const delimiter = bare ?? quoted;
  if (delimiter === undefined) return undefined;
  // By hand: an expression that tries all ways to part millions of spaces takes for ever.
  const end = behindAll(text, behindAll(text, name.length, delimiter), ' ');
  const lineEnd = lineEndAt(text, end);
  return lineEnd === '' && end < text.length ? undefined : { delimiter, length: end + lineEnd.length };
}

function behindAll(text: string, start: number, character: string): number {
  let at = start;
  while (text[at] === character) at += 1;
  return at;
}

function lineEndAt(text: string, at: number): string {
  return ['\r\n', '\r', '\n'].find((lineEnd) => text.startsWith(lineEnd, at)) ?? '';
}
