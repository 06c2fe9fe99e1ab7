/** The records of a text with delimiters, one by one; quotes as in RFC 4180. */
import { refuse } from '../unreadable-file.js';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Each record's fields. A line is a record, a blank one too; a quoted field may hold line ends. What is laxer than RFC 4180 is taken as
 * spreadsheet programs take it: any line end, records of any length, a quote within an unquoted field, text behind a closing quote.
 * Refused where a quote is never closed.
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
      fields.push(this.#field());
    }
    this.#skipLineEnd();
    return fields;
  }

  #field(): string {
    return this.#text.charCodeAt(this.#at) === QUOTE ? this.#quoted() + this.#unquoted() : this.#unquoted();
  }

  #quoted(): string {
    const parts: string[] = [];
    let start = this.#at + 1;
    for (;;) {
      const close = this.#text.indexOf('"', start);
      if (close < 0) return refuse('UNCLOSED_QUOTE');
      const doubled = this.#text.charCodeAt(close + 1) === QUOTE;
      parts.push(this.#text.slice(start, doubled ? close + 1 : close));
      start = close + 2;
      if (doubled) continue;
      this.#at = close + 1;
      return parts.join('');
    }
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
