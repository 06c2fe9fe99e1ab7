/** The plan of an import: a value that holds every row's fate, from which a preview is shown and a commit is made. It holds no password. */
import type { Rank } from './access.js';
import type { IssueCode, RowIssue } from './issues.js';
import type { UserField } from './user-fields.js';

export const PASSWORD_SOURCES = ['GENERATED', 'FILE'] as const;

/** Where passwords come from. */
export type PasswordSource = (typeof PASSWORD_SOURCES)[number];

export const ROW_OUTCOMES = ['CREATE', 'SYNCHRONISE', 'ERROR'] as const;

export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** What can differ on a user. */
export type ChangedField = UserField | 'ROLE' | 'HIERARCHIES';

/** A value before and after, as text for people; null where there is none, and for passwords. */
export interface FieldChange {
  readonly field: ChangedField;
  readonly before: string | null;
  readonly after: string | null;
}

/** What is stored of a user besides role, memberships and password. */
export interface UserProperties {
  readonly username: string;
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly specialNeeds: boolean;
  readonly extraTimePercentage: number | null;
  readonly synchronisationKey: string | null;
  readonly timeZone: string;
}

export interface ExistingMembership {
  readonly hierarchyId: string;
  readonly administrator: boolean;
}

/** A user that exists, in the trash can or not. */
export interface ExistingUser extends UserProperties {
  readonly id: string;
  readonly role: { readonly id: string; readonly name: string } & Rank;
  readonly memberships: readonly ExistingMembership[];
  readonly inTrash: boolean;
}

/** A hierarchy that exists. */
export interface ExistingHierarchy {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** A node of the tree: one that exists, or one that the plan makes, by its place in the plan's `newHierarchies`. */
export type HierarchyReference = { readonly kind: 'existing'; readonly id: string } | { readonly kind: 'new'; readonly index: number };

/** A hierarchy to make; its parent comes before it. */
export interface NewHierarchy {
  readonly name: string;
  readonly parent: HierarchyReference;
  /** Names from the root down to this one. */
  readonly path: readonly string[];
}

/** Where rows go. */
export interface ImportDestination {
  readonly path: readonly string[];
  readonly new: boolean;
  readonly rows: number;
}

/** The file's text of a mapped cell; passwords are left out. */
export interface PlannedCell {
  readonly field: UserField;
  readonly text: string;
}

interface AnyPlannedRow {
  readonly rowNumber: number;
  readonly cells: readonly PlannedCell[];
}

export interface RowToCreate extends AnyPlannedRow {
  readonly outcome: 'CREATE';
  readonly user: UserProperties;
  readonly destination: HierarchyReference;
  readonly setsPassword: boolean;
}

export interface RowToSynchronise extends AnyPlannedRow {
  readonly outcome: 'SYNCHRONISE';
  /** The stored user's ID. */
  readonly id: string;
  /** As the user will be. */
  readonly user: UserProperties;
  readonly changes: readonly FieldChange[];
  readonly destination: HierarchyReference;
  /** Whether the destination is a membership that the user lacks. */
  readonly addsMembership: boolean;
  readonly setsPassword: boolean;
  readonly unchanged: boolean;
  readonly inTrash: boolean;
}

export interface RowInError extends AnyPlannedRow {
  readonly outcome: 'ERROR';
  readonly issues: readonly RowIssue[];
}

export type PlannedRow = RowToCreate | RowToSynchronise | RowInError;

export interface ImportRunSummary {
  readonly rows: number;
  readonly create: number;
  readonly synchronise: number;
  readonly error: number;
  /** Of those to synchronise: nothing would change. */
  readonly unchanged: number;
  /** Of those to synchronise: in the trash can. */
  readonly inTrash: number;
  readonly newHierarchies: number;
}

/** How many error rows have an issue in a field; null where the whole row is meant. */
export interface IssueCountEntry {
  readonly field: UserField | null;
  readonly code: IssueCode;
  readonly rows: number;
}

export interface ImportPlan {
  /** Every row that isn't empty, once, in the file's order. */
  readonly rows: readonly PlannedRow[];
  readonly newHierarchies: readonly NewHierarchy[];
  readonly destinations: readonly ImportDestination[];
  readonly summary: ImportRunSummary;
  /** Most first. */
  readonly issueCounts: readonly IssueCountEntry[];
  /** What every user of the import gets: a role that may do more by the time of the commit is another plan. */
  readonly role: { readonly id: string; readonly name: string } & Rank;
}
