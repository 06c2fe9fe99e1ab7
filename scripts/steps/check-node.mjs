/** Refuses a Node.js that is too old, in one clear sentence. */
import { MANIFEST } from './root.mjs';

/**
 * Whether a version is at least the one of a range of the form `>=20.19`.
 * @param {string} version such as 20.20.2
 * @param {string} range such as >=20.19
 */
export function satisfies(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = range.replace('>=', '').split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** Ends the process where Node.js is older than package.json demands. */
export function checkNode() {
  const range = MANIFEST.engines.node;
  if (satisfies(process.versions.node, range)) return;
  console.error(`Intake needs Node.js ${range.replace('>=', '')} or newer: this is ${process.versions.node}`);
  process.exit(1);
}
