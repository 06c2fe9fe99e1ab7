/** A zip archive in memory whose directory has been checked; its parts are unpacked one at a time, when asked for. */
import { ByteBudget } from '../byte-budget.js';
import type { ReadingLimits } from '../reading-limits.js';
import { checkZipEntries, partKey } from './check-zip.js';
import { placeEntries } from './local-header.js';
import { unpackEntry } from './unpack-entry.js';
import { readZipDirectory } from './zip-directory.js';

/** The parts by name, whatever the case. */
export interface ZipArchive {
  /** As the directory spells them, but with forward slashes. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The part's bytes in pieces, or undefined where there is no such part. */
  unpack(name: string): AsyncIterable<Buffer> | undefined;
}

/** Opens the archive; refused where the directory is damaged, hostile or beyond the limits. */
export function openZip(bytes: Buffer, limits: ReadingLimits): ZipArchive {
  const directory = readZipDirectory(bytes, limits);
  checkZipEntries(directory.entries, limits);
  const places = new Map(placeEntries(bytes, directory).map((place) => [partKey(place.entry.name), place]));
  const budget = new ByteBudget(limits.unpackedBytes, 'UNPACKED_TOO_LARGE');
  return {
    names: directory.entries.map(({ name }) => name),
    has: (name) => places.has(partKey(name)),
    unpack: (name) => {
      const place = places.get(partKey(name));
      return place && unpackEntry(bytes, place, budget);
    },
  };
}
