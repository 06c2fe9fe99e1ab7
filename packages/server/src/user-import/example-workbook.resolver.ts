/** Where to download the example workbook. */
import type { Language } from '@intake/shared';
import { Arg, Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { SettingsObject } from '../settings/settings.type.js';
import { exampleWorkbookPath } from './example-workbook.route.js';
import { LanguageEnum } from './import-enums.js';

@Resolver(() => SettingsObject)
export class ExampleWorkbookResolver {
  @FieldResolver(() => String, { description: 'A path on this server. Language: by default that of the request.' })
  exampleWorkbookUrl(
    @Ctx() context: SignedInContext,
    @Arg('language', () => LanguageEnum, { nullable: true }) language?: Language | null,
  ): string {
    return exampleWorkbookPath(language ?? context.language);
  }
}
