/** One attribute of a tag, from its name to its closing quote. */
import type { XmlAttributes } from './xml-attributes.js';
import { DOUBLE_QUOTE, DOUBLE_QUOTED_BYTES, EQUALS, NAME_BYTES, SINGLE_QUOTE, SINGLE_QUOTED_BYTES, SPACE_BYTES } from './xml-bytes.js';
import type { XmlNames } from './xml-names.js';
import { attributeValue } from './xml-text.js';
import type { XmlWindow } from './xml-window.js';

/** The tag whose attributes are being read. */
export interface OpenTag {
  readonly names: XmlNames;
  readonly attributes: XmlAttributes;
}

/** Adds the attribute that begins at a place; answers where it ends, or false where its end is not there yet. */
export function readAttribute(window: XmlWindow, at: number, { names, attributes }: OpenTag): number | false {
  const { bytes } = window;
  const nameEnd = window.skip(NAME_BYTES, at);
  const equals = window.skip(SPACE_BYTES, nameEnd);
  if (bytes[equals] !== EQUALS) return window.stuck(equals);
  const opening = window.skip(SPACE_BYTES, equals + 1);
  const quote = bytes[opening];
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return window.stuck(opening);
  const table = quote === DOUBLE_QUOTE ? DOUBLE_QUOTED_BYTES : SINGLE_QUOTED_BYTES;
  const start = opening + 1;
  const end = window.run(table, start);
  if (bytes[end] !== quote) return window.stuck(end);
  const decoded = window.kinds === 0 ? undefined : attributeValue(window.text(start, end));
  attributes.add(names.at(window, at, nameEnd), { start, end, decoded });
  return end + 1;
}
