/** Bounds what a request may cost: about the number of fields of its answer, by the sizes of the pages that it asks for. */
import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
} from 'graphql';
import { type ComplexityEstimator, type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { refuse } from './errors.js';
import { DEFAULT_PAGE_SIZE, MAX_COST, MAX_PAGE_SIZE } from './limits.js';

/** What a list is taken to hold that doesn't come in pages: a user's memberships, a row's cells; and the whole tree, or all roles. */
const LIST_SIZE = 10;
const WHOLE_LIST_SIZE = 200;

export interface CostedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the request costs. Refuses too large a page and too high a cost; throws graphql-js's error for variables that don't fit. */
export function checkedCost({ schema, document, operationName, variables }: CostedRequest): number {
  const named = operationName === undefined ? {} : { operationName };
  const cost = getComplexity({ schema, query: document, variables: { ...variables }, estimators: [estimate], ...named });
  return cost <= MAX_COST ? cost : refuse('BAD_USER_INPUT', { sentence: tooCostly(cost) });
}

const estimate: ComplexityEstimator = (selected) => {
  // What describes the schema costs no statement, and has a limit of its own in graphql-js.
  if (selected.type.name.startsWith('__') || selected.field.name.startsWith('__')) return 0;
  return ownCost(selected) + rows(selected) * selected.childComplexity;
};

/** What a field that costs more than most says of itself, by TypeGraphQL's option `complexity`. */
function ownCost({ field }: ComplexityEstimatorArgs): number {
  const { complexity } = field.extensions;
  return typeof complexity === 'number' ? complexity : 1;
}

function rows({ type, field, args }: ComplexityEstimatorArgs): number {
  if (field.args.some(({ name }) => name === 'first')) return pageSize(args['first']);
  // The page's size was counted one level up.
  if (!isListOfObjects(field.type) || type.name.endsWith('Connection')) return 1;
  const named = Object.values(args).map((value) => (Array.isArray(value) ? value.length : 0));
  return Math.max(type.name === 'Query' ? WHOLE_LIST_SIZE : LIST_SIZE, ...named);
}

function pageSize(first: unknown): number {
  const size = typeof first === 'number' ? first : DEFAULT_PAGE_SIZE;
  return size >= 0 && size <= MAX_PAGE_SIZE ? size : refuse('BAD_USER_INPUT', { sentence: PAGE_SIZE });
}

function isListOfObjects(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
}

const PAGE_SIZE = { EN: `first must be from 0 to ${MAX_PAGE_SIZE}`, NL: `first moet van 0 tot en met ${MAX_PAGE_SIZE} zijn` };

const tooCostly = (cost: number) => ({
  EN: `The request asks for too much at once (${cost}, at most ${MAX_COST}): ask for fewer fields or smaller pages`,
  NL: `Het verzoek vraagt te veel ineens (${cost}, hoogstens ${MAX_COST}): vraag minder velden of kleinere pagina's`,
});
