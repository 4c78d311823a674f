// Chromium for the tests, and pages that fail their test by anything that goes wrong in them.
import assert from 'node:assert/strict';

import { chromium } from 'playwright-core';

/** Also needed to run as root in a container; the last ones keep the browser off the network. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that CHROMIUM names; `cargo xtask` sets it. */
export async function launchBrowser() {
  const executablePath = process.env.CHROMIUM;
  assert.ok(executablePath, 'CHROMIUM is not set: run `cargo xtask test --only browser`');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** Keeps a list of what a visitor should never see: errors, warnings of the policy, far requests. */
function watchForFaults(page, origin) {
  const faults = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    faults.push(`console error: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => faults.push('the page crashed'));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!own) faults.push(`request outside the server: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  return faults;
}

/** A step that waits in vain is most often the consequence of a fault, or of what the page says. */
async function describeState(page, faults) {
  const text = await page.evaluate(() => document.body?.innerText ?? '').catch(() => '');
  const seen = text.trim().slice(0, 300);
  return `\nfaults of the page: ${faults.join('\n  ') || 'none'}\nthe page says: ${seen}`;
}

/**
 * Opens a page in a context of its own, lets `visit` use it, and closes it.
 *
 * Fails if the page logs an error, throws, or asks for anything outside the server. A test about
 * faults passes `expectedFaults`, each of which must then occur.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ origin: string, url(path: string): string }} server
 * @param {object} options
 * @param {string} [options.path] the page to open; null opens none
 * @param {RegExp[]} [options.expectedFaults]
 * @param {import('playwright-core').BrowserContextOptions} [options.context] viewport, colour
 *   scheme, reduced motion, forced colours, scripting
 * @param {(page: import('playwright-core').Page) => Promise<void>} visit
 */
export async function withPage(browser, server, options, visit) {
  const { path = '/', expectedFaults = [], context: contextOptions = {} } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...contextOptions,
  });
  // The tree that the comparison stands in: the element's own, wherever there is one.
  await context.addInitScript(() => {
    globalThis.reader = () => document.querySelector('source-comparison')?.shadowRoot ?? document;
  });
  try {
    const page = await context.newPage();
    const faults = watchForFaults(page, server.origin);
    if (path !== null) await page.goto(server.url(path), { waitUntil: 'load' });
    await visit(page).catch(async (error) => {
      throw new Error(error.message + (await describeState(page, faults)), { cause: error });
    });
    const unexpected = faults.filter((fault) => !expectedFaults.some((known) => known.test(fault)));
    assert.deepEqual(unexpected, [], 'the page has faults');
    const absent = expectedFaults.filter((known) => !faults.some((fault) => known.test(fault)));
    assert.deepEqual(absent, [], 'an expected fault did not occur');
  } finally {
    await context.close();
  }
}

/**
 * A server and a browser for one test file: call it at the top level of a `describe`.
 *
 * @param {object} [serverOptions] as for `startServer`
 * @returns {{ visit(options: object, steps: (page: import('playwright-core').Page) => Promise<void>): Promise<void> }}
 */
export function browserSuite({ before, after }, startServer, serverOptions = {}) {
  const suite = {};
  before(async () => {
    suite.server = await startServer(serverOptions);
    suite.browser = await launchBrowser();
  });
  after(async () => {
    await suite.browser?.close();
    await suite.server?.close();
  });
  suite.visit = (options, steps) => withPage(suite.browser, suite.server, options, steps);
  return suite;
}
