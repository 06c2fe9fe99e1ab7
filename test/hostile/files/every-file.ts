/** Every hostile or odd file, with what must become of it. */
import { ARCHIVES } from './archives.js';
import { BOMBS } from './bombs.js';
import { type HostileFile, hostileFile } from './hostile-file.js';
import { MEANINGS } from './meanings.js';
import { OTHER_KINDS } from './other-kinds.js';
import { POLLUTION } from './pollution.js';
import { REFERENCE_FILES } from './references.js';
import { TEXTS } from './texts.js';
import { TRAPS } from './traps.js';
import { UNSAFE_XML } from './unsafe-xml.js';

/** The bombs that take long to make included. */
export const EVERY_FILE: readonly HostileFile[] = [
  ...BOMBS,
  ...ARCHIVES,
  ...UNSAFE_XML,
  ...TRAPS,
  ...REFERENCE_FILES,
  ...POLLUTION,
  ...MEANINGS,
  ...OTHER_KINDS,
  ...TEXTS,
].map(hostileFile);
