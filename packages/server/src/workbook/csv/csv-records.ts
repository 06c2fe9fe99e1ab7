/** The records of a text with delimiters, one by one; quotes as in RFC 4180. */
import { SHEET_COLUMNS } from '../reading-limits.js';
import { refuse } from '../unreadable-file.js';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Each record's fields. A line is a record, a blank one too; a quoted field may hold line ends. What is laxer than RFC 4180 is taken as
 * spreadsheet programs take it: any line end, records of any length, a quote within an unquoted field, text behind a closing quote.
 * Refused where a quote is never closed, or a record is wider than a sheet.
 */
export function* csvRecords(text: string, delimiter: string): Generator<string[]> {
  const scanner = new CsvScanner(text, delimiter.charCodeAt(0));
  while (!scanner.atEnd()) yield scanner.record();
}

class CsvScanner {
  readonly #text: string;
  readonly #delimiter: number;
  #at = 0;

  constructor(text: string, delimiter: number) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  record(): string[] {
    const fields = [this.#field()];
    while (this.#text.charCodeAt(this.#at) === this.#delimiter) {
      this.#at += 1;
      // While it grows: a file may be nothing but delimiters.
      if (fields.push(this.#field()) > SHEET_COLUMNS) refuse('SHEET_TOO_LARGE');
    }
    this.#skipLineEnd();
    return fields;
  }

  #field(): string {
    return this.#text.charCodeAt(this.#at) === QUOTE ? this.#quoted() + this.#unquoted() : this.#unquoted();
  }

  #quoted(): string {
    const start = this.#at + 1;
    let close = this.#text.indexOf('"', start);
    let hasDoubled = false;
    while (this.#text.charCodeAt(close + 1) === QUOTE && close >= 0) {
      hasDoubled = true;
      close = this.#text.indexOf('"', close + 2);
    }
    if (close < 0) return refuse('UNCLOSED_QUOTE');
    this.#at = close + 1;
    const text = this.#text.slice(start, close);
    return hasDoubled ? text.replaceAll('""', '"') : text;
  }

  #unquoted(): string {
    const start = this.#at;
    let at = start;
    for (; at < this.#text.length; at += 1) {
      const character = this.#text.charCodeAt(at);
      if (character === this.#delimiter || character === LINE_FEED || character === CARRIAGE_RETURN) break;
    }
    this.#at = at;
    return this.#text.slice(start, at);
  }

  /** CR LF, CR or LF. */
  #skipLineEnd(): void {
    if (this.#text.charCodeAt(this.#at) === CARRIAGE_RETURN) this.#at += 1;
    if (this.#text.charCodeAt(this.#at) === LINE_FEED) this.#at += 1;
  }
}
