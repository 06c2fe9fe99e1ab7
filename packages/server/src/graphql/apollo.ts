/** The GraphQL server: POST only, one operation at a time, within limits. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Services } from '../services.js';
import { aliasRule } from './alias-rule.js';
import type { Context } from './context.js';
import { depthRule } from './depth-rule.js';
import { errorPlugin } from './error-plugin.js';
import { limitPlugin } from './limit-plugin.js';
import { MAX_ALIASES, MAX_DEPTH, MAX_SELECTIONS, MAX_TOKENS } from './limits.js';
import { maskUnexpected } from './public-error.js';
import { makeSchema } from './schema.js';

// Usage reporting would begin by itself where the environment happens to hold a key of Apollo's.
const LEFT_OUT = [
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** A started server. */
export async function startApollo({ config, log }: Pick<Services, 'config' | 'log'>): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema: await makeSchema(),
    introspection: config.introspection,
    logger: log,
    parseOptions: { maxLexicalTokens: MAX_TOKENS },
    validationRules: [depthRule(MAX_DEPTH), aliasRule(MAX_ALIASES)],
    maxRecursiveSelections: MAX_SELECTIONS,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    formatError: maskUnexpected,
    plugins: [...LEFT_OUT, limitPlugin, errorPlugin],
  });
  await apollo.start();
  return apollo;
}
