// The site's own pages: the first one, with the comparison embedded as any page would, and the
// static page of the same comparison, which has to be whole without a script.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { MOURA, readableTexts } from './support/comparison.mjs';
import { awaitReader, openClaim, settle } from './support/reader.mjs';
import { assertReflows } from './support/reflow.mjs';
import { STRICT_CSP, startServer } from './support/server.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

const STILL = '/comparisons/moura.html';
const WITHOUT_SCRIPTS = { javaScriptEnabled: false };

describe('the first page', () => {
  const suite = browserSuite({ before, after }, startServer, { csp: `${STRICT_CSP}; frame-src 'self'` });
  const read = (context, steps) => suite.visit({ path: '/', context }, steps);

  test('embeds the comparison by the public tag, under a policy of its own', async () => {
    await read({}, async (page) => {
      await awaitReader(page);
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      for (const part of ["default-src 'none'", "require-trusted-types-for 'script'"]) {
        assert.ok(policy.includes(part), part);
      }
      assert.equal(await page.locator('source-comparison[src="comparisons/moura.json"]').count(), 1);
      await openClaim(page, 'b24');
      await settle(page);
      assert.equal(await page.locator('main script').count(), 0);
    });
  });

  test('shows how to embed it, and how it looks in a column', async () => {
    await read({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await awaitReader(page);
      const snippet = page.locator('#snippet');
      assert.match(await snippet.textContent(), /<source-comparison src="http.*moura\.json">/);
      await page.getByRole('radio', { name: 'Frame' }).check();
      assert.match(await snippet.textContent(), /<iframe src="http.*embed\.html\?src=/);
      await page.getByRole('button', { name: 'Copy the snippet' }).click();
      await page.getByText('Copied.').waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await snippet.textContent());
      await page.getByRole('radio', { name: '375' }).check();
      await page.getByRole('button', { name: 'Show the preview' }).click();
      const frame = page.locator('#frame-place iframe');
      assert.equal(await frame.getAttribute('width'), '375');
      await frame.contentFrame().getByRole('radio', { name: 'Everyone' }).waitFor();
    });
  });

  for (const width of [1280, 320]) {
    test(`is accessible and fits at ${width} px`, async () => {
      await read({ viewport: { width, height: 900 } }, async (page) => {
        await awaitReader(page);
        await settle(page);
        await assertAccessible(page);
        await assertTargetsLargeEnough(page);
        await assertReflows(page, [width]);
      });
    });
  }

  test('is whole without scripts, and offers nothing that would not work', async () => {
    await read(WITHOUT_SCRIPTS, async (page) => {
      const text = await page.locator('source-comparison').textContent();
      for (const { note } of MOURA.relations) assert.ok(text.includes(note), note);
      // The numbers of claims stand among the words of the articles.
      const bare = (words) => words.replaceAll(/[\d\s\u2060]+/g, '');
      for (const block of MOURA.articles.flatMap(readableTexts)) {
        assert.ok(bare(text).includes(bare(block)), block);
      }
      assert.equal(await page.locator('button, input, select').filter({ visible: true }).count(), 0);
    });
  });
});

describe('the static page', () => {
  const suite = browserSuite({ before, after }, startServer);

  test('has every claim, every reason and every question, and asks for its style sheet only', async () => {
    await suite.visit({ path: null, context: WITHOUT_SCRIPTS }, async (page) => {
      const asked = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(suite.server.url(STILL));
      assert.deepEqual(asked.filter((path) => path !== '/favicon.ico'), [STILL, '/v1/static.css']);
      const text = await page.locator('main').textContent();
      for (const { id } of MOURA.claims) {
        assert.ok((await page.locator(`mark[data-claims~="${id}"]`).count()) > 0, id);
      }
      for (const { note } of MOURA.relations) assert.ok(text.includes(note), note);
      for (const question of MOURA.questions) assert.ok(text.includes(question.text), question.text);
      assert.ok(await page.getByRole('table').isVisible());
    });
  });

  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [320, 'light'], [320, 'dark']]) {
    test(`is accessible and fits at ${width} px, ${colorScheme}`, async () => {
      const context = { viewport: { width, height: 900 }, colorScheme };
      await suite.visit({ path: STILL, context }, async (page) => {
        await assertAccessible(page);
        await assertReflows(page, [width]);
      });
    });
  }

  test('leads from a passage’s number to its note, and back', async () => {
    await suite.visit({ path: STILL, context: WITHOUT_SCRIPTS }, async (page) => {
      const number = page.locator('.ref a').first();
      const target = await number.getAttribute('href');
      await number.click();
      assert.equal(new URL(page.url()).hash, target);
      const note = page.locator(`[id="${target.slice(1)}"]`);
      assert.ok(await note.isVisible());
      await note.locator('a[href*="passage"]').first().click();
      assert.match(new URL(page.url()).hash, /passage/);
    });
  });
});
