/** What a page of a run's rows is asked for with. */
import type { IssueCode, RowOutcome, UserField } from '@intake/shared';
import { ArgsType, Field, Int } from 'type-graphql';
import { IssueCodeEnum, RowOutcomeEnum, UserFieldEnum } from './import-enums.js';

@ArgsType()
export class ImportRowsArguments {
  @Field(() => RowOutcomeEnum, { nullable: true })
  outcome?: RowOutcome | null;

  @Field(() => Boolean, { nullable: true })
  unchanged?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  inTrash?: boolean | null;

  @Field(() => IssueCodeEnum, { nullable: true })
  issue?: IssueCode | null;

  @Field(() => UserFieldEnum, { nullable: true, description: 'The field that has the issue; without one, any.' })
  issueField?: UserField | null;

  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 15 })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}
