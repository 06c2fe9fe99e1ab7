/** Where in the wizard an address leads: none to the file, an upload to its columns, a run to its preview or result. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router';

export type ImportAddress =
  | { readonly kind: 'file' }
  | { readonly kind: 'columns'; readonly uploadId: string; readonly runId: string | null }
  | { readonly kind: 'run'; readonly uploadId: string | null; readonly runId: string };

/** What the query of an address means. */
export function readAddress(query: LocationQuery): ImportAddress {
  const uploadId = textOf(query['upload']);
  const runId = textOf(query['run']);
  if (uploadId !== null && (runId === null || query['step'] === 'columns')) return { kind: 'columns', uploadId, runId };
  return runId === null ? { kind: 'file' } : { kind: 'run', uploadId, runId };
}

/** The query of an address. */
export function writeAddress(address: ImportAddress): LocationQueryRaw {
  switch (address.kind) {
    case 'file':
      return {};
    case 'columns':
      return address.runId === null ? { upload: address.uploadId } : { upload: address.uploadId, run: address.runId, step: 'columns' };
    case 'run':
      return address.uploadId === null ? { run: address.runId } : { upload: address.uploadId, run: address.runId };
  }
}

function textOf(value: LocationQuery[string] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
