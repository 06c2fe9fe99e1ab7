/** What a case of fixtures/cases.yaml may say; the head of that file tells what it means. */
import type { UserField } from '@intake/shared';
import type { TestCell } from './sheet-xml.js';

/** A user as the cases name its fields, made before the import or expected after it. */
export interface CaseUser {
  readonly username?: string;
  readonly userId?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly role?: string;
  readonly hierarchies?: readonly string[];
  readonly specialNeeds?: boolean;
  readonly extraTimePercentage?: number | null;
  readonly synchronisationKey?: string | null;
  readonly timeZone?: string;
  readonly trash?: boolean;
}

export interface GivenUser extends CaseUser {
  readonly username: string;
  readonly password?: string;
}

export interface ExpectedUser extends CaseUser {
  readonly hasPassword?: boolean;
}

export interface CaseImport {
  readonly role?: string;
  readonly startHierarchy?: string;
  readonly passwords?: 'GENERATED' | 'FILE';
  readonly specialNeedsForAll?: boolean;
  readonly extraTimePercentageForAll?: number;
  readonly removeSpaces?: readonly UserField[];
  readonly mapping?: Readonly<Partial<Record<UserField, string>>>;
  readonly corrections?: readonly (readonly [rowNumber: number, field: UserField, value: string])[];
}

export interface CaseSummary {
  readonly create?: number;
  readonly synchronise?: number;
  readonly error?: number;
  readonly unchanged?: number;
  readonly inTrash?: number;
  readonly newHierarchies?: number;
}

export type ExpectedRow =
  | 'create'
  | 'synchronise'
  | 'unchanged'
  | { readonly error: Readonly<Record<string, string>>; readonly inTrash?: boolean }
  | { readonly synchronise: Readonly<Record<string, readonly [before: string | null, after: string | null]>>; readonly inTrash?: boolean };

export interface ImportCase {
  readonly given?: { readonly users?: readonly GivenUser[]; readonly timeZone?: string };
  readonly columns?: readonly string[];
  readonly rows: readonly (readonly TestCell[])[];
  readonly import?: CaseImport;
  readonly preview?: {
    readonly summary?: CaseSummary;
    readonly rows?: Readonly<Record<string, ExpectedRow>>;
    readonly newHierarchies?: readonly (readonly string[])[];
  };
  readonly after?: {
    readonly users?: Readonly<Record<string, ExpectedUser>>;
    readonly absent?: readonly string[];
    readonly signIn?: readonly (readonly [username: string, password: string, letIn: boolean])[];
  };
  readonly then?: ImportCase;
}

export interface NamedCase extends ImportCase {
  readonly name: string;
}
