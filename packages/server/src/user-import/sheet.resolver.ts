/** The fields of a sheet that are worked out, for whoever asks for them. */
import { type ColumnMapping, proposeMapping } from '@intake/shared';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ColumnMappingObject, SheetObject } from './upload.type.js';

@Resolver(() => SheetObject)
export class SheetResolver {
  @FieldResolver(() => [ColumnMappingObject])
  proposedMapping(@Root() { columns }: SheetObject): readonly ColumnMapping[] {
    return proposeMapping(columns);
  }
}
