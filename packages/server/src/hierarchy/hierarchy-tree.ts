/** The organisation's tree in memory: paths, order, and what lies below a node. */
import { identifierKey } from '@intake/shared';

export interface TreeNode {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

export class HierarchyTree<Node extends TreeNode> {
  private readonly nodes: ReadonlyMap<string, Node>;
  private readonly children = new Map<string | null, Node[]>();

  constructor(nodes: readonly Node[]) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    for (const node of inSiblingOrder(nodes)) this.children.set(node.parentId, [...(this.children.get(node.parentId) ?? []), node]);
  }

  get(id: string): Node | undefined {
    return this.nodes.get(id);
  }

  /** All nodes, parents before children, siblings by name. */
  inOrder(): Node[] {
    return this.below(null);
  }

  /** Names from the root down to the node; empty for an ID that isn't there. */
  path(id: string): string[] {
    const node = this.nodes.get(id);
    if (node === undefined) return [];
    return node.parentId === null ? [node.name] : [...this.path(node.parentId), node.name];
  }

  /** The IDs of a node and of all below it; none for an ID that isn't there. */
  subtree(id: string): string[] {
    return this.nodes.has(id) ? [id, ...this.below(id).map((node) => node.id)] : [];
  }

  private below(id: string | null): Node[] {
    return (this.children.get(id) ?? []).flatMap((child) => [child, ...this.below(child.id)]);
  }
}

/** By name as people read it, whatever the case; IDs decide between equals, so that the order is always the same. */
function inSiblingOrder<Node extends TreeNode>(nodes: readonly Node[]): Node[] {
  const keyed = nodes.map((node) => ({ node, key: identifierKey(node.name) }));
  return keyed.sort((one, other) => compare(one.key, other.key) || compare(one.node.id, other.node.id)).map(({ node }) => node);
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
