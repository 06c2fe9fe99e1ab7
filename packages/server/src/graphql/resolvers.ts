/** Every resolver of the schema. */
import { AuditDetailResolver } from '../audit/audit-detail.resolver.js';
import { AuditResolver } from '../audit/audit.resolver.js';
import { PasswordHandoutResolver } from '../hand-out/password-handout.resolver.js';
import { HierarchyResolver } from '../hierarchy/hierarchy.resolver.js';
import { RoleResolver } from '../role/role.resolver.js';
import { SettingsResolver } from '../settings/settings.resolver.js';
import { ApiTokenResolver } from '../sign-in/api-token.resolver.js';
import { SignInResolver } from '../sign-in/sign-in.resolver.js';
import { TrashResolver } from '../trash/trash.resolver.js';
import { ExampleWorkbookResolver } from '../user-import/example-workbook.resolver.js';
import { ImportRowResolver } from '../user-import/import-row.resolver.js';
import { ImportRunFieldsResolver } from '../user-import/import-run-fields.resolver.js';
import { ImportRunResolver } from '../user-import/import-run.resolver.js';
import { ImportsOfUserResolver } from '../user-import/imports-of-user.resolver.js';
import { SheetResolver } from '../user-import/sheet.resolver.js';
import { UploadResolver } from '../user-import/upload.resolver.js';
import { UserImportResolver } from '../user-import/user-import.resolver.js';
import { UserFieldsResolver } from '../user/user-fields.resolver.js';
import { UserResolver } from '../user/user.resolver.js';

export const RESOLVERS = [
  SignInResolver,
  ApiTokenResolver,
  UserResolver,
  UserFieldsResolver,
  TrashResolver,
  RoleResolver,
  HierarchyResolver,
  SettingsResolver,
  UploadResolver,
  SheetResolver,
  ImportRunResolver,
  ImportRunFieldsResolver,
  ImportRowResolver,
  ImportsOfUserResolver,
  UserImportResolver,
  ExampleWorkbookResolver,
  PasswordHandoutResolver,
  AuditResolver,
  AuditDetailResolver,
] as const;
