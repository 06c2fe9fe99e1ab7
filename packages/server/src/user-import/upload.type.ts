/** An upload in the schema. */
import type { ColumnMapping, FirstRow, UserField } from '@intake/shared';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FileReadingObject, ReadingChoicesObject } from './file-reading.type.js';
import { UserFieldEnum } from './import-enums.js';

@ObjectType('Column')
export class ColumnObject {
  @Field(() => String, { description: 'A, B, …, AA, …' })
  letter: string;

  @Field(() => String)
  header: string;

  @Field(() => [String], { description: 'The first three cells with text; none of what may be a password.' })
  samples: readonly string[];
}

@ObjectType('ColumnMapping')
export class ColumnMappingObject implements ColumnMapping {
  @Field(() => UserFieldEnum)
  field: UserField;

  @Field(() => String)
  column: string;
}

@ObjectType('FirstRow')
export class FirstRowObject {
  @Field(() => Int)
  number: number;

  @Field(() => [String], { description: 'From column A on, shortened; empty where the text may be a password.' })
  cells: readonly string[];
}

@ObjectType('Sheet')
export class SheetObject {
  @Field(() => Int)
  index: number;

  @Field(() => String)
  name: string;

  @Field(() => [ColumnObject])
  columns: readonly ColumnObject[];

  @Field(() => Int, { description: "The row with the columns' names; 0 where it was chosen that the sheet has none." })
  headerRow: number;

  @Field(() => Int, { description: 'Rows with text below the header row.' })
  rowCount: number;

  @Field(() => Int, { description: 'Rows below the header row that the spreadsheet program hides: they are read like any other.' })
  hiddenRowCount: number;

  @Field(() => [FirstRowObject], { description: 'The first ten rows with text, to choose the header row among.' })
  firstRows: readonly FirstRow[];
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

  @Field(() => FileReadingObject, { description: 'What was assumed of the file, or chosen.' })
  reading: FileReadingObject;

  @Field(() => ReadingChoicesObject, { description: 'What was chosen rather than assumed.' })
  choices: ReadingChoicesObject;

  @Field(() => GraphQLDateTime)
  expiresAt: Date;
}
