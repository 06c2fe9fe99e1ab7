/** A number format taken apart: its sections, and in each what stands for digits and what is literal text. */

export type FormatToken = { readonly literal: string } | { readonly mark: string };

export interface FormatSection {
  /** The condition in front (`<=9999999`), if there is one. */
  readonly condition: string | undefined;
  /** Whether it counts hours, minutes or seconds past the day (`[h]`). */
  readonly elapsed: boolean;
  /** Whether its one mark stands for the whole number, all decimals included (`General`). */
  readonly general: boolean;
  readonly tokens: readonly FormatToken[];
  /** The marks alone, and the literal text alone. */
  readonly pattern: string;
  readonly literals: string;
}

// Quoted text · an escaped character · a space as wide as a character · a fill character · brackets · `General` · AM/PM · one mark.
// What is quoted or in brackets and never closed runs to the end.
const TOKEN = /"([^"]*)"?|\\(.?)|(_).?|(\*).?|\[([^\]]*)\]?|(general)|(am\/pm|a\/p)|(;)|(.)/gisu;

const DIGITS_AND_LETTERS = /[0#?.,%a-z/@]/i;

/** The sections of a format code, in order: for positive numbers, negative ones, zero and text, where not told otherwise. */
export function formatSections(code: string): FormatSection[] {
  const sections: Builder[] = [new Builder()];
  for (const [whole, quoted, escaped, wide, fill, bracket, general, clock, end, character] of code.matchAll(TOKEN)) {
    const section = sections.at(-1) ?? new Builder();
    if (end !== undefined) sections.push(new Builder());
    else if (wide !== undefined) section.literal(' ');
    else if (bracket !== undefined) section.bracket(bracket);
    else if (clock !== undefined) section.mark('h');
    else if (general !== undefined) section.wholeNumber();
    else if (quoted !== undefined || escaped !== undefined) section.literal(quoted ?? escaped ?? '');
    else if (fill === undefined && character !== undefined) section.character(whole);
  }
  return sections.map((section) => section.build());
}

class Builder {
  readonly #tokens: FormatToken[] = [];
  #condition: string | undefined;
  #elapsed = false;
  #general = false;

  literal(literal: string): void {
    this.#tokens.push({ literal });
  }

  mark(mark: string): void {
    this.#tokens.push({ mark });
  }

  wholeNumber(): void {
    this.#general = true;
    this.mark('0');
  }

  character(character: string): void {
    if (DIGITS_AND_LETTERS.test(character)) this.mark(character);
    else this.literal(character);
  }

  /** `[h]` counts time, `[<100]` is a condition, `[$€-413]` a currency; colours and the rest say nothing about text. */
  bracket(content: string): void {
    if (/^(?:h+|m+|s+)$/i.test(content)) this.#elapsed = true;
    else if (/^[<>=]/.test(content)) this.#condition = content;
    else if (content.startsWith('$')) this.literal(content.slice(1).split('-', 1)[0] ?? '');
  }

  build(): FormatSection {
    const tokens = this.#tokens;
    return {
      condition: this.#condition,
      elapsed: this.#elapsed,
      general: this.#general,
      tokens,
      pattern: tokens.map((token) => ('mark' in token ? token.mark : '')).join(''),
      literals: tokens.map((token) => ('literal' in token ? token.literal : '')).join(''),
    };
  }
}
