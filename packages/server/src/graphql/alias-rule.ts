/** Refuses documents that give too many fields another name: so many times could one query do the same work. */
import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** A validation rule of graphql-js. */
export function aliasRule(limit: number): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    let aliases = 0;
    return {
      Field({ alias }) {
        if (alias === undefined) return;
        aliases += 1;
        if (aliases === limit + 1) context.reportError(new GraphQLError(`More than ${limit} aliases`, { nodes: alias }));
      },
    };
  };
}
