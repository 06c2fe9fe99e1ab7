/** Things that people did, for tests that read of them in the audit log. */
import { createUser, updateUser } from './administer.js';
import { type Client, connectClient } from './client.js';
import { commitImport } from './import-run.js';
import { tryFile } from './many-users.js';
import { peopleFile, personRow } from './people-file.js';
import { roleId } from './places.js';
import { signInAs } from './sign-in-as.js';

/** One of most kinds: a wrong password, a user made and given another role, an import, a denial, three users deleted at once. */
export async function makeHistory(url: string, admin: Client): Promise<{ readonly ada: string }> {
  await connectClient(url).signIn('ada', 'a wrong one');
  const ada = await createUser(admin, { username: 'ada', firstName: 'Ada', lastName: 'Lovelace' });
  await updateUser(admin, ada, { roleId: await roleId(admin, 'Author') });
  await commitImport(
    admin,
    await tryFile(admin, peopleFile([personRow('bea'), personRow('c d')]), { start: 'Exams', passwords: 'GENERATED' }),
  );
  const imre = await signInAs(url, admin, { username: 'imre', role: 'Administrator' });
  await imre.graphql('mutation { deleteRole(id: "4711") }');
  const ids = await Promise.all(['one', 'two', 'three'].map((username) => createUser(admin, { username })));
  await admin.ask('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids });
  return { ada };
}

/** A day so many after today, by the clock of the tests' pages, as a field for days takes it. */
export function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60_000);
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam' }).format(day);
}
