// Networks and devices at their worst: files that break off, that do not come, that are replaced
// while they are read; clocks that are wrong.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { HOST_PAGES, MILL_TEXTS, mill } from './support/element.mjs';
import { MOURA_PAGE, awaitReader } from './support/reader.mjs';
import { SITE, startServer } from './support/server.mjs';
import { PAGE as STUDIO, awaitKept, compare, fill, textOf } from './support/studio.mjs';

const MILL = MILL_TEXTS['/data/mill.json'];
const PROGRAM = readFileSync(join(SITE, 'v1/widget_bg.wasm'));

/** As if the connection broke off: fewer bytes than were promised, and no more to come. */
const brokenOff = (whole) => ({ 'Content-Length': String(whole), Connection: 'close' });

const page = (src) => `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>A page</title>
  <script type="module" src="/v1/source-comparison.js"></script></head><body>
  <h1>A page</h1><source-comparison src="${src}" loading="eager"><p>The text in the page.</p></source-comparison>
  </body></html>`;

/** The notice above the page's own text, and whether that can be seen. */
const failure = (page) =>
  page.evaluate(async () => {
    await customElements.whenDefined('source-comparison');
    const element = document.querySelector('source-comparison');
    const error = await element.ready.then(() => null, ({ message }) => message);
    return {
      error,
      said: element.shadowRoot.querySelector('[role="alert"]')?.textContent ?? '',
      own: element.querySelector('p').checkVisibility(),
      code: element.diagnostics[0]?.code,
    };
  });

describe('what breaks off, hangs, or changes', () => {
  const texts = {
    ...MILL_TEXTS,
    '/half.html': page('/data/half.json'),
    '/data/half.json': MILL.slice(0, MILL.length / 2),
    '/mill.html': page('/data/mill.json'),
  };
  const suite = browserSuite({ before, after }, startServer, {
    ...HOST_PAGES,
    texts,
    headers: { '/data/half.json': brokenOff(MILL.length) },
  });

  test('a file that breaks off is told of, and the text in the page stays', async () => {
    await suite.visit({ path: '/half.html', expectedFaults: [/CONTENT_LENGTH_MISMATCH/] }, async (page) => {
      const seen = await failure(page);
      assert.equal(seen.code, 'no-file');
      assert.match(seen.said, /no-file/);
      assert.ok(seen.own);
    });
  });

  test('a program that breaks off is told of, and the text in the page stays', async () => {
    await suite.visit({ path: null }, async (page) => {
      const half = PROGRAM.subarray(0, PROGRAM.length / 2);
      await page.route('**/v1/widget_bg.wasm', (route) =>
        route.fulfill({ status: 200, contentType: 'application/wasm', body: half }),
      );
      await page.goto(suite.server.url('/mill.html'));
      const seen = await failure(page);
      assert.equal(seen.code, 'not-loaded');
      assert.ok(seen.own);
    });
  });

  test('while a file hangs, the text in the page is there and nothing covers it', async () => {
    await suite.visit({ path: null }, async (page) => {
      const arrived = makeGate();
      await page.route('**/data/mill.json', async (route) => {
        await arrived.promise;
        await route.continue();
      });
      await page.goto(suite.server.url('/mill.html'), { waitUntil: 'domcontentloaded' });
      const own = page.getByText('The text in the page.');
      await own.waitFor();
      assert.ok(await own.isVisible());
      arrived.resolve();
      await page.locator('.sc mark').first().waitFor();
      assert.ok(!(await own.isVisible()), 'the comparison takes its place');
    });
  });

  test('of a file that is replaced while the first one is read, only the second is shown', async () => {
    await suite.visit({ path: null }, async (page) => {
      const arrived = makeGate();
      await page.route('**/data/mill.json', async (route) => {
        await arrived.promise;
        await route.continue().catch(() => undefined); // given up by the page
      });
      await page.goto(suite.server.url('/mill.html'), { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => customElements.whenDefined('source-comparison').then(() => true));
      await page.evaluate(() => document.querySelector('source-comparison').setAttribute('src', '/data/other.json'));
      await page.locator('.sc mark').first().waitFor();
      arrived.resolve();
      const title = () => page.locator('.sc .title').textContent();
      assert.match(await title(), /Friday/);
      await page.evaluate(() => document.querySelector('source-comparison').ready.then(() => true));
      assert.match(await title(), /Friday/);
      assert.notEqual(mill().title, mill('Friday').title);
    });
  });
});

/** A promise and what keeps it. */
function makeGate() {
  const gate = {};
  gate.promise = new Promise((resolve) => Object.assign(gate, { resolve }));
  return gate;
}

describe('a clock that is wrong', () => {
  const suite = browserSuite({ before, after }, startServer);

  for (const time of ['1970-01-01T00:00:00Z', '2099-12-31T23:59:59Z']) {
    test(`the reader shows the dates of its file, whatever the day: ${time}`, async () => {
      await suite.visit({ path: null }, async (page) => {
        await page.clock.setFixedTime(new Date(time));
        await page.goto(suite.server.url(MOURA_PAGE));
        await awaitReader(page);
        assert.match(await page.locator('.sc').innerText(), /26 April 2022/);
      });
    });
  }

  test('the studio brings back what was kept last, although the clock has gone back by years', async () => {
    await suite.visit({ path: null }, async (page) => {
      await page.clock.setFixedTime(new Date('2031-06-01T12:00:00Z'));
      await page.goto(suite.server.url(STUDIO));
      await fill(page, ['The first words.']);
      await awaitKept(page, 'The first words.');
      await page.reload();
      await page.clock.setFixedTime(new Date('2001-06-01T12:00:00Z'));
      await textOf(page, 'A').waitFor();
      await compare(page);
      await awaitKept(page, 'source-comparison/1');
      await page.reload();
      await page.getByRole('heading', { name: 'A machine proposed this' }).waitFor();
      assert.ok(await page.getByText('12 people were rescued').first().isVisible());
    });
  });
});
