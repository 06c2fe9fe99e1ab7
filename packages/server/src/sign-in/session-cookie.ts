/** The cookie that holds a session's secret: for the server only, and from this site only. */
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'intake_session';

/** Reads and sets the session's cookie of one request. */
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieSerializeOptions;

  /** `https`: whether users see the server over HTTPS. */
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    https: boolean,
  ) {
    // A browser takes a __Host- cookie only over HTTPS, for the whole site and without a domain: no other host can plant one.
    this.name = https ? `__Host-${NAME}` : NAME;
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure: https };
  }

  /** The secret that came with the request. */
  read(): string | undefined {
    return this.request.cookies[this.name];
  }

  set(secret: string): void {
    void this.reply.setCookie(this.name, secret, this.options);
  }

  clear(): void {
    void this.reply.clearCookie(this.name, this.options);
  }
}
