/** What a byte of UTF-8 may be within XML: tables that the tokeniser looks up byte by byte. */

export const SPACE = 0x20;
export const BANG = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const SINGLE_QUOTE = 0x27;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;

/** What a run of text holds beside plain ASCII, as bits: only what is set needs a second look. */
export const NON_ASCII = 1;
export const AMPERSAND = 2;
export const WHITE = 4;
export const BRACKET = 8;

/** Ends a run of text: a mark, or a control character that XML does not allow. */
export const STOP = 16;

/** By byte: 1 where it may stand in a name. What is beyond ASCII is looked at when the name is first met. */
export const NAME_BYTES = byteTable((byte) => (byte >= 0x80 || /[-.:\w]/.test(String.fromCharCode(byte)) ? 1 : 0));

/** By byte: 1 for white space between attributes. */
export const SPACE_BYTES = byteTable((byte) => (' \t\r\n'.includes(String.fromCharCode(byte)) ? 1 : 0));

/** By byte: what it means in character data. Of white space only a carriage return needs a second look. */
export const TEXT_BYTES = byteTable((byte) => {
  if (byte === 0x5d) return BRACKET;
  return byte === 0x0d ? WHITE : common(byte);
});

/** By byte: what it means in an attribute's value between double quotes. */
export const DOUBLE_QUOTED_BYTES = byteTable((byte) => (byte === DOUBLE_QUOTE ? STOP : inValue(byte)));

/** By byte: what it means in an attribute's value between single quotes. */
export const SINGLE_QUOTED_BYTES = byteTable((byte) => (byte === SINGLE_QUOTE ? STOP : inValue(byte)));

function inValue(byte: number): number {
  return byte === 0x09 || byte === 0x0a || byte === 0x0d ? WHITE : common(byte);
}

function common(byte: number): number {
  if (byte === LESS) return STOP;
  if (byte < SPACE && byte !== 0x09 && byte !== 0x0a) return STOP;
  if (byte === 0x26) return AMPERSAND;
  return byte >= 0x80 ? NON_ASCII : 0;
}

function byteTable(of: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => of(byte));
}
