/** Pages and dialogs with long names, with nothing, and with much. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { deleteHierarchy, updateUser } from '../support/administer.js';
import type { Client } from '../support/client.js';
import { expectForEverybody, openForEverybody, type Step, type ViewersPage, type Visit } from '../support/for-everybody.js';
import { type FullWorld, LONG_WORD, LONG_WORDS, makeFullWorld } from '../support/full-world.js';
import { type HeldStage, holdBrowser, withBrowser } from '../support/with-browser.js';

const button = (en: string, nl: string): Step => ({ role: 'button', name: { en, nl } });
const choice = (en: string, nl: string): Step => ({ role: 'menuitem', name: { en, nl } });

const LONG_NAME = `${LONG_WORD} ${LONG_WORDS}`;
const CHANGE_PASSWORD = button('Change password', 'Wachtwoord wijzigen');
const SELECT: Step = { role: 'checkbox', name: { en: `Select ${LONG_NAME}`, nl: `${LONG_NAME} selecteren` } };
const MENU = button(`Actions for "${LONG_WORDS}"`, `Acties voor "${LONG_WORDS}"`);

/** By what they are about; each is a test. */
const GROUPS: Readonly<Record<string, (world: FullWorld) => readonly Visit[]>> = {
  'the list of users': () => {
    const list = { path: '/users?search=Donau', ready: LONG_WORD };
    return [
      { name: 'users', path: '/users', ready: 'many-1' },
      { ...list, name: 'users-long' },
      { ...list, name: 'users-selected', steps: [SELECT] },
      { ...list, name: 'users-add', steps: [SELECT, button('Add to a hierarchy', 'Aan een hiërarchie toevoegen')] },
      { ...list, name: 'users-reset', steps: [SELECT, button('Reset passwords', 'Wachtwoorden opnieuw instellen')] },
      { ...list, name: 'users-delete', steps: [SELECT, button('Delete', 'Verwijderen')] },
      { ...list, name: 'users-filters', only: 'narrow', steps: [button('Filters', 'Filters')] },
      { name: 'users-none', path: '/users?search=nobody&specialNeeds=yes' },
    ];
  },
  'a user': ({ userId }) => {
    const user = { path: `/users/${userId}`, ready: `${LONG_WORD}.csv` };
    return [
      { ...user, name: 'user' },
      {
        ...user,
        name: 'user-changed',
        isUnsaved: true,
        steps: [{ role: 'checkbox', name: { en: 'Special needs', nl: 'EV (extra voorzieningen)' } }],
      },
      { ...user, name: 'user-password', steps: [button('Reset password', 'Wachtwoord opnieuw instellen')] },
      { ...user, name: 'user-delete', steps: [button('Delete user', 'Gebruiker verwijderen')] },
      { name: 'user-new', path: '/users/new' },
      { name: 'user-new-faulty', path: '/users/new', steps: [button('Create user', 'Gebruiker aanmaken')] },
      { name: 'user-missing', path: '/users/4711' },
    ];
  },
  'the trash can and the hierarchies': () => {
    const trash = { path: '/trash', ready: LONG_WORD };
    const tree = { path: '/hierarchies', ready: LONG_WORDS };
    return [
      { ...trash, name: 'trash' },
      { ...trash, name: 'trash-selected', steps: [SELECT] },
      { ...trash, name: 'trash-purge', steps: [SELECT, button('Delete for good', 'Definitief verwijderen')] },
      { name: 'trash-none', path: '/trash?search=nobody' },
      { ...tree, name: 'hierarchies' },
      { ...tree, name: 'hierarchies-menu', steps: [MENU] },
      { ...tree, name: 'hierarchies-rename', steps: [MENU, choice('Rename', 'Hernoemen')] },
      { ...tree, name: 'hierarchies-move', steps: [MENU, choice('Move', 'Verplaatsen')] },
      { ...tree, name: 'hierarchies-in-use', steps: [MENU, choice('Delete', 'Verwijderen')] },
      { ...tree, name: 'hierarchies-add', steps: [button('Add a hierarchy', 'Hiërarchie toevoegen')] },
    ];
  },
  'roles and settings': () => {
    const roles = { path: '/roles', ready: LONG_WORDS };
    return [
      { ...roles, name: 'roles' },
      { ...roles, name: 'roles-edit', steps: [button(`Edit "${LONG_WORDS}"`, `"${LONG_WORDS}" bewerken`)] },
      { ...roles, name: 'roles-in-use', steps: [button(`Delete "${LONG_WORDS}"`, `"${LONG_WORDS}" verwijderen`)] },
      { name: 'settings', path: '/settings', ready: '10 MB' },
      { name: 'account', path: '/settings', ready: '10 MB', steps: [button('Account of Root Admin', 'Account van Root Admin')] },
      { name: 'own-account', path: '/account' },
      { name: 'own-account-faulty', path: '/account', steps: [CHANGE_PASSWORD] },
      { name: 'navigation', path: '/settings', only: 'narrow', steps: [button('Open the navigation', 'Navigatie openen')] },
      { name: 'not-found', path: '/nowhere' },
      { name: 'forbidden', path: '/forbidden' },
      { name: 'unreachable', path: '/unreachable' },
    ];
  },
  'the API tokens': () => {
    const tokens = { path: '/api-tokens', ready: LONG_WORD };
    const add = button('New token', 'Nieuw token');
    const make = button('Make token', 'Token maken');
    const name: Step = { role: 'textbox', name: { en: 'Name', nl: 'Naam' }, fill: LONG_WORD };
    const permission: Step = { role: 'checkbox', name: { en: 'View users', nl: 'Gebruikers bekijken' } };
    return [
      { ...tokens, name: 'tokens' },
      { ...tokens, name: 'tokens-revoke', steps: [button(`Revoke "${LONG_WORD}"`, `"${LONG_WORD}" intrekken`)] },
      { ...tokens, name: 'tokens-new', steps: [add] },
      { ...tokens, name: 'tokens-faulty', steps: [add, make] },
      { ...tokens, name: 'tokens-made', isUnsaved: true, steps: [add, name, permission, make, button('Copy', 'Kopiëren')] },
    ];
  },
  'the audit log': ({ userId }) => [
    { name: 'audit', path: '/audit', ready: 'root-admin' },
    { name: 'audit-about', path: `/audit?subject=${userId}`, ready: 'long-Donau' },
    { name: 'audit-filters', path: '/audit', only: 'narrow', steps: [button('Filters', 'Filters')] },
    {
      name: 'audit-entry',
      path: `/audit?subject=${userId}`,
      ready: 'long-Donau',
      steps: [button('Created a user', 'Gebruiker aangemaakt')],
    },
    { name: 'audit-import', path: '/audit?action=IMPORT_COMMITTED', steps: [button('Imported users', 'Gebruikers geïmporteerd')] },
    { name: 'audit-none', path: '/audit?action=USERS_PURGED&from=2020-01-02&until=2020-01-01' },
  ],
  'the import history': ({ runId }) => {
    const run = `/imports/${runId}`;
    return [
      { name: 'imports', path: '/imports?cancelled=1', ready: `${LONG_WORD}.csv` },
      { name: 'run-errors', path: run, ready: 'faulty' },
      { name: 'run-new', path: `${run}?rows=new`, ready: 'new@example.org' },
      { name: 'run-changed', path: `${run}?rows=changed`, ready: 'long@example.org' },
      { name: 'run-missing', path: '/imports/4711' },
    ];
  },
};

/** Four viewers, and many pages each, one after the other. In milliseconds. */
const TIMEOUT = 240_000;

describe('everybody can use', () => {
  let held: HeldStage;
  let world: FullWorld;
  let viewers: readonly ViewersPage[];

  beforeAll(async () => {
    held = await holdBrowser('embedded');
    const { open, admin, places } = held.stage;
    world = await makeFullWorld(admin, places);
    viewers = await openForEverybody(open);
  }, TIMEOUT);

  afterAll(() => held.end());

  it.each(Object.keys(GROUPS))(
    '%s, whatever the language, the colours, the width and the names',
    async (about) => expectForEverybody(viewers, GROUPS[about]?.(world) ?? []),
    TIMEOUT,
  );

  it(
    'the pages of an instance in which there is nothing yet',
    async () => {
      await withBrowser('embedded', async ({ open, admin }) => {
        await leaveNone(admin);
        await expectForEverybody(await openForEverybody(open), [
          { name: 'empty-users', path: '/users', ready: 'Root Admin' },
          { name: 'empty-trash', path: '/trash' },
          { name: 'empty-hierarchies', path: '/hierarchies' },
          { name: 'empty-imports', path: '/imports' },
          { name: 'empty-tokens', path: '/api-tokens' },
        ]);
      });
    },
    TIMEOUT,
  );
});

/** The first System Admin is a member of the only hierarchy. */
async function leaveNone(admin: Client): Promise<void> {
  const { me } = await admin.ask<{ me: { id: string } }>('{ me { id } }');
  await updateUser(admin, me.id, { memberships: [] });
  await deleteHierarchy(admin, 'Exams');
}
