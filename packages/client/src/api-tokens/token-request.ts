/** The request of a program that signs in with a token, as a command that anybody can try. */
export function tokenRequest(origin: string): string {
  return [
    `curl ${origin}/graphql`,
    `  --header 'Authorization: Bearer TOKEN'`,
    `  --header 'Content-Type: application/json'`,
    `  --data '{"query": "{ me { username } }"}'`,
  ].join(' \\\n');
}
