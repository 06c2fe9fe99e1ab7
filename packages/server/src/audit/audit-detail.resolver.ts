/** What a detail of an entry of the audit log leads to. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { nameInDetail } from './audit-subjects.js';
import { AuditDetailObject } from './audit.type.js';

@Resolver(() => AuditDetailObject)
export class AuditDetailResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the value, if it is an ID, leads to is called now; null where that is gone.',
  })
  called(@Root() detail: AuditDetailObject, @Ctx() { loaders }: SignedInContext): Promise<string | null> {
    return nameInDetail(loaders, detail);
  }
}
