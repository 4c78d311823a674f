// What the page asks for, and what it keeps: its own files, and nothing.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { MOURA } from './support/comparison.mjs';
import {
  MOURA_PAGE,
  accountRadio,
  awaitReader,
  chooseAccount,
  numberOf,
  openClaim,
  settle,
  view,
} from './support/reader.mjs';
import { startServer } from './support/server.mjs';

describe('what is asked for and kept', () => {
  const suite = browserSuite({ before, after }, startServer);

  test('only the page’s own files are asked for, and nothing is kept', async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    await suite.visit({ path: null, context }, async (page) => {
      const requests = [];
      page.on('request', (request) => requests.push(request));
      await page.goto(suite.server.url(MOURA_PAGE));
      await awaitReader(page);
      await openClaim(page, 'b24');
      for (const { id } of MOURA.accounts) await chooseAccount(page, MOURA, id);
      await accountRadio(page, 'Everyone').check();
      await page.getByRole('searchbox').fill('Wagner');
      await page.getByText('Reading options').click();
      await page.getByRole('checkbox', { name: 'Calm marks' }).check();
      await page.getByRole('radio', { name: 'Freely' }).check();
      await page.locator('.filter').first().click();
      await view(page, 'Ledger').check();
      await page.locator('[data-ledger-claim="b28"]').click();
      await page.getByRole('button', { name: 'Copy link' }).click();
      const closed = page.locator('details:not([open]) > summary').filter({ visible: true });
      while ((await closed.count()) > 0) await closed.first().click();
      await numberOf(page, 'b24').press('n');
      await settle(page);

      const expected = /^\/(embed\.html|v1\/(source-comparison|frame|widget)\.js|v1\/widget_bg\.wasm|favicon\.ico|(v1|site)\/[\w-]+\.css|comparisons\/moura\.json)$/;
      for (const request of requests) {
        const url = new URL(request.url());
        assert.equal(url.origin, suite.server.origin, url.href);
        assert.match(url.pathname, expected);
        assert.equal(request.method(), 'GET');
      }
      const paths = requests.map((request) => new URL(request.url()).pathname);
      const again = paths.filter((path, at) => paths.indexOf(path) < at);
      // The page links the style sheet for its own paper, and the element reads it for its tree.
      assert.deepEqual(again, [], 'each is asked for once');

      const kept = await page.evaluate(async () => ({
        cookies: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      assert.deepEqual(kept, { cookies: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
      assert.deepEqual(await page.context().cookies(), []);
    });
  });
});
