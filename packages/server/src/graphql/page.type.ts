/** What every list that comes in pages has in common. */
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { DEFAULT_PAGE_SIZE } from './limits.js';

@ObjectType('PageInfo')
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

/** Which page; the limit of `first` holds for every list and is checked with the request's cost. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

/** The page with its size, null being the default. */
export function pageOf({ first, after }: PageArguments): { first: number; after?: string } {
  const size = { first: first ?? DEFAULT_PAGE_SIZE };
  return after === null || after === undefined ? size : { ...size, after };
}
