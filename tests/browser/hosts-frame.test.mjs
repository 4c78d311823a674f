// The comparison as a page in a frame: sandboxed, as high as it needs to be, of its own host only.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { HOST_PAGES } from './support/element.mjs';
import { awaitReader, openCard, openClaim, pageOf, settle } from './support/reader.mjs';
import { startServer } from './support/server.mjs';

const framed = (src) => `<!doctype html><html lang="en"><title>A host</title>
<script type="module" src="listen.js"></script>
<iframe id="own" title="A comparison" src="${src}"></iframe></html>`;

const LISTEN = `globalThis.heard = [];
addEventListener('message', ({ data, source }) => {
  heard.push({ data, own: source === document.querySelector('#own').contentWindow });
});`;

describe('the comparison in a frame', () => {
  const suite = browserSuite({ before, after }, startServer, {
    ...HOST_PAGES,
    csp: null,
    texts: {
      ...HOST_PAGES.texts,
      '/listen.js': LISTEN,
      '/framed.html': framed('/embed.html?src=/data/mill.json&amp;id=mill_1'),
      '/framed-child.html': framed('/embed.html?src=/data/mill.json&amp;childId=pym-0'),
      '/framed-junk.html': framed('/embed.html?src=/data/mill.json&amp;id=%3Cscript%3E'),
    },
    headers: { '*': { 'Access-Control-Allow-Origin': '*' } },
  });

  const inFrame = (page, id = 'own') => page.frameLocator(`#${id}`);
  const heightOf = (page, id) => page.locator(`#${id}`).evaluate(({ height }) => height);

  test('sandboxed, it is shown, operated, and given its height', async () => {
    await suite.visit({ path: '/hosts/frames.html', expectedFaults: [] }, async (page) => {
      const frame = inFrame(page);
      await frame.locator('.sc .articles-view').waitFor();
      await page.waitForFunction(() => Number(document.querySelector('#own').height) > 300);
      const before = Number(await heightOf(page, 'own'));
      const inside = await frame.locator('html').evaluate((html) => html.getBoundingClientRect().height);
      assert.equal(before, Math.ceil(inside));
      await settle(page); // a click goes where the frame was when it was last on the screen
      await frame.locator('button.number[data-claim="one"]').click();
      await frame.locator('button.number[aria-expanded="true"]').waitFor();
      assert.equal(await frame.locator('html').evaluate(() => globalThis.origin), 'null', 'it has no origin');
    });
  });

  test('a frame that sends junk ten thousand times changes nothing', async () => {
    await suite.visit({ path: null }, async (page) => {
      await page.addInitScript(() => {
        if (parent !== globalThis) return;
        globalThis.counted = 0;
        addEventListener('message', ({ data }) => {
          globalThis.counted += 1;
          if (data?.junk) globalThis.over = true;
        });
      });
      await page.goto(suite.server.url('/hosts/frames.html'));
      await page.waitForFunction(() => globalThis.over);
      await page.waitForFunction(() => Number(document.querySelector('#own').height) > 300);
      assert.ok((await page.evaluate(() => globalThis.counted)) > 10_000);
      assert.equal(await heightOf(page, 'other'), '');
    });
  });

  test('only a frame’s own page sets its height, within bounds', async () => {
    await suite.visit({ path: '/hosts/frames.html' }, async (page) => {
      await inFrame(page).locator('.sc .articles-view').waitFor();
      const send = (height) =>
        page.frames().find((frame) => frame.url().includes('junk')).evaluate((value) => {
          parent.postMessage({ type: 'source-comparison:height', version: 1, height: value }, '*');
        }, height);
      await page.waitForFunction(() => Number(document.querySelector('#own').height) > 300);
      const own = await heightOf(page, 'own');
      for (const [sent, set] of [[777.2, '778'], [-5, '160'], [1e12, '200000']]) {
        await send(sent);
        await page.waitForFunction((wanted) => document.querySelector('#other').height === wanted, set);
        assert.equal(await heightOf(page, 'own'), own);
      }
      await page.evaluate(() => postMessage({ type: 'source-comparison:height', version: 1, height: 999 }, '*'));
      await settle(page);
      assert.equal(await heightOf(page, 'own'), own, 'a message of the host’s own');
    });
  });

  /** Each kind of message with the id that the host gave. */
  const lastHeights = (page) =>
    page.evaluate(() => {
      const all = globalThis.heard.filter(({ own }) => own).map(({ data }) => data);
      const last = (is) => all.filter(is).at(-1);
      return {
        own: last((data) => data.type === 'source-comparison:height'),
        datawrapper: last((data) => data['datawrapper-height']),
        pym: last((data) => typeof data === 'string'),
        amp: last((data) => data.sentinel === 'amp'),
      };
    });

  for (const [name, id] of [['framed', 'mill_1'], ['framed-child', 'pym-0'], ['framed-junk', 'source-comparison']]) {
    test(`the height is told in each way that hosts listen to: ${name}`, async () => {
      await suite.visit({ path: `/${name}.html` }, async (page) => {
        await inFrame(page).locator('.sc .articles-view').waitFor();
        await settle(page);
        await page.waitForFunction(() => globalThis.heard.some(({ data }) => data.height > 300));
        const { own, datawrapper, pym, amp } = await lastHeights(page);
        const { height } = own;
        assert.deepEqual(own, { type: 'source-comparison:height', version: 1, height });
        assert.deepEqual(datawrapper, { 'datawrapper-height': { [id]: height } });
        assert.equal(pym, `pymxPYMx${id}xPYMxheightxPYMx${height}`);
        assert.deepEqual(amp, { sentinel: 'amp', type: 'embed-size', height });
      });
    });
  }

  test('the height follows what is opened, and comes to rest', async () => {
    await suite.visit({ path: '/framed.html' }, async (page) => {
      await page.setViewportSize({ width: 360, height: 700 });
      const frame = inFrame(page);
      await frame.locator('.sc .articles-view').waitFor();
      const last = async () => (await lastHeights(page)).own?.height;
      await page.waitForFunction(() => globalThis.heard.some(({ data }) => data.height > 300));
      const closed = await last();
      await frame.locator('button.number[data-claim="one"]').click();
      await page.waitForFunction((height) => globalThis.heard.some(({ data }) => data.height > height), closed);
      await settle(page);
      const opened = await last();
      const count = await page.evaluate(() => globalThis.heard.length);
      await settle(page);
      assert.equal(await page.evaluate(() => globalThis.heard.length), count);
      assert.ok(opened > closed);
    });
  });

  for (const src of ['https://elsewhere.example/a.json', '//elsewhere.example/a.json', 'data:application/json,{}', 'blob:x', 'javascript:alert(1)', 'http://[', 'file:///etc/passwd']) {
    test(`a file that is not of its own host is refused: ${src}`, async () => {
      await suite.visit({ path: null }, async (page) => {
        const requests = [];
        page.on('request', (request) => requests.push(request.url()));
        await page.goto(suite.server.url(pageOf(src)));
        assert.match(await page.getByRole('alert').textContent(), /of its own host only/);
        assert.equal(await page.locator('source-comparison').count(), 0);
        assert.deepEqual(requests.filter((url) => !url.startsWith(suite.server.origin)), []);
      });
    });
  }

  test('without a file, it says what is missing', async () => {
    await suite.visit({ path: '/embed.html' }, async (page) => {
      assert.match(await page.getByRole('alert').textContent(), /No comparison file is named/);
    });
  });

  test('what its address asks for is shown', async () => {
    const path = '/embed.html?src=comparisons/moura.json&account=army&claim=b24&theme=dark&heading-level=2&lang=fr';
    await suite.visit({ path }, async (page) => {
      await awaitReader(page);
      await openCard(page).waitFor();
      const state = await page.evaluate(() => document.querySelector('source-comparison').state);
      assert.deepEqual([state.account, state.claim], ['army', 'b24']);
      assert.equal(await page.locator('.sc[lang="fr"] h2.title').count(), 1);
      await openClaim(page, 'b28');
      await page.waitForFunction(() => location.hash === '#sc=account:army;claim:b28');
    });
  });
});
