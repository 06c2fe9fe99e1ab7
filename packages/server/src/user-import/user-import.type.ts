/** In the schema, what a committed import did to one user. */
import type { ImportStatus } from '@intake/shared';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ImportStatusEnum } from './import-enums.js';

@ObjectType('UserImport', { description: 'What a committed import did to one user.' })
export class UserImportObject {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  runId: string;

  @Field(() => String, { nullable: true })
  fileName: string | null;

  @Field(() => GraphQLDateTime)
  committedAt: Date;

  @Field(() => ImportStatusEnum, { description: 'Of the run: DONE or UNDONE.' })
  status: ImportStatus;

  @Field(() => Int, { description: 'As the spreadsheet program shows it.' })
  rowNumber: number;

  createdById: string;
}
