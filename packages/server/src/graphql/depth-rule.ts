/** Refuses documents whose fields are nested too deeply, fragments followed, introspection aside. */
import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

/** A validation rule of graphql-js. */
export function depthRule(limit: number): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition(node) {
      const depth = new DepthMeter(context).depthOf(node.selectionSet);
      if (depth > limit) context.reportError(new GraphQLError(`Fields are nested ${depth} deep: at most ${limit}`, { nodes: node }));
    },
  });
}

class DepthMeter {
  private readonly fragments = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  depthOf({ selections }: SelectionSetNode): number {
    const depths = selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragmentDepth(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.depthOf(selection.selectionSet);
      if (selection.name.value.startsWith('__')) return 0;
      return 1 + (selection.selectionSet === undefined ? 0 : this.depthOf(selection.selectionSet));
    });
    return Math.max(0, ...depths);
  }

  private fragmentDepth(name: string): number {
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    // Of a fragment within itself, which another rule refuses.
    this.fragments.set(name, 0);
    const fragment = this.context.getFragment(name);
    const depth = fragment ? this.depthOf(fragment.selectionSet) : 0;
    this.fragments.set(name, depth);
    return depth;
  }
}
