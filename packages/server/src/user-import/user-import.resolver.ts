/** The fields of a user's import that are looked up; those of the row are in an encrypted block among two hundred others. */
import type { RowOutcome } from '@intake/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ImportContext } from './import-context.js';
import { RowOutcomeEnum } from './import-enums.js';
import { FieldChangeObject } from './import-row.type.js';
import { UserImportObject } from './user-import.type.js';
import { userImportLoaders } from './user-import-loaders.js';

/** Opening a block takes about as long as answering a hundred fields. */
const ROW = { complexity: 100 } as const;

@Resolver(() => UserImportObject)
export class UserImportResolver {
  @FieldResolver(() => String)
  async createdBy(@Root() { createdById }: UserImportObject, @Ctx() { loaders }: ImportContext): Promise<string> {
    return (await loaders.seenUser(createdById))?.username ?? '–';
  }

  @FieldResolver(() => RowOutcomeEnum, { ...ROW, nullable: true, description: "Null once the run's rows are gone." })
  async outcome(@Root() line: UserImportObject, @Ctx() context: ImportContext): Promise<RowOutcome | null> {
    return (await userImportLoaders(context).rows.load(line))?.outcome ?? null;
  }

  @FieldResolver(() => Boolean, ROW)
  async unchanged(@Root() line: UserImportObject, @Ctx() context: ImportContext): Promise<boolean> {
    return (await userImportLoaders(context).rows.load(line))?.unchanged ?? false;
  }

  @FieldResolver(() => Boolean, { ...ROW, description: 'The user was in the trash can, and stayed there.' })
  async inTrash(@Root() line: UserImportObject, @Ctx() context: ImportContext): Promise<boolean> {
    return (await userImportLoaders(context).rows.load(line))?.inTrash ?? false;
  }

  @FieldResolver(() => [FieldChangeObject], { ...ROW, description: 'What was different, where the user was synchronised.' })
  async changes(@Root() line: UserImportObject, @Ctx() context: ImportContext): Promise<readonly FieldChangeObject[]> {
    return (await userImportLoaders(context).rows.load(line))?.changes ?? [];
  }
}
