/** A server with its administrator signed in, and the places that most imports need. */
import type { Client } from './client.js';
import type { Engine } from './engines.js';
import { hierarchyId, roleId } from './places.js';
import { signInAsAdmin } from './sign-in-as.js';
import { startServer, type ServerUnderTest } from './start-server.js';

export interface Stage {
  readonly server: ServerUnderTest;
  readonly admin: Client;
  /** A TryImportInput that lacks only its rows: candidates into Exams. */
  readonly places: { readonly roleId: string; readonly startHierarchyId: string };
}

/** Plays on a server of its own, which stops in the end. */
export async function withServer(
  engine: Engine,
  play: (stage: Stage) => Promise<void>,
  settings: Record<string, string> = {},
): Promise<void> {
  const server = await startServer(engine, settings);
  try {
    const admin = await signInAsAdmin(server.url);
    const places = { roleId: await roleId(admin, 'Candidate'), startHierarchyId: await hierarchyId(admin, 'Exams') };
    await play({ server, admin, places });
  } finally {
    await server.stop();
  }
}
