/** Tells of what the server refused, so that the page can find out whether the person's rights changed under it. */

type Listener = () => void;

let listener: Listener = () => undefined;

/** Calls this from now on, in place of what was called before, whenever something was refused or isn't there for this person. */
export function onRefusal(called: Listener): void {
  listener = called;
}

/** Says that something was refused. */
export function refused(): void {
  listener();
}
