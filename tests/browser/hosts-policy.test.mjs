// Strict hosts, and programs that do not arrive or stop: the text in the page stays, and a notice
// says why.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { HOST_PAGES, awaitElement, heard, listenToEvents, notice } from './support/element.mjs';
import { accountRadio, openClaim, openCard, settle, view } from './support/reader.mjs';
import { SITE, STRICT_CSP, TRUSTED_TYPES_CSP, startServer } from './support/server.mjs';

const WASM = '**/widget_bg.wasm';
const text = (page) => page.getByText('The mill burned on Tuesday.');

/** The wasm as it is, and in the ways in which it may arrive. */
const sound = () => readFileSync(join(SITE, 'v1/widget_bg.wasm'));
const EMPTY_MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const wasm = (body, contentType = 'application/wasm') => (route) => route.fulfill({ body, contentType });
const script = (body) => (route) => route.fulfill({ body, contentType: 'text/javascript' });

/** What may happen to the program, and whether the browser reports it by itself. */
const MISHAPS = [
  ['the wasm is missing', WASM, (route) => route.fulfill({ status: 404 }), [/404/]],
  ['the wasm is cut off', WASM, (route) => wasm(sound().subarray(0, 100_000))(route), []],
  ['the wasm is a page in HTML', WASM, wasm('<!doctype html>', 'text/html'), []],
  ['the wasm is a module of somebody else', WASM, wasm(EMPTY_MODULE), []],
  ['the glue is missing', '**/widget.js', (route) => route.fulfill({ status: 404 }), [/404/]],
  ['the glue throws', '**/widget.js', script('throw new Error("half-way");'), []],
  ['the style sheet is missing', '**/v1/*.css', (route) => route.fulfill({ status: 404 }), [/404/]],
];

const STUBBORN = `export default async () => {};
export class Widget { static check() {} constructor() { throw new WebAssembly.RuntimeError('unreachable'); } }`;

/** A comparison's static HTML in the element, with its style sheet before it. */
const STILL = `<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A comparison that stands in the page</title>
<script type="module" src="/v1/source-comparison.js"></script>
<link rel="stylesheet" href="/v1/static.css">
<source-comparison src="/comparisons/moura.json">
${readFileSync(join(SITE, 'index.html'), 'utf8').match(/<section class="sc still"[^]*(?=<\/source-comparison>)/)[0]}
</source-comparison>
</html>`;

describe('strict hosts and programs that fail', () => {
  const policy = (value) => ({ 'Content-Security-Policy': value });
  const suite = browserSuite({ before, after }, startServer, {
    ...HOST_PAGES,
    headers: {
      '/hosts/mill.html': policy(TRUSTED_TYPES_CSP),
      '/hosts/three.html': policy(TRUSTED_TYPES_CSP),
      '/hosts/plain.html': policy(STRICT_CSP.replace(" 'wasm-unsafe-eval'", '')),
    },
    texts: { ...HOST_PAGES.texts, '/hosts/still.html': STILL },
  });

  const visit = (name, prepare, steps, expectedFaults = []) =>
    suite.visit({ path: null, expectedFaults }, async (page) => {
      await listenToEvents(page);
      await prepare(page);
      await page.goto(suite.server.url(`/hosts/${name}.html`));
      await steps(page);
    });
  const nothing = async () => {};

  test('under the strictest policy, with trusted types enforced, everything works', async () => {
    await visit('mill', nothing, async (page) => {
      await awaitElement(page);
      await openClaim(page, 'one');
      assert.ok(await openCard(page).isVisible());
      await accountRadio(page, 'Baker').check();
      await page.getByRole('searchbox').fill('mill');
      await view(page, 'Ledger').check();
      await page.getByText('Reading options').click();
      await settle(page);
      const ink = await page.locator('.sc').evaluate((sc) => getComputedStyle(sc).getPropertyValue('--sc-ink'));
      assert.ok(ink.trim(), 'the style sheet is there');
      const foreign = await page.evaluate(() => document.querySelector('source-comparison').shadowRoot.querySelectorAll('style, script').length);
      assert.equal(foreign, 0);
    });
  });

  test('where a policy does not allow wasm, a notice says so', async () => {
    await visit('plain', nothing, async (page) => {
      await page.getByRole('alert').waitFor();
      assert.match(await notice(page).textContent(), /not available.*no-wasm: .*(Security Policy|WebAssembly)/is);
      const [{ name, detail }] = await heard(page);
      assert.deepEqual([name, detail.cause], ['error', 'no-wasm']);
    });
  });

  for (const [what, pattern, mishap, expectedFaults] of MISHAPS) {
    test(`the text in the page stays, and trying again helps: ${what}`, async () => {
      await visit('static', (page) => page.route(pattern, mishap), async (page) => {
        await notice(page).waitFor();
        assert.ok(await text(page).isVisible());
        const [{ name, detail }, ...more] = await heard(page);
        assert.deepEqual([name, detail.cause, more.length], ['error', 'not-loaded', 0]);
        await page.unroute(pattern);
        const button = notice(page).getByRole('button', { name: 'Open the comparison' });
        if (what === 'the wasm is a module of somebody else') return; // it has run: it stays
        await button.click();
        await page.locator('.sc').waitFor();
        assert.equal(await notice(page).count(), 0);
        assert.ok(!(await page.locator('source-comparison > article').first().isVisible()));
      }, expectedFaults);
    });
  }

  test('static HTML that waits is laid out near the window, and its links lead to their ends', async () => {
    let refuse;
    const answer = new Promise((answered) => { refuse = answered; });
    const late = async (route) => {
      await answer;
      await route.fulfill({ status: 404 });
    };
    await visit('still', (page) => page.route(WASM, late), async (page) => {
      const last = page.locator('.still-note').last();
      await last.waitFor({ state: 'attached' });
      const layout = () => last.evaluate((note) => getComputedStyle(note).contentVisibility);
      assert.equal(await layout(), 'auto', 'the program is on its way');
      refuse();
      await notice(page).waitFor();
      await page.locator('.contents a[href="#sc-ledger"]').click();
      await settle(page);
      assert.equal(await layout(), 'visible');
      const top = await page.locator('#sc-ledger').evaluate((ledger) => ledger.getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 100, `the link leads to its end: ${top}`);
    }, [/404/]);
  });

  test('wasm of a wrong type is taken all the same', async () => {
    await visit('static', (page) => page.route(WASM, (route) => wasm(sound(), 'text/plain')(route)), async (page) => {
      await awaitElement(page);
      await openClaim(page, 'one');
    });
  });

  const assertAllStopped = async (page) => {
    await page.waitForFunction(() => {
      const all = [...document.querySelectorAll('source-comparison')];
      return all.every(({ shadowRoot }) => shadowRoot?.querySelector('[role="alert"]') && !shadowRoot.querySelector('.sc'));
    });
    for (const which of ['first', 'second', 'third']) {
      assert.ok(await page.getByText(`The ${which} in the page.`).isVisible(), which);
    }
    const errors = (await heard(page)).filter(({ name }) => name === 'error');
    assert.deepEqual(errors.map(({ detail }) => detail.cause), ['stopped', 'stopped', 'stopped']);
  };
  const awaitThree = async (page) => {
    for (const one of ['#first', '#second', 'source-comparison:not([id])']) await awaitElement(page, one);
  };

  test('a trap in one comparison brings back the text of all', async () => {
    await visit('three', nothing, async (page) => {
      await awaitThree(page);
      await page.evaluate(() => {
        const refuse = () => { throw new Error('the page refuses'); };
        for (const name of ['insertBefore', 'appendChild']) Node.prototype[name] = refuse;
      });
      await page.locator('#second button.number[data-claim="two"]').click();
      await assertAllStopped(page);
    }, [/uncaught: RuntimeError: unreachable/, /failed to append child/]);
  });

  test('a trap while the first is made brings back the text of all', async () => {
    await visit('three', (page) => page.route('**/widget.js', script(STUBBORN)), assertAllStopped);
  });

  test('after a trap, an element that comes later says so at once', async () => {
    await visit('three', (page) => page.route('**/widget.js', script(STUBBORN)), async (page) => {
      await assertAllStopped(page);
      await page.evaluate(() => {
        const late = document.createElement('source-comparison');
        late.id = 'late';
        late.src = '/data/mill.json';
        late.loading = 'eager';
        document.body.append(late);
      });
      await page.locator('#late div[role="alert"]').waitFor();
      const [{ id, detail }, ...more] = await heard(page);
      assert.deepEqual([id, detail.cause, more.length], ['late', 'stopped', 0]);
    });
  });

  /** An error as the browser would report it, with this trace. */
  const report = (page, stack) =>
    page.evaluate((trace) => {
      const error = new WebAssembly.RuntimeError('unreachable');
      Object.defineProperty(error, 'stack', { value: trace });
      dispatchEvent(new ErrorEvent('error', { error }));
    }, stack);

  test('a trap of another program of the page stops nothing', async () => {
    await visit('three', nothing, async (page) => {
      await awaitThree(page);
      await report(page, 'RuntimeError: unreachable\n at wasm://wasm/0a:wasm-function[1]:0x1\n at https://game.example/game.js:1:2');
      await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: null })));
      assert.equal(await page.locator('.sc').count(), 3);
    });
  });

  for (const [what, trace] of [
    ['names no file', 'RuntimeError: unreachable\n at wasm://wasm/0a:wasm-function[1]:0x1'],
    ['is empty', ''],
  ]) {
    test(`a trap whose trace ${what} is taken for the program’s own`, async () => {
      await visit('three', nothing, async (page) => {
        await awaitThree(page);
        await report(page, trace);
        await assertAllStopped(page);
      });
    });
  }
});

describe('data from another host', () => {
  const own = browserSuite({ before, after }, startServer, { ...HOST_PAGES, csp: null });
  const other = {};
  before(async () => {
    other.open = await startServer({ ...HOST_PAGES, csp: null, headers: { '*': { 'Access-Control-Allow-Origin': '*' } } });
    other.closed = await startServer({ ...HOST_PAGES, csp: null });
  });
  after(() => Promise.all([other.open.close(), other.closed.close()]));

  const show = async (page, server) => {
    await awaitElement(page);
    const address = server.url('/data/other.json');
    return page.evaluate(async (src) => {
      const comparison = document.querySelector('source-comparison');
      comparison.src = src;
      return comparison.ready.then(() => comparison.shadowRoot.querySelector('.title').textContent, () => 'rejected');
    }, address);
  };

  test('is shown where that host allows it', async () => {
    const expectedFaults = [/request outside the server/];
    await own.visit({ path: '/hosts/mill.html', expectedFaults }, async (page) => {
      assert.equal(await show(page, other.open), 'The mill, told of Friday');
    });
  });

  test('is told of where that host does not', async () => {
    const expectedFaults = [/request outside the server/, /blocked by CORS policy/, /Failed to load/];
    await own.visit({ path: '/hosts/mill.html', expectedFaults }, async (page) => {
      assert.equal(await show(page, other.closed), 'rejected');
      assert.match(await notice(page).textContent(), /no-file: Failed to fetch/);
    });
  });
});
