/** The settings in the schema. */
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Settings')
export class SettingsObject {
  @Field(() => String, { description: 'IANA name; what new users get.' })
  timeZone: string;

  @Field(() => Int)
  maxImportRows: number;

  @Field(() => Int)
  maxUploadBytes: number;

  @Field(() => Int)
  trashDays: number;
}
