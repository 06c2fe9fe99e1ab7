/** An import run in the schema. */
import type { IssueCode, PasswordSource, UserField } from '@intake/shared';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../graphql/page.type.js';
import { IssueCodeEnum, PasswordSourceEnum, UserFieldEnum } from './import-enums.js';
import type { ImportRunEntity } from './import-run.entity.js';
import { ColumnMappingObject } from './upload.type.js';

@ObjectType('ImportSummary')
export class ImportSummaryObject {
  @Field(() => Int)
  rows: number;

  @Field(() => Int)
  create: number;

  @Field(() => Int)
  synchronise: number;

  @Field(() => Int)
  error: number;

  @Field(() => Int, { description: 'Of those to synchronise: nothing would change.' })
  unchanged: number;

  @Field(() => Int, { description: 'Of those to synchronise: in the trash can, where they stay.' })
  inTrash: number;

  @Field(() => Int)
  newHierarchies: number;
}

@ObjectType('IssueCount')
export class IssueCountObject {
  @Field(() => UserFieldEnum, { nullable: true })
  field: UserField | null;

  @Field(() => IssueCodeEnum)
  code: IssueCode;

  @Field(() => Int)
  rows: number;
}

@ObjectType('ImportDestination')
export class ImportDestinationObject {
  @Field(() => [String])
  path: readonly string[];

  @Field(() => Boolean)
  new: boolean;

  @Field(() => Int)
  rows: number;
}

@ObjectType('CellCorrection')
export class CellCorrectionObject {
  @Field(() => Int)
  rowNumber: number;

  @Field(() => UserFieldEnum)
  field: UserField;

  @Field(() => String)
  value: string;
}

@ObjectType('ImportRun')
export class ImportRunObject {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  fileName: string | null;

  @Field(() => GraphQLDateTime)
  createdAt: Date;

  @Field(() => GraphQLDateTime, { nullable: true })
  committedAt: Date | null;

  @Field(() => PasswordSourceEnum)
  passwords: PasswordSource;

  @Field(() => Boolean, { nullable: true })
  specialNeedsForAll: boolean | null;

  @Field(() => Int, { nullable: true })
  extraTimePercentageForAll: number | null;

  @Field(() => String, { description: 'What new users without a time-zone cell get.' })
  timeZone: string;

  @Field(() => Int, { nullable: true })
  sheet: number | null;

  @Field(() => [ColumnMappingObject])
  mapping: readonly ColumnMappingObject[];

  @Field(() => [UserFieldEnum], { description: 'Fields out of which the spaces that are not allowed are taken, in every row.' })
  removeSpaces: readonly UserField[];

  @Field(() => String, { description: 'Names the preview that is shown: what commitImport wants.' })
  fingerprint: string;

  @Field(() => ImportSummaryObject)
  summary: ImportSummaryObject;

  @Field(() => [IssueCountObject], { description: 'How many error rows have which issue in which field, most first.' })
  issueCounts: readonly IssueCountObject[];

  /** As stored. */
  entity: ImportRunEntity;
}

@ObjectType('ImportRunConnection')
export class ImportRunConnection {
  @Field(() => [ImportRunObject])
  nodes: readonly ImportRunObject[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}
