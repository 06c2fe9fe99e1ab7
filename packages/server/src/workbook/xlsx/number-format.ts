/** Number formats: what kind of text a format code makes of a number, as far as identifiers, percentages and dates are concerned. */
import { type FormatSection, formatSections } from './format-sections.js';

export type NumberFormat = NumberForm & {
  /** What the format writes before a text, between repetitions of it and behind it, if that is part of what an identifier looks like. */
  readonly aroundText?: readonly string[];
};

type NumberForm =
  /** The number itself, whatever its decimals, thousands separators or exponent look like. */
  | { readonly kind: 'PLAIN' }
  | { readonly kind: 'PERCENT' }
  | { readonly kind: 'DATE'; readonly date: boolean; readonly time: boolean; readonly elapsed: boolean }
  /** Pads with zeros, or puts letters or digits beside the number: part of what an identifier looks like. */
  | { readonly kind: 'SHAPED'; readonly sections: readonly FormatSection[] }
  /** No spreadsheet program writes such a format: what it would show can't be told. */
  | { readonly kind: 'UNKNOWN' };

// Excel's own limit.
const LONGEST_CODE = 255;

const PLAIN: NumberForm = { kind: 'PLAIN' };

/** What a format code makes of numbers. Source of the codes: ECMA-376, part 1, 18.8.31. */
export function numberFormat(code: string): NumberFormat {
  if (code.length > LONGEST_CODE) return { kind: 'UNKNOWN' };
  const sections = formatSections(code);
  const forNumbers = sections.filter((section) => !isForText(section));
  const aroundText = sections.filter(isForText).filter(isLettered).map(partsAround)[0];
  return { ...(dateFormat(forNumbers) ?? digitFormat(forNumbers)), ...(aroundText && { aroundText }) };
}

function isForText({ pattern }: FormatSection): boolean {
  return pattern.includes('@');
}

function isLettered({ literals }: FormatSection): boolean {
  return /[\p{L}\p{N}]/u.test(literals);
}

/** Spaces at both ends only line the cell up with others. */
function partsAround({ tokens }: FormatSection): string[] {
  const parts = [''];
  for (const token of tokens) {
    if ('mark' in token && token.mark === '@') parts.push('');
    else if ('literal' in token) parts.push((parts.pop() ?? '') + token.literal);
  }
  return parts.map((part, index) => (index === 0 ? part.trimStart() : index === parts.length - 1 ? part.trimEnd() : part));
}

function dateFormat(sections: readonly FormatSection[]): NumberForm | undefined {
  const letters = sections.map(({ pattern }) => pattern.toLowerCase()).join(';');
  const elapsed = sections.some((section) => section.elapsed);
  const time = elapsed || /[hs]/.test(letters);
  // An m beside hours or seconds means minutes; an e behind a digit is that of scientific notation.
  const date = /[ydgb]|(?<![0#?.])e/.test(letters) || (!time && letters.includes('m'));
  return date || time ? { kind: 'DATE', date, time, elapsed } : undefined;
}

function digitFormat(sections: readonly FormatSection[]): NumberForm {
  // Scientific notation, fractions and thousands or millions (a comma behind the digits) are ways to show a number, and no part of it.
  if (sections.some(({ pattern }) => /e|\/|,(?![,0#?])/i.test(pattern))) return PLAIN;
  if (sections.some(({ pattern }) => pattern.includes('%'))) return { kind: 'PERCENT' };
  return sections.some(isShaped) ? { kind: 'SHAPED', sections } : PLAIN;
}

function isShaped(section: FormatSection): boolean {
  const [whole = ''] = section.pattern.split('.');
  // Every mark from the first zero on.
  const padded = /0.*/.exec(whole.replace(/[^0#?]/g, ''))?.[0] ?? '';
  return padded.length >= 2 || isLettered(section);
}
