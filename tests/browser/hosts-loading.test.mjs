// When the element loads what, and what that costs the page around it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { MOURA, readableTexts } from './support/comparison.mjs';
import { HOST_PAGES, awaitElement, set } from './support/element.mjs';
import { settle } from './support/reader.mjs';
import { startServer } from './support/server.mjs';

/** 1.6 Mbit/s and 150 ms, as the usual tools mean by slow 4G. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOW_PROCESSOR = { rate: 4 };

/** Longer than this, a task keeps the page from answering. */
const LONG_TASK = 50;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = (article) => readableTexts(article).map((text) => `<p>${escaped(text)}</p>`).join('\n');

/** The whole comparison stands in the page, as it is written there by its publisher. */
const WHOLE = `<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A comparison whose articles stand in the page</title>
<script type="module" src="/v1/source-comparison.js"></script>
<h1>A comparison whose articles stand in the page</h1>
<source-comparison src="/comparisons/moura.json">
${MOURA.articles.map((article) => `<article><h2>${escaped(article.title)}</h2>${paragraphs(article)}</article>`).join('\n')}
</source-comparison>
<p>After the comparison.</p>
</html>`;

/** The same, and the slot that it stands in with it, as the command writes it. */
const SLOTTED = WHOLE.replace(
  /<source-comparison[^>]*>/,
  (start) => `${start}<template shadowrootmode="open"><slot></slot></template>`,
);

const visible = (page) => page.getByText('The mill burned on Tuesday.').first();

describe('loading', () => {
  const suite = browserSuite({ before, after }, startServer, {
    ...HOST_PAGES,
    texts: { ...HOST_PAGES.texts, '/hosts/whole.html': WHOLE, '/hosts/slotted.html': SLOTTED },
  });

  const visit = (name, steps, prepare = async () => {}) =>
    suite.visit({ path: null }, async (page) => {
      const asked = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.addInitScript(() => {
        globalThis.shifts = [];
        const note = (list) => globalThis.shifts.push(...list.getEntries().map(({ value }) => value));
        new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
      });
      await prepare(page);
      await page.goto(suite.server.url(`/hosts/${name}.html`));
      await page.evaluate(() => customElements.whenDefined('source-comparison'));
      await settle(page);
      await steps(page, asked);
    });
  const parts = (asked) => asked.filter((path) => /^\/(v1|data)\//.test(path)).toSorted();
  const LOADER = ['/v1/source-comparison.js'];
  const ALL = ['/data/mill.json', ...LOADER, '/v1/source-comparison.css', '/v1/widget.js', '/v1/widget_bg.wasm'].toSorted();

  test('nothing but the loader is asked for until the element is near', async () => {
    await visit('far', async (page, asked) => {
      assert.deepEqual(parts(asked), LOADER);
      const shadow = await page.evaluate(() => document.querySelector('source-comparison').shadowRoot);
      assert.equal(shadow, null, 'its children stand where the page has laid them out');
      await page.evaluate(() => scrollTo(0, 2_000));
      await settle(page);
      assert.deepEqual(parts(asked), LOADER);
      await page.evaluate(() => scrollTo(0, 5_000));
      await awaitElement(page);
      assert.deepEqual(parts(asked), ALL);
    });
  });

  test('with `loading="eager"` everything is asked for at once', async () => {
    await visit('far', async (page, asked) => {
      await awaitElement(page);
      assert.deepEqual(parts(asked), ALL);
    }, (page) => page.addInitScript(() => {
      const eager = () => document.querySelector('source-comparison')?.setAttribute('loading', 'eager');
      new MutationObserver(eager).observe(document, { childList: true, subtree: true });
    }));
  });

  test('with `loading="click"` everything waits for the reader, beside the text in the page', async () => {
    await visit('click', async (page, asked) => {
      assert.deepEqual(parts(asked), LOADER);
      assert.ok(await page.getByText('The mill burned on Monday.').isVisible());
      const open = page.getByRole('button', { name: 'Open the comparison' });
      await open.click();
      await awaitElement(page);
      assert.deepEqual(parts(asked), ALL);
      assert.equal(await open.count(), 0);
      assert.equal(await page.locator('.sc').count(), 1);
    });
  });

  test('where the reader saves data, everything waits for the reader', async () => {
    await visit('static', async (page, asked) => {
      assert.deepEqual(parts(asked), LOADER);
      assert.ok(await visible(page).isVisible());
      await page.getByRole('button', { name: 'Open the comparison' }).press('Enter');
      await awaitElement(page);
      assert.deepEqual(parts(asked), ALL);
    }, (page) => page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    }));
  });

  test('nothing is asked for once it is ready', async () => {
    await visit('static', async (page, asked) => {
      await awaitElement(page);
      const before = asked.length;
      await page.locator('button.number').first().click();
      await page.getByRole('radio', { name: 'Ledger' }).check();
      await settle(page);
      assert.equal(asked.length, before);
    });
  });

  test('the comparison takes the place of the text in the page without moving what is read', async () => {
    await visit('whole', async (page) => {
      await awaitElement(page);
      await settle(page);
      assert.equal(await page.locator('.sheet').count(), 2);
      const shift = await page.evaluate(() => globalThis.shifts.reduce((sum, value) => sum + value, 0));
      assert.equal(shift, 0);
    });
  });

  /** Has the page note after each change in the element how many passages its texts have. */
  const notePassages = (page) =>
    page.addInitScript(() => {
      globalThis.passages = [];
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function attach(options) {
        const root = attachShadow.call(this, options);
        const note = () => {
          const title = root.querySelector('.title')?.textContent;
          if (title) globalThis.passages.push([title, root.querySelectorAll('.text .block').length]);
        };
        new MutationObserver(note).observe(root, { childList: true, subtree: true });
        return root;
      };
    });

  test('it is on the screen when all of it is drawn, and not before', async () => {
    await visit('whole', async (page) => {
      await awaitElement(page);
      await settle(page);
      const noted = await page.evaluate(() => globalThis.passages.map(([, count]) => count));
      const drawn = await page.locator('.text .block').count();
      assert.ok(drawn > 10, 'there are passages');
      assert.deepEqual([...new Set(noted)], [drawn]);
    }, notePassages);
  });

  /** Has the page note how what is drawn beside the element's children stands there, and what is moved. */
  const noteGrowth = (page) =>
    page.addInitScript(() => {
      globalThis.growth = [];
      globalThis.moved = [];
      const watch = ({ shadowRoot: root }) => {
        new MutationObserver((changes) => {
          const names = (nodes) => [...nodes].map(({ localName }) => localName);
          globalThis.moved.push(...changes.flatMap((it) => [...names(it.addedNodes), ...names(it.removedNodes)]));
        }).observe(root, { childList: true });
        new MutationObserver(() => {
          const place = root.querySelector('div');
          const { visibility } = getComputedStyle(place);
          globalThis.growth.push({
            passages: place.querySelectorAll('.text .block').length,
            visibility,
            height: place.offsetHeight,
            width: place.querySelector('.sc')?.offsetWidth,
            text: document.querySelector('source-comparison > article').offsetHeight,
          });
        }).observe(root, { childList: true, subtree: true });
      };
      new MutationObserver((_, found) => {
        const element = document.querySelector('source-comparison');
        if (!element?.shadowRoot) return;
        found.disconnect();
        watch(element);
      }).observe(document, { childList: true, subtree: true });
    });

  test('beside a text in its slot it is laid out as it grows, unseen, and stays where it is', async () => {
    await visit('slotted', async (page) => {
      await awaitElement(page);
      await settle(page);
      const { growth, moved, shift } = await page.evaluate(() => ({
        growth: globalThis.growth,
        moved: globalThis.moved,
        shift: globalThis.shifts.reduce((sum, value) => sum + value, 0),
      }));
      const whole = growth.at(-1);
      const growing = growth.filter(({ passages, height }) => passages < whole.passages || height === 0);
      assert.ok(growing.some(({ passages }) => passages > 0), 'texts grow beside the page’s own');
      for (const { visibility, height, width, text } of growing) {
        assert.deepEqual({ visibility, height, width }, { visibility: 'hidden', height: 0, width: whole.width });
        assert.ok(text > 0, 'the text is still there');
      }
      assert.deepEqual([whole.visibility, whole.height > 0, whole.text], ['visible', true, 0]);
      assert.deepEqual(moved.filter((name) => name === 'div'), ['div']);
      assert.equal(shift, 0);
    }, noteGrowth);
  });

  test('another comparison takes its place in one step', async () => {
    await visit('static', async (page) => {
      await awaitElement(page);
      await set(page, 'src', '/data/other.json');
      await awaitElement(page);
      const title = await page.locator('.sc .title').textContent();
      const noted = await page.evaluate(() => globalThis.passages);
      const others = noted.filter(([named]) => named === title).map(([, count]) => count);
      assert.match(title, /Friday/);
      assert.deepEqual([...new Set(others)], [2]);
    }, notePassages);
  });

  const slowly = async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', SLOW_PROCESSOR);
    await page.addInitScript((limit) => {
      globalThis.seen = { lcp: 0, blocked: 0 };
      const observe = (type, note) =>
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
      observe('largest-contentful-paint', ({ startTime }) => { globalThis.seen.lcp = startTime; });
      observe('longtask', ({ duration }) => { globalThis.seen.blocked += duration - limit; });
      addEventListener('source-comparison-ready', () => { globalThis.seen.ready = performance.now(); });
    }, LONG_TASK);
  };

  for (const name of ['whole', 'slotted', 'plain', 'mill', 'hidden']) {
    test(`on slow 4G and a processor four times slower: ${name}`, async () => {
      await visit(name, async (page) => {
        if (name !== 'hidden') await awaitElement(page);
        await settle(page);
        const { lcp, blocked, ready, shift } = await page.evaluate(() => ({
          ...globalThis.seen,
          shift: globalThis.shifts.reduce((sum, value) => sum + value, 0),
        }));
        const ms = (time) => (time === undefined ? 'never' : `${Math.round(time)} ms`);
        console.log(`${name}: LCP ${ms(lcp)}, CLS ${shift.toFixed(4)}, TBT ${ms(blocked)}, ready ${ms(ready)}`);
        if (name === 'whole' || name === 'slotted') assert.equal(shift, 0);
      }, slowly);
    });
  }
});
