/** The fields of a run's row that are looked up, or told in the reader's language. */
import { issueSentence } from '@intake/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { UserObject } from '../user/user.type.js';
import type { ImportContext } from './import-context.js';
import { FieldChangeObject, ImportRowObject, RowIssueObject } from './import-row.type.js';
import { fileText } from './file-text.js';

@Resolver(() => ImportRowObject)
export class ImportRowResolver {
  @FieldResolver(() => String, { nullable: true, description: "The file's text, where that field is mapped." })
  firstName(@Root() { row }: ImportRowObject, @Ctx() { loaders }: ImportContext): Promise<string | null> {
    return fileText(row, 'FIRST_NAME', loaders);
  }

  @FieldResolver(() => String, { nullable: true })
  lastName(@Root() { row }: ImportRowObject, @Ctx() { loaders }: ImportContext): Promise<string | null> {
    return fileText(row, 'LAST_NAME', loaders);
  }

  @FieldResolver(() => String, { nullable: true })
  username(@Root() { row }: ImportRowObject, @Ctx() { loaders }: ImportContext): Promise<string | null> {
    return fileText(row, 'USERNAME', loaders);
  }

  @FieldResolver(() => String, { nullable: true })
  userId(@Root() { row }: ImportRowObject, @Ctx() { loaders }: ImportContext): Promise<string | null> {
    return fileText(row, 'USER_ID', loaders);
  }

  @FieldResolver(() => String, { nullable: true })
  email(@Root() { row }: ImportRowObject, @Ctx() { loaders }: ImportContext): Promise<string | null> {
    return fileText(row, 'EMAIL', loaders);
  }

  @FieldResolver(() => UserObject, { nullable: true, description: 'Who is synchronised, or was created; null where that is out of sight.' })
  async user(@Root() { row }: ImportRowObject, @Ctx() { loaders }: ImportContext): Promise<UserObject | null> {
    return row.userId === null ? null : ((await loaders.seenUser(row.userId)) ?? null);
  }

  @FieldResolver(() => [FieldChangeObject], {
    description: 'What differs, for a row to synchronise; nothing where the user is out of sight by now.',
  })
  async changes(@Root() { row }: ImportRowObject, @Ctx() { loaders }: ImportContext): Promise<readonly FieldChangeObject[]> {
    return row.userId === null || (await loaders.sees(row.userId)) ? row.changes : [];
  }

  @FieldResolver(() => [RowIssueObject])
  issues(@Root() { row }: ImportRowObject, @Ctx() { language }: ImportContext): RowIssueObject[] {
    return row.issues.map((issue) => ({ field: issue.field ?? null, code: issue.code, message: issueSentence(issue, language) }));
  }
}
