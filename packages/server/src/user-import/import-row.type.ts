/** A run's row in the schema. */
import type { IssueCode, RowOutcome, UserField } from '@intake/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../graphql/page.type.js';
import { IssueCodeEnum, RowOutcomeEnum, UserFieldEnum } from './import-enums.js';
import type { ShownRow } from './shown-row.js';

@ObjectType('ImportCell')
export class ImportCellObject {
  @Field(() => UserFieldEnum)
  field: UserField;

  @Field(() => String, { nullable: true })
  text: string | null;
}

@ObjectType('RowIssue')
export class RowIssueObject {
  @Field(() => UserFieldEnum, { nullable: true, description: 'Null where the whole row is meant.' })
  field: UserField | null;

  @Field(() => IssueCodeEnum)
  code: IssueCode;

  @Field(() => String, { description: 'For a person, in the language asked for, such as: User ID: This value is already in use' })
  message: string;
}

@ObjectType('FieldChange', {
  description:
    'before and after are null for a password; yes-or-no fields are true and false; a list (memberships) is joined by a comma and a space, ' +
    "hierarchies as paths joined by ' › '.",
})
export class FieldChangeObject {
  @Field(() => String, { description: 'A UserField, or ROLE or HIERARCHIES.' })
  field: string;

  @Field(() => String, { nullable: true })
  before: string | null;

  @Field(() => String, { nullable: true })
  after: string | null;
}

@ObjectType('ImportRow')
export class ImportRowObject {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'As the spreadsheet program shows it.' })
  rowNumber: number;

  @Field(() => RowOutcomeEnum)
  outcome: RowOutcome;

  @Field(() => [ImportCellObject], { description: "The text of every mapped cell but passwords, in the fields' order." })
  cells: readonly ImportCellObject[];

  @Field(() => Boolean)
  unchanged: boolean;

  @Field(() => Boolean)
  inTrash: boolean;

  row: ShownRow;
}

@ObjectType('ImportRowConnection')
export class ImportRowConnection {
  @Field(() => [ImportRowObject])
  nodes: readonly ImportRowObject[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}
