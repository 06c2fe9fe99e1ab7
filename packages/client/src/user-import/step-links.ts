/** The steps of the wizard, and where its step bar leads from each. */
import { type ImportAddress, writeAddress } from './import-address.js';
import { type ImportState, isAtWork } from './import-state.js';

export const STEPS = ['file', 'columns', 'preview', 'result'] as const;

export type Step = (typeof STEPS)[number];

export type StepAddresses = Readonly<Partial<Record<Step, ImportAddress>>>;

/** Which step a state belongs to; while it is loaded, the address says it, and what is gone belongs to the first. */
export function stepOf(state: ImportState, address: ImportAddress): Step {
  switch (state.step) {
    case 'loading':
    case 'unreachable':
      return STEP_OF_ADDRESS[address.kind];
    case 'gone':
      return 'file';
    default:
      return state.step;
  }
}

const STEP_OF_ADDRESS = { file: 'file', columns: 'columns', run: 'preview' } as const satisfies Record<ImportAddress['kind'], Step>;

/** The steps that one can go to: earlier ones, and the preview that is there already. None while the server is at work or all is done. */
export function stepAddresses(state: ImportState): StepAddresses {
  if (isAtWork(state)) return {};
  switch (state.step) {
    case 'columns': {
      const { upload, before } = state;
      const preview: StepAddresses = before === null ? {} : { preview: { kind: 'run', uploadId: upload.id, runId: before.run.id } };
      return { file: { kind: 'file' }, ...preview };
    }
    case 'preview': {
      const { upload, id } = state.run;
      return { file: { kind: 'file' }, ...(upload === null ? {} : { columns: { kind: 'columns', uploadId: upload.id, runId: id } }) };
    }
    default:
      return {};
  }
}

/** The same as the router takes them. */
export function stepLinks(state: ImportState) {
  return Object.fromEntries(Object.entries(stepAddresses(state)).map(([step, address]) => [step, { query: writeAddress(address) }]));
}
