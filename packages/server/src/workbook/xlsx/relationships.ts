/** How the parts of a package point at one another. */
import { refuse } from '../unreadable-file.js';
import { elementRules } from '../xml/element-rules.js';
import type { ZipArchive } from '../zip/open-zip.js';
import { relationshipKind } from './namespaces.js';
import { readPart } from './read-part.js';

export interface Relationship {
  readonly id: string;
  /** Such as `worksheet`; undefined where the type is none of Office's. */
  readonly kind: string | undefined;
  /** The part pointed at, or undefined where it lies outside the package: such targets are never followed. */
  readonly part: string | undefined;
}

/** The relationships of a part, or of the package itself (empty name). A part without any has no list. */
export async function readRelationships(archive: ZipArchive, part: string): Promise<Relationship[]> {
  const found: Relationship[] = [];
  const file = part.lastIndexOf('/') + 1;
  const list = `${part.slice(0, file)}_rels/${part.slice(file)}.rels`;
  if (!archive.has(list)) return found;
  const rules = elementRules({
    'relationships:Relationships': {
      children: elementRules({
        'relationships:Relationship': {
          open: (attributes) => {
            const target = attributes.get('Target') ?? '';
            const outside = attributes.get('TargetMode') === 'External';
            found.push({
              id: attributes.get('Id') ?? '',
              kind: relationshipKind(attributes.get('Type') ?? ''),
              part: outside ? undefined : targetPart(part, target),
            });
          },
        },
      }),
    },
  });
  await readPart(archive, list, rules);
  return found;
}

/** The part that a target names, seen from a part; undefined where it climbs out of the package. */
export function targetPart(from: string, target: string): string | undefined {
  const path = target.replaceAll('\\', '/');
  const segments = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..' && segments.pop() === undefined) return undefined;
    if (!['', '.', '..'].includes(segment)) segments.push(segment);
  }
  return segments.join('/');
}

/** The first relationship of a kind that points at a part of the package; refused where it points outside. */
export function partOfKind(relationships: readonly Relationship[], kind: string): string | undefined {
  const found = relationships.find((relationship) => relationship.kind === kind);
  return found && (found.part ?? refuse('UNSAFE'));
}
