/** The actions of the audit log: the sentence for each, and how it looks. */
import {
  mdiAccountCogOutline,
  mdiAccountPlusOutline,
  mdiCancel,
  mdiCogOutline,
  mdiDeleteForeverOutline,
  mdiDownloadOutline,
  mdiEyeOutline,
  mdiFamilyTree,
  mdiKeyOutline,
  mdiLockAlertOutline,
  mdiLockReset,
  mdiLogin,
  mdiLogout,
  mdiRestore,
  mdiShieldAccountOutline,
  mdiTrashCanOutline,
  mdiTrayArrowUp,
} from '@mdi/js';
import { say } from '../app/i18n.js';
import type { AuditAction } from '../generated/audit.js';

interface ActionLook {
  readonly icon: string;
  /** Whether somebody who watches over the instance wants to see it. */
  readonly isAlarming?: boolean;
}

const LOOKS: Readonly<Record<AuditAction, ActionLook>> = {
  SIGN_IN: { icon: mdiLogin },
  SIGN_IN_FAILED: { icon: mdiLockAlertOutline, isAlarming: true },
  SIGN_OUT: { icon: mdiLogout },
  DENIED: { icon: mdiCancel, isAlarming: true },
  PASSWORD_CHANGED: { icon: mdiLockReset },
  PASSWORDS_RESET: { icon: mdiLockReset },
  PASSWORDS_DOWNLOADED: { icon: mdiDownloadOutline },
  API_TOKEN_CREATED: { icon: mdiKeyOutline },
  API_TOKEN_REVOKED: { icon: mdiKeyOutline },
  API_TOKENS_ENDED: { icon: mdiKeyOutline },
  IMPORT_TRIED: { icon: mdiEyeOutline },
  IMPORT_COMMITTED: { icon: mdiTrayArrowUp },
  IMPORT_CANCELLED: { icon: mdiEyeOutline },
  USER_CREATED: { icon: mdiAccountPlusOutline },
  USER_ROLE_CHANGED: { icon: mdiAccountCogOutline },
  MEMBERSHIPS_ADDED: { icon: mdiFamilyTree },
  MEMBERSHIPS_REMOVED: { icon: mdiFamilyTree },
  ADMINISTRATORS_ADDED: { icon: mdiAccountCogOutline },
  ADMINISTRATORS_REMOVED: { icon: mdiAccountCogOutline },
  USERS_DELETED: { icon: mdiTrashCanOutline },
  USERS_RESTORED: { icon: mdiRestore },
  USERS_PURGED: { icon: mdiDeleteForeverOutline },
  ROLE_CREATED: { icon: mdiShieldAccountOutline },
  ROLE_UPDATED: { icon: mdiShieldAccountOutline },
  ROLE_DELETED: { icon: mdiShieldAccountOutline },
  HIERARCHY_CREATED: { icon: mdiFamilyTree },
  HIERARCHY_UPDATED: { icon: mdiFamilyTree },
  HIERARCHY_DELETED: { icon: mdiFamilyTree },
  SETTINGS_UPDATED: { icon: mdiCogOutline },
};

/** Many, where nothing is counted. */
const SOME = 2;

/** How an action looks. */
export function actionLook(action: AuditAction): ActionLook {
  return LOOKS[action];
}

/** What was done, to how many. */
export function actionSentence(action: AuditAction, count = SOME): string {
  return say(`audit.action.${action}`, { count });
}

/** All of them with their sentences, as these are ordered in the language. */
export function actionChoices(language: string): { value: AuditAction; title: string }[] {
  const choices = ACTIONS.map((value) => ({ value, title: actionSentence(value) }));
  return choices.sort((one, other) => one.title.localeCompare(other.title, language));
}

/** The action of a name; null for none. */
export function actionNamed(name: string | null): AuditAction | null {
  return ACTIONS.find((action) => action === name) ?? null;
}

const isAction = (name: string): name is AuditAction => Object.hasOwn(LOOKS, name);
const ACTIONS: readonly AuditAction[] = Object.keys(LOOKS).filter(isAction);
