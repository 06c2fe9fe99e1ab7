/** Copies the text of an element; where the browser doesn't let a page do that, selects it, so that the person can. */
export async function copyText(element: HTMLElement): Promise<'copied' | 'selected'> {
  try {
    // Not there at all on a page that came without encryption.
    await navigator.clipboard.writeText(element.textContent);
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(element);
    return 'selected';
  }
}
