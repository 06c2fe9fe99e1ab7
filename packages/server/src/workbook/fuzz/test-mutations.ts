/** Changes of files that are there already. Used by tests only. */
import { readingLimits } from '../reading-limits.js';
import { type BuiltEntry, buildZip } from '../test-files.js';
import { UnreadableFile } from '../unreadable-file.js';
import { openZip } from '../zip/open-zip.js';
import { type Choices, pick, seldom, several } from './test-choices.js';
import { WORDS } from './test-soup.js';

/** What can be changed: the bytes of a file, or the parts of an archive, which is then a sound one. */
export type Specimen = { readonly bytes: Buffer } | { readonly parts: readonly BuiltEntry[] };

export function bytesOf(specimen: Specimen): Buffer {
  return 'bytes' in specimen ? specimen.bytes : buildZip(specimen.parts);
}

/** A file as it is, and as its parts where it is a sound archive. */
export async function specimensOf(bytes: Buffer): Promise<Specimen[]> {
  try {
    const archive = openZip(bytes, readingLimits(0));
    const parts: BuiltEntry[] = [];
    for (const name of archive.names) {
      const pieces: Buffer[] = [];
      for await (const piece of archive.unpack(name) ?? []) pieces.push(piece);
      parts.push({ name, content: Buffer.concat(pieces), stored: true });
    }
    return [{ bytes }, { parts }];
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return [{ bytes }];
  }
}

type Change = (choices: Choices, bytes: Buffer, other: Buffer) => Buffer;

const NUMBERS = ['00', 'ff', '0000', 'ffff', '00000000', 'ffffffff', 'ffffff7f', '00000080', '504b0304', '504b0102', '504b0506', '0100'];

function spliced(bytes: Buffer, at: number, removed: number, added: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)]);
}

/** A stretch of the bytes. */
function stretchOf(choices: Choices, bytes: Buffer, most: number): Buffer {
  const at = choices.below(bytes.length + 1);
  return bytes.subarray(at, at + choices.below(most) + 1);
}

const CHANGES: readonly Change[] = [
  (choices, bytes) => {
    const changed = Buffer.from(bytes);
    const at = choices.below(bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << choices.below(8));
    return changed;
  },
  (choices, bytes) => {
    const number = Buffer.from(pick(choices, NUMBERS), 'hex');
    return spliced(bytes, choices.below(bytes.length + 1), number.length, number);
  },
  (choices, bytes) => spliced(bytes, choices.below(bytes.length + 1), choices.below(4), Buffer.from([choices.below(256)])),
  (choices, bytes) => spliced(bytes, choices.below(bytes.length + 1), 1 + choices.below(20), Buffer.alloc(0)),
  (choices, bytes) => spliced(bytes, choices.below(bytes.length + 1), choices.below(3), word(choices)),
  (choices, bytes) => spliced(bytes, choices.below(bytes.length + 1), choices.below(30), stretchOf(choices, bytes, 60)),
  (choices, bytes, other) => spliced(bytes, choices.below(bytes.length + 1), choices.below(60), stretchOf(choices, other, 120)),
  (choices, bytes) => bytes.subarray(0, choices.below(bytes.length + 1)),
  (choices, bytes) => {
    const at = choices.below(bytes.length + 1);
    const unit = bytes.subarray(at, at + 1 + choices.below(20));
    const times = pick(choices, [2, 20, 300]);
    return spliced(bytes, at, 0, Buffer.concat(Array.from({ length: times }, () => unit)));
  },
  (choices, bytes) => betweenTags(choices, bytes, (tags, at) => [...tags.slice(0, at), word(choices).toString(), ...tags.slice(at)]),
  (choices, bytes) => betweenTags(choices, bytes, (tags, at) => [...tags.slice(0, at), ...tags.slice(at + 1)]),
  (choices, bytes) => betweenTags(choices, bytes, (tags, at) => [...tags.slice(0, at), ...tags.slice(choices.below(tags.length))]),
];

function word(choices: Choices): Buffer {
  return Buffer.from(pick(choices, WORDS).replaceAll('{n}', String(choices.below(9))));
}

function betweenTags(choices: Choices, bytes: Buffer, change: (tags: string[], at: number) => string[]): Buffer {
  const tags = bytes.toString('latin1').split(/(?<=>)|(?=<)/);
  return Buffer.from(change(tags, choices.below(tags.length + 1)).join(''), 'latin1');
}

/** The bytes with a few changes, some of them taken from another file. */
export function changedBytes(choices: Choices, bytes: Buffer, other: Buffer): Buffer {
  const changes = [pick(choices, CHANGES), ...several(choices, 3, () => pick(choices, CHANGES))];
  return changes.reduce((before, change) => (before.length === 0 ? before : change(choices, before, other)), bytes);
}

/** The specimen with a few changes: in an archive, of the parts rather than of what packs them. */
export function changedSpecimen(choices: Choices, specimen: Specimen, other: Specimen): Specimen {
  if ('bytes' in specimen) return { bytes: changedBytes(choices, specimen.bytes, bytesOf(other)) };
  if (seldom(choices, 8)) return { bytes: changedBytes(choices, bytesOf(specimen), bytesOf(other)) };
  const at = choices.below(specimen.parts.length);
  const donors = 'parts' in other ? other.parts : specimen.parts;
  const donor = Buffer.from(pick(choices, donors).content);
  return {
    parts: specimen.parts.map((part, index) =>
      index === at ? { ...part, content: changedBytes(choices, Buffer.from(part.content), donor) } : part,
    ),
  };
}
