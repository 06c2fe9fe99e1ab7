/** Files that are dropped on a page. */
import type { JSHandle, Locator } from 'playwright-core';
import type { ImportedFile } from './import-through-page.js';

/** Holds a file over a place and lets it go there, as a mouse does. */
export async function dropFile(place: Locator, file: ImportedFile): Promise<void> {
  const dataTransfer = await held(place, [file]);
  for (const event of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(event, { dataTransfer });
}

/** Holds files over a place, and keeps holding them there. */
export async function holdFiles(place: Locator, files: readonly ImportedFile[]): Promise<JSHandle> {
  const dataTransfer = await held(place, files);
  for (const event of ['dragenter', 'dragover']) await place.dispatchEvent(event, { dataTransfer });
  return dataTransfer;
}

/** What the browser hands over with such a gesture. */
async function held(place: Locator, files: readonly ImportedFile[]): Promise<JSHandle> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  return place.page().evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of ${JSON.stringify(sent)}) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  })()`);
}
