/** What tryImport takes. */
import type { PasswordSource, UserField } from '@intake/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PasswordSourceEnum, UserFieldEnum } from './import-enums.js';

@InputType('ColumnMappingInput')
export class ColumnMappingInput {
  @Field(() => UserFieldEnum)
  field: UserField;

  @Field(() => String, { description: 'A, B, …, AA, …' })
  column: string;
}

@InputType('CellCorrectionInput')
export class CellCorrectionInput {
  @Field(() => Int)
  rowNumber: number;

  @Field(() => UserFieldEnum)
  field: UserField;

  @Field(() => String)
  value: string;
}

@InputType('ImportRowInput')
export class ImportRowInput {
  @Field(() => String, { nullable: true })
  firstName?: string | null;

  @Field(() => String, { nullable: true })
  lastName?: string | null;

  @Field(() => String, { nullable: true })
  username?: string | null;

  @Field(() => String, { nullable: true })
  userId?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  password?: string | null;

  @Field(() => String, { nullable: true })
  specialNeeds?: string | null;

  @Field(() => String, { nullable: true })
  extraTimePercentage?: string | null;

  @Field(() => String, { nullable: true })
  synchronisationKey?: string | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;

  @Field(() => [String], { nullable: true, description: 'From level 1 down.' })
  subLevels?: string[] | null;
}

@InputType('TryImportInput', { description: 'Exactly one of uploadId and rows.' })
export class TryImportInput {
  @Field(() => ID, { nullable: true })
  uploadId?: string | null;

  @Field(() => Int, { nullable: true, description: "The sheet's index in the upload; default: the proposed one." })
  sheet?: number | null;

  @Field(() => [ColumnMappingInput], { nullable: true, description: 'Default: the mapping proposed for the sheet.' })
  mapping?: ColumnMappingInput[] | null;

  @Field(() => [ImportRowInput], { nullable: true, description: 'Rows without a file, for programs. Their numbers count from 1.' })
  rows?: ImportRowInput[] | null;

  @Field(() => ID)
  roleId: string;

  @Field(() => ID)
  startHierarchyId: string;

  @Field(() => PasswordSourceEnum, { defaultValue: 'GENERATED' })
  passwords: PasswordSource;

  @Field(() => Boolean, {
    nullable: true,
    description: 'These set special needs and extra time of every row, over the columns.',
  })
  specialNeedsForAll?: boolean | null;

  @Field(() => Int, { nullable: true })
  extraTimePercentageForAll?: number | null;

  @Field(() => [CellCorrectionInput], {
    nullable: true,
    description: "Cells put right after the upload; they replace the file's text.",
  })
  corrections?: CellCorrectionInput[] | null;

  @Field(() => [UserFieldEnum], {
    nullable: true,
    description: 'Fields out of which the spaces that are not allowed are taken, in every row.',
  })
  removeSpaces?: UserField[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An earlier try of the same upload: its corrections hold too, and its preview is thrown away.',
  })
  basedOn?: string | null;
}
