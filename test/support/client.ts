/** A program that talks to the server: signs in, asks over GraphQL, uploads. */

export interface GraphQLFailure {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>> & { readonly code?: string };
}

export interface GraphQLAnswer<Data> {
  readonly status: number;
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFailure[];
}

export interface UploadAnswer {
  readonly status: number;
  readonly id?: string;
  readonly error?: { readonly code: string; readonly message: string };
}

export interface AskOptions {
  /** What Accept-Language says. */
  readonly language?: string;
}

export interface Client {
  /** The answer as it came, errors included. */
  readonly graphql: <Data>(query: string, variables?: object, options?: AskOptions) => Promise<GraphQLAnswer<Data>>;
  /** The data alone; throws where the answer has errors. */
  readonly ask: <Data>(query: string, variables?: object, options?: AskOptions) => Promise<Data>;
  /** The answer to a file, as it came. */
  readonly upload: (bytes: Uint8Array, fileName: string, options?: AskOptions) => Promise<UploadAnswer>;
  /** Whether the server lets the user in; if so, the client is that user from then on. Throws where it fails for another reason. */
  readonly signIn: (username: string, password: string) => Promise<boolean>;
  /** Any request below the server's address, with the client's cookies. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
}

const SIGN_IN = 'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { id } }';

/** A client without a session, of a server at this address; it sends these headers with every request. */
export function connectClient(url: string, always: Readonly<Record<string, string>> = {}): Client {
  const cookies = new Map<string, string>();
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers({ ...always, ...Object.fromEntries(new Headers(init.headers)) });
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(`${url}${path}`, { ...init, headers });
    keepCookies(cookies, response);
    return response;
  };
  const graphql: Client['graphql'] = async <Data>(query: string, variables: object = {}, { language }: AskOptions = {}) => {
    const headers = { 'content-type': 'application/json', ...languageHeader(language) };
    const response = await request('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return { status: response.status, ...((await response.json()) as Omit<GraphQLAnswer<Data>, 'status'>) };
  };
  return { request, graphql, ask: asker(graphql), upload: uploader(request), signIn: signer(graphql) };
}

function asker(graphql: Client['graphql']): Client['ask'] {
  return async <Data>(query: string, variables?: object, options?: AskOptions) => {
    const { data, errors } = await graphql<Data>(query, variables, options);
    if (errors !== undefined || data === undefined || data === null)
      throw new Error(`The server refused:\n${JSON.stringify(errors)}\n${query}`);
    return data;
  };
}

function uploader(request: Client['request']): Client['upload'] {
  return async (bytes, fileName, { language } = {}) => {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(bytes)]), fileName);
    const response = await request('/uploads', { method: 'POST', body, headers: languageHeader(language) });
    return { status: response.status, ...((await response.json()) as Omit<UploadAnswer, 'status'>) };
  };
}

function signer(graphql: Client['graphql']): Client['signIn'] {
  return async (username, password) => {
    const { data, errors } = await graphql<{ signIn: { id: string } }>(SIGN_IN, { username, password });
    // A server that is broken, or has had enough of us, has said nothing about the password.
    if (errors?.some(({ extensions }) => extensions?.code !== 'UNAUTHENTICATED')) throw new Error(`No sign-in: ${JSON.stringify(errors)}`);
    return data?.signIn !== undefined;
  };
}

function languageHeader(language: string | undefined): Record<string, string> {
  return language === undefined ? {} : { 'accept-language': language };
}

/** A cookie that is set to nothing is taken back. */
function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
}
