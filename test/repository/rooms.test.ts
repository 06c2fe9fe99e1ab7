/** The linter keeps the house's rules of who may import whom, and the other rules that are its own. */
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Without the rules that need types: the files of these examples are not there. */
const eslint = new ESLint({ cwd: ROOT, overrideConfig: tseslint.configs.disableTypeChecked });

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `${ROOT}/${filePath}` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId).filter((rule) => rule !== '@typescript-eslint/no-unused-vars');
}

const IMPORTS = 'no-restricted-imports';
const TYPEORM = '@typescript-eslint/no-restricted-imports';

describe('the linter refuses', () => {
  it.each([
    ['a library in the domain', 'shared/src/plan-import.ts', `export * from 'yaml';`, IMPORTS],
    ['a module of Node.js in the domain', 'shared/src/plan-import.ts', `export * from 'node:fs';`, IMPORTS],
    ['the server in the domain', 'shared/src/plan-import.ts', `export * from '../../server/src/config.js';`, IMPORTS],
    ['the clock in the domain', 'shared/src/plan-import.ts', 'export const now = new Date();', 'no-restricted-globals'],
    ['random in the domain', 'shared/src/plan-import.ts', 'export const id = Math.random();', 'no-restricted-properties'],
    ['the process in the domain', 'shared/src/plan-import.ts', 'export const all = process.argv;', 'no-restricted-globals'],
    ['the tests in the server', 'server/src/user/user.ts', `export * from '@intake/test';`, IMPORTS],
    ['the client in the server', 'server/src/user/user.ts', `export * from '../../../client/src/app/main.js';`, IMPORTS],
    ["the domain's files in the server", 'server/src/user/user.ts', `export * from '../../../shared/src/issues.js';`, IMPORTS],
    ['imports in users', 'server/src/user/user.ts', `export * from '../user-import/apply-plan.js';`, IMPORTS],
    ['imports in roles', 'server/src/role/role.ts', `export type { A } from '../user-import/apply-plan.js';`, IMPORTS],
    ['imports in hierarchies', 'server/src/hierarchy/tree.ts', `export * from '../user-import/apply-plan.js';`, IMPORTS],
    ['imports in settings', 'server/src/settings/read.ts', `export * from '../user-import/apply-plan.js';`, IMPORTS],
    ['imports in sign-in', 'server/src/sign-in/in.ts', `export * from '../user-import/apply-plan.js';`, IMPORTS],
    ['imports in a deeper folder', 'server/src/user/deep/in.ts', `export * from '../../user-import/apply-plan.js';`, IMPORTS],
    ['the trash can in imports', 'server/src/user-import/try.ts', `export * from '../trash/purge.js';`, IMPORTS],
    ['another room in the reader of workbooks', 'server/src/workbook/read.ts', `export * from '../user/user.entity.js';`, IMPORTS],
    ['TypeORM outside of what writes', 'server/src/user-import/try.ts', `export { In } from 'typeorm';`, TYPEORM],
    ['the environment outside of its file', 'server/src/user/user.ts', 'export const a = process.env;', 'no-restricted-properties'],
    ['a transaction of its own', 'server/src/user/user.ts', 'manager.transaction(work);', 'no-restricted-syntax'],
    ['a write by the connection that reads', 'server/src/user/user.ts', 'database.reads.save(user);', 'no-restricted-syntax'],
    ['the console', 'server/src/user/user.ts', `console.log('x');`, 'no-console'],
    ['any', 'server/src/user/user.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
    ['a non-null assertion', 'server/src/user/user.ts', 'export const a = (b?: string) => b!;', '@typescript-eslint/no-non-null-assertion'],
    ['a long file', 'server/src/user/user.ts', 'export {};\n'.repeat(201), 'max-lines'],
    ['a long function', 'server/src/user/user.ts', `export function f() {\n${'f();\n'.repeat(40)}}`, 'max-lines-per-function'],
  ])('%s', async (_what, file, code, rule) => {
    expect(await rulesBroken(`packages/${file}`, code)).toEqual([rule]);
  });
});

describe('the linter allows', () => {
  it.each([
    ['the domain its own files', 'shared/src/plan-import.ts', `export * from './issues.js';`],
    ['the server the domain', 'server/src/user/user.ts', `export * from '@intake/shared';`],
    ['imports the rooms below them', 'server/src/user-import/try.ts', `export * from '../user/a.js';\nexport * from '../workbook/b.js';`],
    ['entities TypeORM', 'server/src/user/user.entity.ts', `export { Entity } from 'typeorm';`],
    ['repositories TypeORM', 'server/src/user/users.repository.ts', `export { In } from 'typeorm';`],
    ['the database TypeORM', 'server/src/database/data-source.ts', `export { DataSource } from 'typeorm';`],
    ["TypeORM's types anywhere", 'server/src/user-import/try.ts', `export type { EntityManager } from 'typeorm';`],
    ['one file the environment', 'server/src/config.ts', 'export const a = process.env;'],
    ['a test as many lines as it takes', 'server/src/user/user.test.ts', `export function f() {\n${'f();\n'.repeat(60)}}`],
  ])('%s', async (_what, file, code) => {
    expect(await rulesBroken(`packages/${file}`, code)).toEqual([]);
  });
});

describe('the linter', () => {
  it('takes no orders from comments', async () => {
    expect(await rulesBroken('packages/server/src/a.ts', `/* eslint-disable no-console */\nconsole.log('x');`)).toContain('no-console');
  });

  it('finds promises that nobody waits for, and never rewrites the imports that decorators need', async () => {
    const config: unknown = await new ESLint({ cwd: ROOT }).calculateConfigForFile(`${ROOT}/packages/server/src/a.ts`);
    const { rules } = config as { rules: Record<string, [severity: number]> };
    expect(rules['@typescript-eslint/no-floating-promises']?.[0]).toBe(2);
    expect(rules['@typescript-eslint/consistent-type-imports']).toBeUndefined();
  });
});
