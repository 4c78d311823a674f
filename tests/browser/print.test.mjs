// On paper: everything that there is to read, whatever was on the screen.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { browserSuite } from './support/browser.mjs';
import { MOURA, makeArticle, makeClaim, makeComparison } from './support/comparison.mjs';
import { MOURA_PAGE, awaitLedger, awaitReader, openClaim, pageOf, view } from './support/reader.mjs';
import { startServer } from './support/server.mjs';

const CANTEEN = fileURLToPath(new URL('../views/canteen.json', import.meta.url));

const MANY = makeComparison({
  articles: [
    makeArticle('a', 'One', Array.from({ length: 250 }, (_, at) => `Stall ${at} sold bread.`)),
    makeArticle('b', 'Two', ['No stall sold anything else.']),
  ],
  claims: Array.from({ length: 250 }, (_, at) => makeClaim(`s${at}`, 'a', `Stall ${at} sold bread`)),
});

/** How many pages a PDF has: Chromium writes its page objects uncompressed. */
const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('on paper', () => {
  const suite = browserSuite({ before, after }, startServer, {
    mounts: { '/comparisons/canteen-of-tests.json': CANTEEN },
    texts: { '/comparisons/generated/many.json': JSON.stringify(MANY) },
  });

  const read = (steps, path = MOURA_PAGE) =>
    suite.visit({ path }, async (page) => {
      await awaitReader(page);
      await steps(page);
    });

  const seen = (page, selector) => page.locator(selector).filter({ visible: true }).count();

  test('both articles, the ledger and every number are there, the tools are not', async () => {
    await read(async (page) => {
      await openClaim(page, 'b24');
      await awaitLedger(page);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await seen(page, '.sheet'), 2);
      assert.equal(await seen(page, '.ledger'), 1);
      const numbers = await page.locator('.sheet .ref').filter({ visible: true }).allTextContents();
      assert.deepEqual(numbers.map(Number), MOURA.claims.map((_, index) => index + 1));
      for (const away of ['.tools', '.accounts', '.skip', '.card', '.overview', '.connector', '.article-switch']) {
        assert.equal(await seen(page, away), 0, away);
      }
    });
  });

  test('from the ledger or a phone, the same is printed', async () => {
    await read(async (page) => {
      await view(page, 'Ledger').check();
      await page.setViewportSize({ width: 360, height: 740 });
      await awaitLedger(page);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await seen(page, '.sheet'), 2);
      assert.equal(await seen(page, '.ledger'), 1);
    });
  });

  test('every account is named in the ledger, over its column or in its cells', async () => {
    await read(async (page) => {
      await awaitLedger(page);
      await page.emulateMedia({ media: 'print' });
      const names = page.locator('.ledger :is(thead th, .voice)').filter({ visible: true });
      const named = new Set((await names.allTextContents()).map((name) => name.trim()));
      const heard = MOURA.accounts.filter(({ id }) => MOURA.claims.some(({ account }) => account === id));
      assert.ok(heard.length > 0);
      for (const { short } of heard) assert.ok(named.has(short), `${short} of ${[...named].join(', ')}`);
    });
  });

  test('what is folded on the screen is unfolded: faults of the file, notes on a text', async () => {
    await read(async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const folded of ['.faults', '.about-text']) {
        const seen = await page.locator(`${folded} > :not(summary)`).evaluateAll((parts) =>
          parts.map((part) => part.checkVisibility({ contentVisibilityAuto: true }) && part.getBoundingClientRect().height > 0),
        );
        assert.ok(seen.length > 0 && seen.every(Boolean), `${folded}: ${seen}`);
      }
    }, pageOf('/comparisons/canteen-of-tests.json'));
  });

  test('the reasons of every relation are there', async () => {
    await read(async (page) => {
      await openClaim(page, 'b24');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await awaitLedger(page);
      await page.emulateMedia({ media: 'print' });
      await page.locator('.between .print-note').first().waitFor();
      const printed = (await page.locator('.between p').filter({ visible: true }).allTextContents()).join('\n');
      for (const { note } of MOURA.relations) assert.ok(printed.includes(note), note);
    });
  });

  test('it is more than one page', async () => {
    await read(async (page) => {
      const pages = pagesOf(await page.pdf({ format: 'A4' }));
      assert.ok(pages > 2, `${pages} pages`);
    });
  });

  test('a ledger that is drawn only when looked at is drawn for printing', async () => {
    await read(async (page) => {
      assert.equal(await page.locator('.ledger').count(), 0, 'it is not drawn at first');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await awaitLedger(page);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await seen(page, '.ledger'), 1);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.locator('.ledger').waitFor({ state: 'detached' });
    }, pageOf('comparisons/generated/many.json'));
  });
});
