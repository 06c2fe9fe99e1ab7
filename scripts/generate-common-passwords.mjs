/**
 * Makes the list in packages/shared/src/common-password-list.ts: the 3,000 most common passwords of 8 characters or more, in lower case,
 * each once, the most common first.
 *
 * Source: `passwords.json` of the npm package @zxcvbn-ts/language-common 4.1.3 (MIT), most of it the passwords of the "10 million
 * passwords" that OWASP's SecLists holds too, by how often they were found. It is no dependency of the project; to make the list again:
 *
 *   npm install --prefix /tmp/passwords @zxcvbn-ts/language-common@4.1.3
 *   node scripts/generate-common-passwords.mjs /tmp/passwords/node_modules/@zxcvbn-ts/language-common
 *
 * What it prints is the text of the list.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inLines } from './steps/in-lines.mjs';

const COUNT = 3000;
const SHORTEST = 8;
const WIDTH = 190;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of the package @zxcvbn-ts/language-common');

/** @type {string[]} */
const published = JSON.parse(readFileSync(join(folder, 'src', 'passwords.json'), 'utf8'));
const longEnough = published.map((password) => password.toLowerCase()).filter((password) => [...password].length >= SHORTEST);
const passwords = [...new Set(longEnough)].slice(0, COUNT);
if (passwords.some((password) => /[\s`\\]|\$\{/.test(password)))
  throw new Error('A password needs quoting: the list is parted by spaces in a template literal');

process.stdout.write(`${inLines(passwords, WIDTH)}\n`);
