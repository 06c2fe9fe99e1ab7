/** Looks for texts in files of any kind. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Found {
  readonly file: string;
  readonly text: string;
}

/** The files below a folder in which one of the texts stands, in UTF-8 or UTF-16. */
export function findBytes(folder: string, texts: readonly string[]): Found[] {
  const needles = texts.flatMap((text) => (['utf8', 'utf16le'] as const).map((encoding) => ({ text, bytes: Buffer.from(text, encoding) })));
  return filesBelow(folder).flatMap((file) => {
    const content = readFileSync(join(folder, file));
    return needles.filter(({ bytes }) => content.includes(bytes)).map(({ text }) => ({ file, text }));
  });
}

/** The paths of all files below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true,
  );
}
