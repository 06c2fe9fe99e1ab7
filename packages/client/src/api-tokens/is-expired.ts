/** Whether a token can't be used any more, by the browser's clock. */
export function isExpired({ expiresAt }: { readonly expiresAt: string }): boolean {
  return new Date(expiresAt).getTime() <= Date.now();
}
