/** A server to which hostile files are sent, and its administrator. */
import { filesBelow } from '../support/find-bytes.js';
import { freshDatabase } from '../support/fresh-database.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { hierarchyId, roleId } from '../support/places.js';
import { runServer, type RunningServer } from '../support/run-server.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import type { Client } from '../support/client.js';
import { type Outcome, type Places, sendFile } from './send-file.js';
import { LAUNCHER } from './shared-objects.js';

export interface HostileStage {
  readonly server: RunningServer;
  readonly admin: Client;
  readonly places: Places;
  /** The files that the server made, where it keeps its data and where the system keeps what is temporary. */
  readonly filesMade: () => readonly string[];
  /** Stops the server; resolves to its exit code. */
  readonly end: () => Promise<number | null>;
}

/** As many as the largest file that must be read holds; what a workbook may unpack to stays what it is by default. */
const MAX_IMPORT_ROWS = '10000';

/** Starts a server with its administrator signed in. */
export async function openStage(): Promise<HostileStage> {
  const database = await freshDatabase('embedded');
  const temporary = temporaryFolder('hostile');
  const server = await runServer(database, { settings: { MAX_IMPORT_ROWS, TMPDIR: temporary.path }, launcher: LAUNCHER });
  const admin = await signInAsAdmin(server.url);
  const places = { roleId: await roleId(admin, 'Candidate'), startHierarchyId: await hierarchyId(admin, 'Exams') };
  const folders = [database.settings['DATA_DIR'] ?? '', temporary.path];
  return {
    server,
    admin,
    places,
    filesMade: () => folders.flatMap(filesBelow).sort(),
    end: async () => {
      const code = await server.end();
      temporary.remove();
      await database.remove();
      return code;
    },
  };
}

/** Sends a file as anybody would. */
export function sendHonestFile(stage: Pick<HostileStage, 'admin' | 'places'>): Promise<Outcome> {
  return sendFile(stage, { name: 'people.csv', bytes: peopleFile([personRow('ada'), personRow('grace')]) });
}

/** What becomes of it. */
export const HONEST: Outcome = { kind: 'READ', users: 2 };
