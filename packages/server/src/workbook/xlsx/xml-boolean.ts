/** Truth as XML writes it. */

/** Whether an attribute or value is true. Source: XML Schema, 3.2.2, and the `on` of older drafts of Office Open XML. */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

/** Whether it is false and says so. */
export function isFalse(text: string | undefined): boolean {
  return text === '0' || text === 'false' || text === 'off';
}
