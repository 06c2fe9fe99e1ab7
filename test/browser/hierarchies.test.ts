/** The organisation's tree. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createUser, deleteHierarchy, updateUser } from '../support/administer.js';
import { choiceField, chooseInTree, focused, noticed, pageHeading, press, textField } from '../support/app-page.js';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { pressUntil, tabTo } from '../support/keyboard.js';
import { hierarchyId } from '../support/places.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const HIERARCHIES = { path: '/hierarchies' };

const node = (page: Page, name: string): Locator => page.getByRole('treeitem', { name: new RegExp(`^${name} `) });

async function makeTree(admin: Client): Promise<void> {
  await createUser(admin, { username: 'ada', hierarchies: ['Exams › Utrecht'] });
  await createUser(admin, { username: 'bea', hierarchies: ['Exams › Utrecht › Autumn'] });
  await hierarchyId(admin, 'Exams › Leiden');
}

async function paths(admin: Client): Promise<string[]> {
  const { hierarchies } = await admin.ask<{ hierarchies: { path: string[] }[] }>('{ hierarchies { path } }');
  return hierarchies.map(({ path }) => path.join(' › ')).sort();
}

/** Chooses from the menu of a hierarchy. */
async function act(page: Page, name: string, action: string): Promise<void> {
  await press(page, `Actions for "${name}"`);
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

describe.each(ENGINES)('hierarchies (%s)', (engine) => {
  it('are added, renamed, moved and deleted', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, problems }) => {
        await makeTree(admin);
        await signInThroughPage(page, ADMIN);
        await act(page, 'Leiden', 'Add below it');
        await textField(page, 'Name').fill('Spring');
        await press(page, 'Add');
        await noticed(page, '"Spring" is added');
        await act(page, 'Spring', 'Rename');
        await textField(page, 'Name').fill('Summer');
        await press(page, 'Rename');
        await noticed(page, 'The name is "Summer" now');
        await act(page, 'Summer', 'Move');
        await chooseInTree(choiceField(page, 'Place'), 'Utrecht');
        await press(page, 'Move');
        await noticed(page, '"Summer" is moved to "Exams › Utrecht"');
        expect(await paths(admin)).toContain('Exams › Utrecht › Summer');
        await dragAndDelete(page);
        expect(await paths(admin)).toEqual(['Exams', 'Exams › Leiden', 'Exams › Utrecht', 'Exams › Utrecht › Autumn']);
        expect(problems()).toEqual([]);
      },
      HIERARCHIES,
    );
  });
});

async function dragAndDelete(page: Page): Promise<void> {
  // A row that moves while it is dragged is dropped nowhere.
  await expect
    .poll(() => page.getByRole('treeitem').locator('.label').allInnerTexts())
    .toEqual(['Exams', 'Leiden', 'Utrecht', 'Autumn', 'Summer']);
  await node(page, 'Summer').dragTo(node(page, 'Leiden'));
  await page.getByRole('dialog', { name: 'Move "Summer"' }).getByRole('button', { name: 'Move' }).click();
  await noticed(page, '"Summer" is moved to "Exams › Leiden"');
  await act(page, 'Summer', 'Delete');
  await press(page, 'Delete');
  await noticed(page, '"Summer" is deleted');
  await node(page, 'Summer').waitFor({ state: 'detached' });
}

describe('hierarchies', () => {
  it('that are in use stay, and lead to what is in the way', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await makeTree(admin);
        await signInThroughPage(page, ADMIN);
        await act(page, 'Utrecht', 'Delete');
        await page.getByText('One hierarchy lies below it: move or delete that first').waitFor();
        await press(page, 'Show what lies below it');
        await act(page, 'Autumn', 'Delete');
        await page.getByText('One user is a member: take that user out of it first').waitFor();
        await press(page, 'Show these users');
        await pageHeading(page, 'Users').waitFor();
        await page.getByRole('status').getByText('One user', { exact: true }).waitFor();
        await page.goBack();
        await node(page, 'Utrecht').getByRole('link', { name: 'One member' }).click();
        await page.getByRole('status').getByText('One user', { exact: true }).waitFor();
        expect(problems()).toEqual([]);
      },
      HIERARCHIES,
    );
  });

  it('are searched by name, and a name that is taken is refused at its field', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await makeTree(admin);
        await signInThroughPage(page, ADMIN);
        await page.getByRole('searchbox', { name: 'Search for a hierarchy' }).fill('aut');
        await page.getByRole('status').getByText('One hierarchy found').waitFor();
        await node(page, 'Leiden').waitFor({ state: 'detached' });
        await page.reload();
        await page.getByRole('status').getByText('One hierarchy found').waitFor();
        await press(page, 'Add a hierarchy');
        await textField(page, 'Name').fill('leiden');
        await press(page, 'Add');
        await expect.poll(() => textField(page, 'Name').getAttribute('aria-invalid')).toBe('true');
        expect(problems()).toEqual([]);
      },
      HIERARCHIES,
    );
  });

  it('are walked, renamed, moved and deleted by keyboard alone', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await makeTree(admin);
        await signInThroughPage(page, ADMIN);
        await tabTo(page, node(page, 'Exams'));
        await pressUntil(page, 'ArrowDown', node(page, 'Leiden'));
        await page.keyboard.press('F2');
        await focused(textField(page, 'Name'));
        await page.keyboard.press('End');
        await page.keyboard.type(' West');
        await page.keyboard.press('Enter');
        await noticed(page, 'The name is "Leiden West" now');
        await focused(node(page, 'Leiden West'));
        await moveByKeyboard(page);
        await page.keyboard.press('Delete');
        await focused(page.getByRole('button', { name: 'Cancel' }));
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await noticed(page, '"Leiden West" is deleted');
        await focused(node(page, 'Utrecht'));
        expect(problems()).toEqual([]);
      },
      HIERARCHIES,
    );
  });

  it('that are not there yet are asked for', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await leaveNone(admin);
        await signInThroughPage(page, ADMIN);
        await page.getByRole('heading', { name: 'No hierarchies yet' }).waitFor();
        await press(page, 'Add a hierarchy');
        await textField(page, 'Name').fill('Institute');
        await press(page, 'Add');
        await node(page, 'Institute').waitFor();
        expect(problems()).toEqual([]);
      },
      HIERARCHIES,
    );
  });
});

/** The first System Admin is a member of the only one. */
async function leaveNone(admin: Client): Promise<void> {
  const { me } = await admin.ask<{ me: { id: string } }>('{ me { id } }');
  await updateUser(admin, me.id, { memberships: [] });
  await deleteHierarchy(admin, 'Exams');
}

/** From its menu, below Utrecht. */
async function moveByKeyboard(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Actions for "Leiden West"' }));
  await page.keyboard.press('Enter');
  const move = page.getByRole('menuitem', { name: 'Move', exact: true });
  await move.waitFor();
  await pressUntil(page, 'ArrowDown', move);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Move "Leiden West"' }).waitFor();
  await tabTo(page, page.getByRole('combobox', { name: 'Place' }));
  await page.keyboard.press('Enter');
  const place = page.getByRole('dialog', { name: 'Place' }).getByRole('treeitem', { name: /^Utrecht/ });
  await focused(page.getByRole('dialog', { name: 'Place' }).locator('[role=treeitem][tabindex="0"]'));
  await pressUntil(page, 'ArrowDown', place);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Move', exact: true }));
  await page.keyboard.press('Enter');
  await noticed(page, '"Leiden West" is moved to "Exams › Utrecht"');
  await focused(node(page, 'Leiden West'));
}
