/** How much one request may ask for. Sources: OWASP GraphQL Cheat Sheet; the product's security requirements. */

/** Bytes of a request's body. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** Fields within fields, introspection aside. */
export const MAX_DEPTH = 8;

/** Words, names and signs of a document. */
export const MAX_TOKENS = 1000;

/** Fields of a document that are given another name. */
export const MAX_ALIASES = 15;

/** Objects of one page. */
export const MAX_PAGE_SIZE = 500;

/** Objects of a page whose size isn't given. */
export const DEFAULT_PAGE_SIZE = 50;

/** IDs that a mutation takes in a list. */
export const MAX_IDS = 500;

/** Fields of an answer, about: a page of 500 users with all that belongs to them costs half of it. */
export const MAX_COST = 100_000;

/** Fields and fragments of a document once every fragment is written out. */
export const MAX_SELECTIONS = 5000;

/** Values of one list among the variables: a body has no room for so many rows of users. */
export const MAX_LIST = 50_000;

/** Fields of one object among the variables: no input has nearly as many. */
export const MAX_FIELDS = 1000;
