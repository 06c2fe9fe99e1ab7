/** The settings: asked for and changed. */
import type { Permission } from '@intake/shared';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { regionalTimeZone } from './settings.repository.js';
import { SettingsObject } from './settings.type.js';
import { updateSettings } from './update-settings.js';

@Resolver()
export class SettingsResolver {
  @Authorized<Permission>('MANAGE_USERS', 'MANAGE_SETTINGS')
  @Query(() => SettingsObject)
  async settings(@Ctx() { config, database }: SignedInContext): Promise<SettingsObject> {
    const { maxImportRows, maxUploadBytes, trashDays } = config;
    return { timeZone: await regionalTimeZone(database.reads), maxImportRows, maxUploadBytes, trashDays };
  }

  @Authorized<Permission>('MANAGE_SETTINGS')
  @Mutation(() => SettingsObject)
  async updateSettings(@Ctx() context: SignedInContext, @Arg('timeZone', () => String) timeZone: string): Promise<SettingsObject> {
    await updateSettings(context, timeZone);
    return this.settings(context);
  }
}
