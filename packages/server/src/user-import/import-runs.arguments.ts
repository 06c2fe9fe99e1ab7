/** What a page of the import history is asked for with. */
import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../graphql/page.type.js';

@ArgsType()
export class ImportRunsArguments extends PageArguments {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether previews that were thrown away or replaced are listed too.',
  })
  includeCancelled?: boolean | null;
}
