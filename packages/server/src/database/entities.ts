/** Every entity, for the data source. */
import { AuditEntryEntity } from '../audit/audit-entry.entity.js';
import { AuditSubjectEntity } from '../audit/audit-subject.entity.js';
import { PasswordHandoutEntity } from '../hand-out/password-handout.entity.js';
import { HierarchyEntity } from '../hierarchy/hierarchy.entity.js';
import { RoleEntity } from '../role/role.entity.js';
import { SealedBlockEntity } from '../sealed/sealed-block.entity.js';
import { SettingsEntity } from '../settings/settings.entity.js';
import { ApiTokenEntity } from '../sign-in/api-token.entity.js';
import { SessionEntity } from '../sign-in/session.entity.js';
import { SignInLimitEntity } from '../sign-in/sign-in-limit.entity.js';
import { ImportProgressEntity } from '../user-import/import-progress.entity.js';
import { ImportRunBlockEntity } from '../user-import/import-run-block.entity.js';
import { ImportRunUserEntity } from '../user-import/import-run-user.entity.js';
import { ImportRunEntity } from '../user-import/import-run.entity.js';
import { UploadEntity } from '../user-import/upload.entity.js';
import { MembershipEntity } from '../user/membership.entity.js';
import { UserWordEntity } from '../user/user-word.entity.js';
import { UserEntity } from '../user/user.entity.js';

export const ENTITIES = [
  RoleEntity,
  HierarchyEntity,
  UserEntity,
  MembershipEntity,
  UserWordEntity,
  SessionEntity,
  SignInLimitEntity,
  ApiTokenEntity,
  PasswordHandoutEntity,
  AuditEntryEntity,
  AuditSubjectEntity,
  SettingsEntity,
  UploadEntity,
  SealedBlockEntity,
  ImportRunEntity,
  ImportRunBlockEntity,
  ImportRunUserEntity,
  ImportProgressEntity,
];
