/** A valid upload and run for tests, which state only what differs, and a wizard whose server is told what to answer. */
import { NOTHING_CHOSEN } from '@intake/shared';
import { shallowRef } from 'vue';
import type { ImportAddress } from './import-address.js';
import type { ImportUpload } from './import-choices.js';
import { type ImportRun, type ImportState, LOADING } from './import-state.js';
import type { ImportServer } from './use-import-server.js';
import type { Wizard } from './wizard.js';

const MAPPING = [
  { field: 'FIRST_NAME', column: 'A' },
  { field: 'LAST_NAME', column: 'B' },
  { field: 'USERNAME', column: 'C' },
  { field: 'USER_ID', column: 'D' },
  { field: 'EMAIL', column: 'E' },
] as const;

const COLUMNS = ['First name', 'Last name', 'Username', 'User ID', 'Email', 'Remark'].map((header, index) => ({
  letter: 'ABCDEF'.charAt(index),
  header,
  samples: [`${header} of Ada`],
}));

/** A file with one sheet, whose required fields are proposed. */
export function upload(changes: Partial<ImportUpload> = {}): ImportUpload {
  const columns = { columns: COLUMNS, proposedMapping: MAPPING };
  const rows = { headerRow: 1, rowCount: 3, hiddenRowCount: 0, firstRows: [{ number: 1, cells: COLUMNS.map(({ header }) => header) }] };
  const sheet = { index: 0, name: 'People', ...rows, ...columns };
  return {
    id: 'upload',
    fileName: 'people.xlsx',
    byteSize: 1000,
    expiresAt: '2026-03-02T10:00:00Z',
    proposedSheet: 0,
    reading: { kind: 'WORKBOOK', encoding: null, delimiter: null },
    choices: NOTHING_CHOSEN,
    sheets: [sheet, { ...sheet, index: 1, name: 'Others', proposedMapping: [] }],
    ...changes,
  };
}

/** A preview of that file that its maker may commit. */
export function run(changes: Partial<ImportRun> = {}): ImportRun {
  return {
    id: 'run',
    status: 'PREVIEW',
    fingerprint: 'seen',
    fileName: 'people.xlsx',
    createdAt: '2026-03-01T10:00:00Z',
    createdBy: 'ada',
    committedAt: null,
    expiresAt: '2026-03-02T10:00:00Z',
    mayCommit: true,
    progress: 0,
    failure: null,
    summary: { rows: 3, create: 3, synchronise: 0, unchanged: 0, inTrash: 0, error: 0, newHierarchies: 0 },
    issueCounts: [],
    destinations: [],
    newHierarchies: [],
    role: { id: 'candidate', name: 'Candidate', type: 'CANDIDATE' },
    startHierarchy: { id: 'exams', name: 'Exams', path: ['Exams'] },
    sheet: 0,
    mapping: MAPPING,
    passwords: 'GENERATED',
    specialNeedsForAll: null,
    extraTimePercentageForAll: null,
    timeZone: 'Europe/Amsterdam',
    removeSpaces: [],
    corrections: [],
    upload: { id: 'upload' },
    ...changes,
  };
}

/** The sentence that a state is refused with, as it reads now; undefined where it isn't refused. */
export function refusalIn(state: ImportState): string | undefined {
  return 'activity' in state && 'sentence' in state.activity ? state.activity.sentence() : undefined;
}

const unexpected = (): Promise<never> => Promise.reject(new Error('Nobody expected this question'));

/** A wizard that notes where it goes, doesn't wait between questions, and whose server answers only what it is told to. */
export function testWizard(answers: Partial<ImportServer> = {}, begin: ImportState = LOADING) {
  const visited: (readonly [address: ImportAddress, how: string])[] = [];
  let turn = 0;
  const server: ImportServer = {
    findUpload: unexpected,
    readUploadAgain: unexpected,
    findRun: unexpected,
    findLatestRun: unexpected,
    tryImport: unexpected,
    commitImport: unexpected,
    cancelImport: unexpected,
    isConnectionLost: () => false,
    ...answers,
  };
  const wizard: Wizard = {
    state: shallowRef(begin),
    server,
    takeTurn: () => {
      turn += 1;
      const mine = turn;
      return () => mine === turn;
    },
    go: (address, how) => {
      visited.push([address, how]);
      return Promise.resolve();
    },
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  };
  return { wizard, visited };
}
