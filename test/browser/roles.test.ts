/** Who can do what. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createUser } from '../support/administer.js';
import { focused, noticed, pageHeading, press, textField } from '../support/app-page.js';
import { ENGINES } from '../support/engines.js';
import { pressUntil, tabTo } from '../support/keyboard.js';
import { makePerson } from '../support/person.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const ROLES = { path: '/roles' };

/** Of the seven columns of permissions, in their order. */
async function marks(page: Page, role: string): Promise<string> {
  const cells = await row(page, role).getByRole('cell').allInnerTexts();
  return cells
    .map((text) => text.trim())
    .filter((text) => text === 'Yes' || text === 'No')
    .map((text) => text[0] ?? '')
    .join('');
}

const row = (page: Page, role: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: role }) })
    .first();

describe.each(ENGINES)('roles (%s)', (engine) => {
  it('are shown with what they can do, added, edited and deleted; one in use leads to its users', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, problems }) => {
        await createUser(admin, { username: 'ada', role: 'Author' });
        await signInThroughPage(page, ADMIN);
        await row(page, 'Support').waitFor();
        await expect.poll(() => marks(page, 'System Administrator')).toBe('YYYYYYY');
        await expect.poll(() => marks(page, 'Support')).toBe('NYNNNNN');
        await press(page, 'Add a role');
        await textField(page, 'Name').fill('Registrar');
        await page.getByRole('radio', { name: /^Admin / }).click();
        await page.getByRole('checkbox', { name: /^View users/ }).click();
        await press(page, 'Save');
        await noticed(page, 'The role "Registrar" is added');
        await expect.poll(() => marks(page, 'Registrar')).toBe('NYNNNNN');
        await editAndDelete(page);
        await press(page, 'Delete "Author"');
        await page.getByText('One user has this role: give that user another role first').waitFor();
        await press(page, 'Show these users');
        await page.getByRole('status').getByText('One user', { exact: true }).waitFor();
        expect(problems()).toEqual([]);
      },
      ROLES,
    );
  });
});

async function editAndDelete(page: Page): Promise<void> {
  await press(page, 'Edit "Registrar"');
  await textField(page, 'Name').fill('support');
  await press(page, 'Save');
  await expect.poll(() => textField(page, 'Name').getAttribute('aria-invalid')).toBe('true');
  await textField(page, 'Name').fill('Registry');
  await page.getByRole('checkbox', { name: /^Manage users/ }).click();
  await press(page, 'Save');
  await noticed(page, 'The role "Registry" is saved');
  await expect.poll(() => marks(page, 'Registry')).toBe('YYNNNNN');
  await press(page, 'Delete "Registry"');
  await press(page, 'Delete');
  await noticed(page, 'The role "Registry" is deleted');
  await row(page, 'Registry').waitFor({ state: 'detached' });
}

describe('roles', () => {
  it('are added by keyboard alone', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await tabTo(page, page.getByRole('button', { name: 'Add a role' }));
        await page.keyboard.press('Enter');
        await focused(textField(page, 'Name'));
        await page.keyboard.type('Registrar');
        await tabTo(page, page.getByRole('radio', { name: /^Candidate / }));
        await pressUntil(page, 'ArrowUp', page.getByRole('radio', { name: /^Author / }));
        await tabTo(page, page.getByRole('checkbox', { name: /^View users/ }));
        await page.keyboard.press('Space');
        await tabTo(page, page.getByRole('button', { name: 'Save' }));
        await page.keyboard.press('Enter');
        await noticed(page, 'The role "Registrar" is added');
        await row(page, 'Registrar').getByText('Author', { exact: true }).waitFor();
        await focused(page.getByRole('button', { name: 'Add a role' }));
        expect(problems()).toEqual([]);
      },
      ROLES,
    );
  });

  it('beyond the reach of whoever manages them cannot be chosen, nor changed', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        const role = { name: 'Role keeper', type: 'ADMIN', permissions: ['MANAGE_ROLES', 'VIEW_USERS'] };
        await signInThroughPage(page, await makePerson(admin, 'keeper', role));
        await row(page, 'System Administrator').getByText('Stronger than your own role').waitFor();
        await expect.poll(() => page.getByRole('button', { name: 'Edit "Administrator"' }).count()).toBe(0);
        await press(page, 'Add a role');
        const reach = (control: 'radio' | 'checkbox') => namesOf(page.getByRole(control, { disabled: false }));
        expect(await reach('radio')).toEqual(['Admin', 'Author', 'Candidate']);
        expect(await reach('checkbox')).toEqual(['View users', 'Manage roles']);
        expect(problems()).toEqual([]);
      },
      ROLES,
    );
  });

  it('are cards on a narrow screen, and only to be read for whoever views users', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await signInThroughPage(page, await makePerson(admin, 'support', 'Support'));
        await pageHeading(page, 'Roles').waitFor();
        await page.getByRole('heading', { name: 'System Administrator' }).waitFor();
        await expect.poll(() => page.getByRole('main').getByRole('button').count()).toBe(0);
        expect(problems()).toEqual([]);
      },
      { ...ROLES, width: 360 },
    );
  });
});

/** The first line of each control's label. */
async function namesOf(controls: Locator): Promise<string[]> {
  const labels = await controls.evaluateAll((nodes: { readonly labels: Iterable<{ readonly innerText: string }> }[]) =>
    nodes.map(({ labels }) => [...labels].map(({ innerText }) => innerText).join()),
  );
  return labels.map((label) => label.split('\n')[0] ?? '');
}
