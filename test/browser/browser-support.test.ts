/** What the tests in browsers rest on sees what it should. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { axeInBothColours, axeViolations } from '../support/axe-violations.js';
import { launchBrowser, openPage, type OpenedPage, type Viewer } from '../support/browser.js';
import { freePort } from '../support/ports.js';
import { screenshot } from '../support/screenshot.js';
import { servePages, type PageServer } from '../support/serve-pages.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const page = (content: string): string =>
  `<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,"></head><body>${content}</body></html>`;

const form = (username: string, password: string, submit: string): string =>
  page(`<form action="/in"><label>${username} <input name="u"></label><label>${password} <input type="password" name="p"></label>
    <button>${submit}</button></form>`);

const GOOD = page('<main><h1>Users</h1><p><span id="narrow">iiiiiiii</span> <span id="wide">WWWWWWWW</span></p></main>');

/** With the classes of both themes: it is always in the one that the system asks for. */
const THEMED = page('<main class="v-theme--light v-theme--dark"><h1>Users</h1><p>Some text</p></main>');

let browser: Browser;
let server: PageServer;
let elsewhere: string;
let opened: OpenedPage | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  elsewhere = `http://127.0.0.1:${await freePort()}`;
  server = await servePages({
    '/': GOOD,
    '/en': form('Username', 'Password', 'Sign in'),
    '/nl': form('Gebruikersnaam', 'Wachtwoord', 'Inloggen'),
    '/in?u=ada&p=secret': page('Welcome'),
    '/inline-style': page('<p style="color: red">Text</p>'),
    '/lacking': page('<img alt="" src="/gone.png">'),
    '/elsewhere': page(`<img alt="" src="${elsewhere}/pixel.png">`),
    '/themed': THEMED,
    '/inaccessible': page('<main><h1>Users</h1><input id="nameless"></main>'),
  });
});

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function open(path: string, viewer: Viewer = {}): Promise<OpenedPage> {
  opened = await openPage(browser, { ...viewer, url: `${server.url}${path}` });
  return opened;
}

describe('openPage()', () => {
  it.each([
    [{}, { language: 'en-GB', dark: false, still: true, size: [1280, 800] }],
    [
      { language: 'nl', colorScheme: 'dark', reducedMotion: false, width: 360, height: 640 },
      { language: 'nl-NL', dark: true, still: false, size: [360, 640] },
    ],
  ] as const)('opens a page for a viewer: %o', async (viewer, expected) => {
    const matches = (query: string): string => `matchMedia('(${query})').matches`;
    const seen = `({ language: navigator.language, dark: ${matches('prefers-color-scheme: dark')},
      still: ${matches('prefers-reduced-motion: reduce')}, size: [innerWidth, innerHeight] })`;
    expect(await (await open('/', viewer)).page.evaluate(seen)).toEqual(expected);
  });

  it('gives every page cookies of its own', async () => {
    const first = await open('/');
    await first.page.evaluate('document.cookie = "a=b"');
    const second = await openPage(browser, { url: server.url });
    expect([await first.page.evaluate('document.cookie'), await second.page.evaluate('document.cookie')]).toEqual(['a=b', '']);
    await second.close();
  });

  it('opens pages whose text has a font', async () => {
    const { page } = await open('/');
    const [narrow, wide] = await Promise.all(['#narrow', '#wide'].map((element) => page.locator(element).boundingBox()));
    expect(narrow?.width).toBeGreaterThan(8);
    expect(wide?.width).toBeGreaterThan(2 * (narrow?.width ?? Infinity));
  });
});

describe('the problems of a page', () => {
  it('are none on a page that has none', async () => {
    expect((await open('/')).problems()).toEqual([]);
  });

  it.each([
    ['an error that it throws', '/', "setTimeout(() => { throw new Error('broken') })", /^thrown: Error: broken/],
    ['a promise that nobody caught', '/', "void Promise.reject(new Error('broken'))", /^thrown: Error: broken/],
    ['an error that it writes', '/', "console.error('wrong')", /^console: wrong/],
    ['what its policy forbids', '/inline-style', '', /^policy: style-src-attr forbids inline/],
    ['what is not there', '/lacking', '', /^console: .* 404 .*gone\.png/],
    ['what nobody answers', '/elsewhere', '', /^failed: GET .*pixel\.png: net::ERR_CONNECTION_REFUSED/],
    ['what it asks of others', '/elsewhere', '', /^elsewhere: GET http:\/\/127\.0\.0\.1:\d+\/pixel\.png$/],
  ])('are %s', async (_what, path, script, problem) => {
    const { page, problems } = await open(path);
    await page.evaluate(`{ ${script} }`);
    await expect.poll(problems).toContainEqual(expect.stringMatching(problem));
  });
});

describe('axeViolations()', () => {
  it('finds none on a page that everybody can use, and leaves no problem behind', async () => {
    const { page, problems } = await open('/');
    expect([await axeViolations(page), problems()]).toEqual([[], []]);
  });

  it('names the rule, the element and the remedy, each time it is asked', async () => {
    const { page } = await open('/inaccessible');
    const [violation, ...others] = await axeViolations(page);
    expect(violation).toMatchObject({ rule: 'label', target: '#nameless' });
    expect(violation?.summary).toMatch(/^Form elements must have labels: Fix any of the following: /);
    expect(others).toEqual([]);
    expect(await axeViolations(page)).toEqual([violation]);
  });
});

describe('axeInBothColours()', () => {
  it('finds what is wrong in the other colours too, and leaves the page in its own', async () => {
    const { page } = await open('/themed', { colorScheme: 'light' });
    await page.evaluate(`{
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('@media (prefers-color-scheme: dark) { p { background: #000; color: #444 } }');
      document.adoptedStyleSheets = [sheet];
    }`);
    expect(await axeViolations(page)).toEqual([]);
    const [violation, ...others] = await axeInBothColours(page, 'light');
    expect(violation).toMatchObject({ rule: 'color-contrast', target: 'p', summary: expect.stringMatching(/^dark: /) as string });
    expect(others).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('signInThroughPage()', () => {
  it.each(['en', 'nl'] as const)('fills the form by its labels and waits for what comes then: %s', async (language) => {
    const { page } = await open(`/${language}`, { language });
    await signInThroughPage(page, { username: 'ada', password: 'secret' }, { language });
    await expect.poll(() => page.getByText('Welcome').isVisible()).toBe(true);
  });
});

describe('screenshot()', () => {
  it('writes a picture where a folder is named, and none where it is not', async () => {
    const folder = temporaryFolder('screenshots');
    const { page } = await open('/');
    vi.stubEnv('SCREENSHOTS', '');
    await screenshot(page, 'none');
    vi.stubEnv('SCREENSHOTS', folder.path);
    await screenshot(page, 'deep/one');
    vi.unstubAllEnvs();
    expect(['none.png', 'deep/one.png'].map((name) => existsSync(join(folder.path, name)))).toEqual([false, true]);
    folder.remove();
  });
});
