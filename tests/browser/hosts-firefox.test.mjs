// The main situations of hosts once more in Firefox.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { HOST_PAGES } from './support/element.mjs';
import { NO_FIREFOX, launchFirefox } from './support/firefox.mjs';
import { STRICT_CSP, TRUSTED_TYPES_CSP, startServer } from './support/server.mjs';

describe('in Firefox', { skip: NO_FIREFOX, timeout: 120_000 }, () => {
  const suite = {};
  const policy = (value) => ({ 'Content-Security-Policy': value });
  before(async () => {
    suite.server = await startServer({
      ...HOST_PAGES,
      headers: {
        '*': { 'Access-Control-Allow-Origin': '*' },
        '/hosts/mill.html': policy(TRUSTED_TYPES_CSP),
        '/hosts/static.html': policy(STRICT_CSP.replace(" 'wasm-unsafe-eval'", '')),
        '/hosts/frames.html': policy(`${STRICT_CSP}; frame-src 'self'`),
        // A page without an origin is not `self` for what it loads.
        '/embed.html': policy('sandbox allow-scripts'),
      },
    });
    suite.firefox = await launchFirefox();
  });
  after(async () => {
    await suite.firefox?.close();
    await suite.server?.close();
  });

  const visit = async (path, steps, expected = /^$/) => {
    const page = await suite.firefox.browser.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    try {
      await page.goto(suite.server.url(path));
      await page.evaluate(() => customElements.whenDefined('source-comparison').then(() => true));
      await steps(page);
      assert.deepEqual(faults.filter((fault) => !expected.test(fault)), []);
    } finally {
      await page.close();
    }
  };
  const ready = (page) =>
    page.evaluate(() =>
      Promise.all([...document.querySelectorAll('source-comparison')].map((one) => one.ready)).then(() => true),
    );
  /** Runs `does` with the first element and its shadow root. */
  const inElement = (page, does) =>
    page.evaluate(`(${does})(document.querySelector('source-comparison'), document.querySelector('source-comparison').shadowRoot)`);
  /** Frame by frame, until it holds; the driver's own way builds a function from text. */
  const until = (page, holds, selector = 'source-comparison') =>
    page.evaluate(`(async () => {
      const element = document.querySelector('${selector}');
      while (!(${holds})(element)) await new Promise((later) => requestAnimationFrame(later));
    })()`);

  test('under the strictest policy, it is shown, operated, and told of', async () => {
    await visit('/hosts/mill.html', async (page) => {
      await ready(page);
      await inElement(page, (element, root) => {
        globalThis.heard = [];
        addEventListener('source-comparison-claim', ({ detail }) => heard.push(detail.claim));
        root.querySelector('button.number[data-claim="one"]').click();
      });
      await until(page, ({ state }) => state.claim === 'one');
      assert.deepEqual(await page.evaluate(() => globalThis.heard), ['one']);
      await inElement(page, (element) => element.showAccount('baker'));
      await until(page, ({ state }) => state.claim === 'two');
      const ink = await inElement(page, (element, root) => getComputedStyle(root.querySelector('.sc')).getPropertyValue('--sc-ink'));
      assert.ok(ink.trim());
    });
  });

  test('selecting words inside a mark opens nothing', async () => {
    await visit('/hosts/mill.html', async (page) => {
      await ready(page);
      const line = await inElement(page, (element, root) => root.querySelector('mark').getClientRects()[0].toJSON());
      const middle = line.y + line.height / 2;
      await page.mouse.move(line.x + 4, middle);
      await page.mouse.down();
      await page.mouse.move(line.x + line.width / 2, middle, { steps: 4 });
      await page.mouse.up();
      assert.ok((await page.evaluate(() => String(getSelection()))).length > 3);
      assert.equal(await inElement(page, (element) => element.state.claim), null);
    });
  });

  test('three comparisons share one program', async () => {
    await visit('/hosts/three.html', async (page) => {
      await ready(page);
      const wasm = await page.evaluate(() =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length,
      );
      assert.equal(wasm, 1);
      const titles = await page.evaluate(() =>
        [...document.querySelectorAll('source-comparison')].map(({ shadowRoot }) => shadowRoot.querySelector('.title').textContent),
      );
      assert.equal(titles.length, 3);
    });
  });

  test('where a policy does not allow wasm, the text in the page stays and a notice says so', async () => {
    await visit('/hosts/static.html', async (page) => {
      await until(page, ({ shadowRoot }) => Boolean(shadowRoot?.querySelector('[role="alert"]')));
      const said = await inElement(page, (element, root) => root.querySelector('[role="alert"]').textContent);
      assert.match(said, /not available.*no-wasm/);
      assert.ok(await page.evaluate(() => document.querySelector('source-comparison > article').checkVisibility()));
    }, /blocked WebAssembly/);
  });

  test('taken away and put back, it is where the reader left it', async () => {
    await visit('/hosts/mill.html', async (page) => {
      await ready(page);
      await inElement(page, (element) => element.focusClaim('two'));
      await until(page, ({ state, shadowRoot }) => state.claim === 'two' && shadowRoot?.querySelector('.card'));
      await page.evaluate(async () => {
        const element = document.querySelector('source-comparison');
        element.remove();
        await new Promise((later) => requestAnimationFrame(later));
        document.querySelector('#other-place').append(element);
        await element.ready;
      });
      await until(page, ({ shadowRoot }) => shadowRoot?.querySelector('[aria-expanded="true"][data-claim="two"]'));
    });
  });

  test('in a sandboxed frame it is shown, and the host gives it its height', async () => {
    const page = await suite.firefox.browser.newPage();
    try {
      await page.goto(suite.server.url('/hosts/frames.html'));
      await until(page, ({ height }) => Number(height) > 300, '#own');
      assert.equal(await page.evaluate(() => document.querySelector('#other').height), '');
    } finally {
      await page.close();
    }
  });
});
