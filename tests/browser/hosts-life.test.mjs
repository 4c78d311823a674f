// The element in a page that changes: moved, taken away, put back, five hundred times over.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { HOST_PAGES, awaitElement, heardNames, listenToEvents, read } from './support/element.mjs';
import { accountRadio, numberOf, openClaim, openClaimId, openNumber, settle } from './support/reader.mjs';
import { startServer } from './support/server.mjs';

/** How much the page may keep of four hundred elements that are gone: less than a byte in ten. */
const HEAP_GROWTH = 300_000;

describe('the element in a page that changes', () => {
  const suite = browserSuite({ before, after }, startServer, HOST_PAGES);

  const visit = (steps, name = 'mill') =>
    suite.visit({ path: null }, async (page) => {
      await listenToEvents(page);
      const requests = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(suite.server.url(`/hosts/${name}.html`));
      await awaitElement(page);
      await steps(page, requests);
    });

  const moveTo = (page, place) =>
    page.evaluate((selector) => {
      const target = document.querySelector(selector);
      target.append(globalThis.taken ?? document.querySelector('source-comparison'));
    }, place);

  test('moved within the page, it is the same as before', async () => {
    await visit(async (page, requests) => {
      await openClaim(page, 'one');
      await accountRadio(page, 'Miller').check();
      await page.getByRole('searchbox').fill('mill');
      await page.locator('.sc').evaluate((sc) => { globalThis.drawn = sc; });
      await heardNames(page);
      const asked = requests.length;
      await moveTo(page, '#other-place');
      await settle(page);
      assert.equal(await openClaimId(page), 'one');
      assert.ok(await accountRadio(page, 'Miller').isChecked());
      assert.equal(await page.getByRole('searchbox').inputValue(), 'mill');
      assert.ok(await page.locator('.sc').evaluate((sc) => sc === globalThis.drawn), 'not drawn again');
      assert.equal(requests.length, asked);
      assert.deepEqual(await heardNames(page), []);
      await openClaim(page, 'two');
      assert.deepEqual(await heardNames(page), ['claim']);
    });
  });

  test('moved while it waits to be near, it loads once', async () => {
    await suite.visit({ path: '/hosts/far.html' }, async (page) => {
      await page.evaluate(() => customElements.whenDefined('source-comparison'));
      await settle(page);
      await page.evaluate(() => {
        const comparison = document.querySelector('source-comparison');
        comparison.addEventListener('source-comparison-ready', () => { globalThis.readies = (globalThis.readies ?? 0) + 1; });
        document.body.append(comparison);
        document.body.prepend(comparison);
      });
      await awaitElement(page);
      await page.evaluate(() => document.body.append(document.querySelector('source-comparison')));
      await page.evaluate(() => scrollTo(0, 10_000));
      await settle(page);
      assert.equal(await page.evaluate(() => globalThis.readies), 1);
    });
  });

  test('taken away and put back, it is where the reader left it, and asks for nothing', async () => {
    await visit(async (page, requests) => {
      await openClaim(page, 'one');
      await accountRadio(page, 'Miller').check();
      await settle(page);
      const asked = requests.length;
      await page.evaluate(() => {
        globalThis.taken = document.querySelector('source-comparison');
        globalThis.taken.remove();
      });
      await settle(page);
      const left = await page.evaluate(() => globalThis.taken.shadowRoot.querySelectorAll('.sc').length);
      assert.equal(left, 0, 'the program is gone from it');
      await moveTo(page, '#other-place');
      await awaitElement(page);
      assert.equal(await openClaimId(page), 'one');
      assert.ok(await accountRadio(page, 'Miller').isChecked());
      assert.equal(requests.length, asked);
    });
  });

  test('another file named while it is away is shown when it is back', async () => {
    await visit(async (page) => {
      await page.evaluate(async () => {
        const comparison = document.querySelector('source-comparison');
        comparison.remove();
        await new Promise((later) => requestAnimationFrame(later));
        comparison.src = '/data/other.json';
        comparison.account = 'baker';
        document.querySelector('#place').append(comparison);
      });
      await awaitElement(page);
      assert.equal(await page.locator('.sc .title').textContent(), 'The mill, told of Friday');
      assert.equal(await read(page, 'account'), 'baker');
    });
  });

  test('taken away while it loads, it shows nothing and says nothing', async () => {
    await visit(async (page) => {
      await heardNames(page);
      const left = await page.evaluate(async () => {
        const comparison = document.createElement('source-comparison');
        comparison.loading = 'eager';
        comparison.src = '/data/other.json';
        document.body.append(comparison);
        comparison.remove();
        await fetch('/data/other.json').then((answer) => answer.text());
        await new Promise((later) => setTimeout(later));
        return comparison.shadowRoot.querySelectorAll('.sc').length;
      });
      assert.equal(left, 0);
      assert.deepEqual(await heardNames(page), []);
    });
  });

  test('a host may act on it, and take it away, while it listens', async () => {
    await visit(async (page) => {
      await page.evaluate(() => {
        const comparison = document.querySelector('source-comparison');
        comparison.addEventListener('source-comparison-claim', () => comparison.showAccount('baker'), { once: true });
        comparison.addEventListener('source-comparison-view', () => comparison.remove());
      });
      // Before one can see it open, the host has gone on.
      await numberOf(page, 'one').click();
      await page.waitForFunction(() => document.querySelector('source-comparison').state.claim === 'two');
      await page.getByRole('radio', { name: 'Ledger' }).click();
      await page.locator('source-comparison').waitFor({ state: 'detached' });
    });
  });

  const leak = 'Yew keeps the root element and the listeners of every program it has ended';
  test('five hundred times put there and taken away, the page keeps nothing of it', async () => {
    await visit(async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const cycle = (times) =>
        page.evaluate(async (count) => {
          for (let done = 0; done < count; done += 1) {
            const comparison = document.createElement('source-comparison');
            comparison.src = '/data/mill.json';
            comparison.loading = 'eager';
            document.querySelector('#other-place').append(comparison);
            await comparison.ready;
            comparison.focusClaim('one');
            await new Promise((later) => setTimeout(later));
            comparison.remove();
          }
        }, times);
      const measure = async () => {
        await settle(page);
        for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
        const { metrics } = await session.send('Performance.getMetrics');
        return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      };
      await cycle(100);
      const early = await measure();
      await cycle(400);
      const late = await measure();
      const growth = (name) => late[name] - early[name];
      console.log(`400 cycles: ${['Nodes', 'JSEventListeners', 'JSHeapUsedSize'].map((name) => `${name} ${early[name]} to ${late[name]}`).join(', ')}`);
      assert.ok(growth('Nodes') < 50, `${growth('Nodes')} more nodes`);
      assert.ok(growth('JSEventListeners') <= 0, `${growth('JSEventListeners')} more listeners`);
      assert.ok(growth('JSHeapUsedSize') < HEAP_GROWTH, `${growth('JSHeapUsedSize')} more bytes`);
      assert.equal(await openNumber(page).count(), 0, 'the first one is as it was');
    });
  });
});
