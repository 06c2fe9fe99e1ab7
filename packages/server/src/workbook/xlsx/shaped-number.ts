/** A number written by a format that pads with zeros or puts text beside it: `00000`, `000-00-0000`, `"S"000`. */
import type { FormatSection, FormatToken } from './format-sections.js';
import { plainNumber } from './plain-number.js';

/** The number as the format shows it, without thousands separators; undefined where no section is for such a number. */
export function shapedNumber(value: number, sections: readonly FormatSection[]): string | undefined {
  const chosen = sectionFor(value, sections);
  if (chosen === undefined) return undefined;
  const text = shownBy(chosen.section, Math.abs(value));
  return chosen.signed && value < 0 ? `-${text}` : text;
}

function shownBy({ tokens, pattern, general }: FormatSection, value: number): string {
  if (general) return fill(tokens, [plainNumber(value)], []);
  const [wholePattern = '', fractionPattern = ''] = marks(pattern).split('.');
  const [whole, fraction] = roundedDigits(value, fractionPattern.length);
  return fill(tokens, padded(whole, wholePattern), cut(fraction, fractionPattern));
}

function marks(pattern: string): string {
  return pattern.replace(/[^0#?.]/g, '');
}

/** A section of its own for negative numbers shows no sign but what it says itself. */
function sectionFor(value: number, sections: readonly FormatSection[]): { section: FormatSection; signed: boolean } | undefined {
  if (sections.some(({ condition }) => condition !== undefined)) {
    const section = sections.find(({ condition }) => condition === undefined || holds(value, condition));
    return section && { section, signed: true };
  }
  const [positive, negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, signed: false };
  const section = value === 0 && zero !== undefined ? zero : positive;
  return section && { section, signed: true };
}

function holds(value: number, condition: string): boolean {
  const [, operator = '', limit = ''] = /^(<=|>=|<>|<|>|=)(.*)$/.exec(condition) ?? [];
  const difference = value - Number(limit);
  return (
    (operator.includes('<') && difference < 0) || (operator.includes('>') && difference > 0) || (operator.endsWith('=') && difference === 0)
  );
}

/** Rounded as it is shown: halves away from zero, on the decimal digits rather than the binary ones. */
function roundedDigits(value: number, decimals: number): [whole: string, fraction: string] {
  const [whole = '', fraction = ''] = plainNumber(value).split('.');
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  const digits = String(fraction.charAt(decimals) >= '5' ? kept + 1n : kept).padStart(decimals + 1, '0');
  return [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
}

/** One text for each mark before the point; the first takes all digits that are left over. */
function padded(digits: string, pattern: string): string[] {
  const missing = pattern.length - digits.length;
  const significant = digits === '0' ? '' : digits;
  const texts = [...pattern].map((mark, index) => {
    const digit = significant.charAt(index - (pattern.length - significant.length));
    return index < pattern.length - significant.length ? filler(mark) : digit;
  });
  if (missing < 0) texts[0] = significant.slice(0, 1 - missing);
  return texts;
}

function filler(mark: string): string {
  return mark === '0' ? '0' : '';
}

/** One text for each mark behind the point: zeros at the end stay only where the format asks for them. */
function cut(digits: string, pattern: string): string[] {
  const shown = digits.replace(/0+$/, '').length;
  return [...pattern].map((mark, index) => (index < shown ? digits.charAt(index) : filler(mark)));
}

function fill(tokens: readonly FormatToken[], whole: string[], fraction: string[]): string {
  let texts = whole;
  return tokens
    .map((token) => {
      if ('literal' in token) return token.literal;
      if (token.mark === '.') texts = fraction;
      if (token.mark === '.') return fraction.join('') === '' ? '' : '.';
      return '0#?'.includes(token.mark) ? texts.shift() : '';
    })
    .join('')
    .trim();
}
