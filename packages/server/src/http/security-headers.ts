/** Headers that keep browsers from doing more with our pages than we do. Source: OWASP Secure Headers Project. */
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

const CONTENT_SECURITY_POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

type Policy = typeof CONTENT_SECURITY_POLICY;

/** Adds the headers to every answer; those that bind browsers to HTTPS only where users see the server over it. */
export async function addSecurityHeaders(app: FastifyInstance, https: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: asHelmetWants(CONTENT_SECURITY_POLICY, https),
    strictTransportSecurity: https,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Lets the page that is this answer have style elements with the nonce, beside all else that every answer's policy says. */
export function allowStyles(reply: FastifyReply, { https, nonce }: { readonly https: boolean; readonly nonce: string }): void {
  const styles = [...CONTENT_SECURITY_POLICY['style-src'], `'nonce-${nonce}'`];
  reply.helmet({ contentSecurityPolicy: asHelmetWants({ ...CONTENT_SECURITY_POLICY, 'style-src': styles }, https) });
}

function asHelmetWants(policy: Policy, https: boolean) {
  return { useDefaults: false, directives: https ? { ...policy, 'upgrade-insecure-requests': [] } : policy };
}
