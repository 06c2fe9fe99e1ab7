/** The focus for what has just come in: at once for whoever types on, or is in the next field a moment later. */

/** The component library hides what comes in for two frames and each part of it may take one more, in which it can't have the focus. */
const FRAMES = 10;

/** Gives an element the focus in the first frame in which it can have it, unless the focus goes elsewhere before; resolves to whether it has it. */
export async function focusSoon(element: HTMLElement | null | undefined): Promise<boolean> {
  const before = document.activeElement;
  // A button that is disabled, or gone, leaves the focus to the page: nobody took it.
  const isElsewhere = (): boolean => document.activeElement !== before && document.activeElement !== document.body;
  for (let frame = 0; frame < FRAMES; frame += 1) {
    if (isElsewhere()) return false;
    element?.focus({ preventScroll: true });
    if (document.activeElement === element) return true;
    await new Promise(requestAnimationFrame);
  }
  return false;
}
