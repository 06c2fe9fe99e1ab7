/** An upload in the schema. */
import type { ColumnMapping, UserField } from '@intake/shared';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserFieldEnum } from './import-enums.js';

@ObjectType('Column')
export class ColumnObject {
  @Field(() => String, { description: 'A, B, …, AA, …' })
  letter: string;

  @Field(() => String)
  header: string;

  @Field(() => [String], { description: 'The first three cells with text.' })
  samples: readonly string[];
}

@ObjectType('ColumnMapping')
export class ColumnMappingObject implements ColumnMapping {
  @Field(() => UserFieldEnum)
  field: UserField;

  @Field(() => String)
  column: string;
}

@ObjectType('Sheet')
export class SheetObject {
  @Field(() => Int)
  index: number;

  @Field(() => String)
  name: string;

  @Field(() => [ColumnObject])
  columns: readonly ColumnObject[];

  @Field(() => Int, { description: 'Rows with text, the header row aside.' })
  rowCount: number;

  @Field(() => [ColumnMappingObject])
  proposedMapping: readonly ColumnMapping[];
}

@ObjectType('Upload', { description: 'A workbook that was sent to the server and read. Kept for 24 hours.' })
export class UploadObject {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  fileName: string;

  @Field(() => Int)
  byteSize: number;

  @Field(() => [SheetObject], { description: "Visible sheets that hold text, in the workbook's order; a CSV file has one." })
  sheets: readonly SheetObject[];

  @Field(() => Int)
  proposedSheet: number;

  @Field(() => GraphQLDateTime)
  expiresAt: Date;
}
