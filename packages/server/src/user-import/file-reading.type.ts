/** In the schema, how a file was read, and what may be chosen instead. */
import type { FileKind, FileReading, HeaderRow, ReadingChoices, TextEncoding } from '@intake/shared';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { FileKindEnum, TextEncodingEnum } from './import-enums.js';

@ObjectType('FileReading')
export class FileReadingObject implements FileReading {
  @Field(() => FileKindEnum)
  kind: FileKind;

  @Field(() => TextEncodingEnum, { nullable: true, description: 'Of a text file; null for a workbook.' })
  encoding: TextEncoding | null;

  @Field(() => String, { nullable: true, description: 'Of a text file, one character; null for a workbook.' })
  delimiter: string | null;
}

@ObjectType('HeaderRow')
export class HeaderRowObject implements HeaderRow {
  @Field(() => Int, { description: "The sheet's index in the upload." })
  sheet: number;

  @Field(() => Int, { description: 'As the spreadsheet program shows it; 0 for none.' })
  row: number;
}

@ObjectType('ReadingChoices', { description: 'Null, or no line for a sheet, is what the reader assumes by itself.' })
export class ReadingChoicesObject implements ReadingChoices {
  @Field(() => TextEncodingEnum, { nullable: true })
  encoding: TextEncoding | null;

  @Field(() => String, { nullable: true })
  delimiter: string | null;

  @Field(() => [HeaderRowObject])
  headerRows: readonly HeaderRow[];
}

@InputType('HeaderRowInput')
export class HeaderRowInput implements HeaderRow {
  @Field(() => Int, { description: "The sheet's index in the upload." })
  sheet: number;

  @Field(() => Int, { description: 'As the spreadsheet program shows it; 0 for none.' })
  row: number;
}

@InputType('ReadingChoicesInput', { description: 'What is left out is assumed.' })
export class ReadingChoicesInput {
  @Field(() => TextEncodingEnum, { nullable: true })
  encoding?: TextEncoding | null;

  @Field(() => String, { nullable: true, description: 'One character, neither a quote nor the end of a line.' })
  delimiter?: string | null;

  @Field(() => [HeaderRowInput], { nullable: true, description: 'One for each sheet at most.' })
  headerRows?: HeaderRowInput[] | null;
}
