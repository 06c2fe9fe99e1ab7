/** What a person is about to do to the tree, and what they then do. */

/** A dialog that is open. */
export type HierarchyTask =
  /** Below `parentId` if that was said already. */
  | { readonly kind: 'add'; readonly parentId?: string | null }
  | { readonly kind: 'rename'; readonly id: string }
  /** To `parentId` if that was said already, by dragging. */
  | { readonly kind: 'move'; readonly id: string; readonly parentId?: string | null }
  | { readonly kind: 'remove'; readonly id: string };

/** A dialog's answer; a null parent is the top level. */
export type HierarchyChange =
  | { readonly kind: 'add'; readonly name: string; readonly parentId: string | null }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'move'; readonly id: string; readonly parentId: string | null }
  | { readonly kind: 'remove'; readonly id: string };
