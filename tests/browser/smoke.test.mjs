// The release build starts: a browser takes the wasm that wasm-opt wrote, under a strict policy.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { startServer } from './support/server.mjs';

describe('the release build', () => {
  const suite = browserSuite({ before, after }, startServer);

  test('shows the comparison without an error or a request outside the server', async () => {
    await suite.visit({ path: '/' }, async (page) => {
      await page.getByRole('radio').first().waitFor();
      assert.ok(await page.getByRole('heading').count(), 'the page has headings');
      const wasm = await page.evaluate(() =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')),
      );
      assert.equal(wasm.length, 1, 'one wasm module is loaded, once');
    });
  });
});
