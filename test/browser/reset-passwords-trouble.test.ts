/** What can come between when the passwords of selected users are reset. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createUser, updateRole, updateUser } from '../support/administer.js';
import { noticed, pageHeading, press } from '../support/app-page.js';
import { type Client, connectClient } from '../support/client.js';
import { asksFor, holdRequests } from '../support/hold-requests.js';
import { makePerson } from '../support/person.js';
import { hierarchyId } from '../support/places.js';
import { chooseTwo, dialogNamed, lookAt, makeTwo, OLD_PASSWORD, READY, selectBox } from '../support/reset-on-page.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const USERS = { path: '/users' };
const HELPER = { name: 'Helper', type: 'ADMIN', permissions: ['MANAGE_USERS', 'VIEW_USERS'] };

describe('resetting the passwords of selected users', () => {
  it('keeps the passwords where rights change, says in a sentence that somebody has downloaded them, and leaves a page that is lost', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin }) => {
        await makeTwo(admin);
        const person = await makePerson(admin, 'helper', HELPER);
        await administersExams(admin, 'helper');
        await signInThroughPage(page, person);
        await chooseTwo(page);
        const answered = page.waitForResponse((response) => asksFor('ResetPasswords')(response.request()));
        await press(page, 'Reset 2 passwords');
        const { data } = (await (await answered).json()) as { data: { resetPasswords: { url: string } } };
        await dialogNamed(page, READY).waitFor();
        await updateRole(admin, HELPER.name, { ...HELPER, permissions: ['VIEW_USERS'] });
        await press(page, 'Download passwords');
        await noticed(page, 'Your rights have changed: the page shows what you may do now');
        await page.getByRole('link', { name: 'New user' }).waitFor({ state: 'detached' });
        await dialogNamed(page, READY).waitFor();
        await updateRole(admin, HELPER.name, HELPER);
        expect((await page.request.get(data.resetPasswords.url)).status()).toBe(200);
        await press(page, 'Download passwords');
        await page
          .getByRole('alert')
          .getByText('These passwords were downloaded already, or ten minutes have passed: reset them again')
          .waitFor();
        await dialogNamed(page, READY).getByRole('button', { name: 'Close' }).click();
        await dialogNamed(page, READY).waitFor({ state: 'detached' });
        await updateRole(admin, HELPER.name, { ...HELPER, permissions: [] });
        await page.getByRole('searchbox').fill('somebody else');
        await pageHeading(page, 'Not for your role').waitFor();
      },
      USERS,
    );
  });

  it('names whom somebody may not reset, and stops whoever has selected themself', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await makeTwo(admin);
        const person = await makePerson(admin, 'helper', HELPER);
        await administersExams(admin, 'helper');
        await makeAdministratorElsewhere(admin);
        await signInThroughPage(page, person);
        await selectBox(page, 'Carla Elsewhere').click();
        await chooseTwo(page);
        await press(page, 'Reset 3 passwords');
        await page
          .getByRole('alert')
          .getByText('"Carla Elsewhere": This user administers a hierarchy that you do not: ask somebody who administers it too')
          .waitFor();
        await press(page, 'Cancel');
        await selectBox(page, 'First Last').click();
        await press(page, 'Reset passwords');
        await page.getByRole('alert').getByText('You are among them', { exact: false }).waitFor();
        await page.getByRole('button', { name: 'Reset 4 passwords' }).waitFor({ state: 'detached' });
        await lookAt(page, 'reset-oneself');
        expect(await connectClient(new URL(page.url()).origin).signIn('jan', OLD_PASSWORD)).toBe(true);
        expect(problems()).toEqual([]);
      },
      USERS,
    );
  });

  it('goes on where the connection is lost, in Dutch, on a narrow screen', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin }) => {
        await makeTwo(admin);
        await signInThroughPage(page, ADMIN, { language: 'nl' });
        await page.getByRole('checkbox', { name: 'Jan Alders selecteren' }).click();
        await press(page, 'Wachtwoorden opnieuw instellen');
        await lookAt(page, 'reset-question');
        const letGo = await loseFirst(page);
        await press(page, 'Wachtwoord opnieuw instellen');
        await page.getByRole('status').getByText('De nieuwe wachtwoorden worden ingesteld', { exact: false }).waitFor();
        await lookAt(page, 'reset-busy');
        letGo();
        await dialogNamed(page, 'Eén gebruiker heeft een nieuw wachtwoord').waitFor();
        await lookAt(page, 'reset-ready');
        const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Wachtwoorden downloaden')]);
        expect(download.suggestedFilename()).toBe('nieuwe-wachtwoorden.xlsx');
        await press(page, 'Klaar');
        const { audit } = await admin.ask<{ audit: { nodes: object[] } }>('{ audit(action: PASSWORDS_RESET) { nodes { id } } }');
        expect(audit.nodes).toHaveLength(1);
      },
      { ...USERS, language: 'nl', width: 360 },
    );
  });
});

/** Lets the first reset come to the server and its answer be lost on the way; resolves to what lets the next ones go on. */
async function loseFirst(page: Page): Promise<() => void> {
  const letGo = await holdRequests(page, asksFor('ResetPasswords'));
  let isFirst = true;
  await page.route('**/graphql', async (route) => {
    if (!isFirst || !asksFor('ResetPasswords')(route.request())) return route.fallback();
    isFirst = false;
    await route.fetch();
    return route.abort();
  });
  return letGo;
}

async function makeAdministratorElsewhere(admin: Client): Promise<void> {
  const id = await createUser(admin, { username: 'carla', firstName: 'Carla', lastName: 'Elsewhere' });
  const [exams, library] = [await hierarchyId(admin, 'Exams'), await hierarchyId(admin, 'Library')];
  await updateUser(admin, id, { memberships: [{ hierarchyId: exams }, { hierarchyId: library, administrator: true }] });
}

async function administersExams(admin: Client, username: string): Promise<void> {
  const { users, hierarchies } = await admin.ask<{ users: { nodes: { id: string }[] }; hierarchies: { id: string }[] }>(
    'query ($name: String) { users(search: $name) { nodes { id } } hierarchies { id } }',
    { name: username },
  );
  await admin.ask('mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }', {
    id: users.nodes[0]?.id,
    input: { memberships: [{ hierarchyId: hierarchies[0]?.id, administrator: true }] },
  });
}
