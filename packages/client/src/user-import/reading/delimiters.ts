/** What may stand between the columns of a text file. */

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;

/** The delimiters that have a name. */
export type DelimiterName = keyof typeof DELIMITERS;

export const DELIMITER_NAMES: readonly DelimiterName[] = ['comma', 'semicolon', 'tab'];

/** The character of a name. */
export function delimiterOf(name: DelimiterName): string {
  return DELIMITERS[name];
}

/** The name of a character; undefined where it has none. */
export function delimiterName(delimiter: string): DelimiterName | undefined {
  return DELIMITER_NAMES.find((name) => DELIMITERS[name] === delimiter);
}
