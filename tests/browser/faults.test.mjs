// Whatever is wrong with the file, the network or the browser: said in words, and the rest shown.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { CASES, MOURA, makeArticle, makeClaim, makeComparison } from './support/comparison.mjs';
import {
  MOURA_PAGE,
  accountRadio,
  awaitReader,
  numberOf,
  openCard,
  openClaim,
  openClaimId,
  pageOf,
  settle,
  view,
} from './support/reader.mjs';
import { startServer } from './support/server.mjs';

const generated = (name) => `/comparisons/generated/${name}.json`;
const caseOf = (name) => pageOf(`comparisons/cases/${name}/input.json`);

/** Two invented articles of one paragraph each. */
const articles = (...texts) => texts.map((text, at) => makeArticle('ab'[at], `Title ${at}`, [text]));

const FAULTY = makeComparison({
  articles: articles('The mill burned on Monday. The mill stands by the river.', 'The mill burned on Tuesday.'),
  claims: [
    makeClaim('sound', 'a', 'burned on Monday', { account: 'miller' }),
    makeClaim('other', 'b', 'burned on Tuesday', { account: 'baker' }),
    makeClaim('lost', 'a', 'the lighthouse keeper whistled all night'),
    makeClaim('twice', 'a', 'The mill'),
    makeClaim('astray', 'z', 'burned on Monday'),
  ],
  relations: [
    { kind: 'conflict', facet: 'when', between: [['sound'], ['other']], note: 'Monday is not Tuesday.' },
    { kind: 'match', facet: 'what', between: [['sound'], ['nowhere']], note: 'No such claim.' },
  ],
});

const TEXTS = {
  [generated('faulty')]: JSON.stringify(FAULTY),
  [generated('not-json')]: '{"format": "source-comparison/1", ',
  [generated('no-file')]: '<!doctype html><title>Not what was asked for</title>',
  [generated('one-sided')]: JSON.stringify(
    makeComparison({
      articles: articles('The mill burned on Monday.', 'Nothing was reported.'),
      claims: [makeClaim('c', 'a', 'burned on Monday')],
    }),
  ),
  [generated('large')]: ' '.repeat(2 * 1024 * 1024 + 1),
};

describe('faults', () => {
  const suite = browserSuite({ before, after }, startServer, {
    mounts: { '/comparisons/cases/': CASES },
    texts: TEXTS,
  });

  const faults = (page) => page.locator('.faults');
  const withoutFile = { expectedFaults: [/404/] };

  test('a file that is missing is told of with the server’s answer', async () => {
    await suite.visit({ path: pageOf('comparisons/none.json'), ...withoutFile }, async (page) => {
      const alert = page.getByRole('alert');
      await alert.waitFor();
      assert.match(await alert.textContent(), /Comparison not available\..*404/);
      assert.equal(await page.locator('.sc').count(), 0);
    });
  });

  test('a file that comes later is shown by trying again', async () => {
    await suite.visit({ path: pageOf(generated('late')), ...withoutFile }, async (page) => {
      await page.getByRole('alert').waitFor();
      TEXTS[generated('late')] = JSON.stringify(FAULTY);
      await page.getByRole('button', { name: 'Open the comparison' }).click();
      await awaitReader(page);
      assert.equal(await page.getByRole('alert').count(), 0);
    });
  });

  for (const name of ['not-json', 'no-file', 'large']) {
    test(`a file that cannot be read is told of, and nothing is shown of it: ${name}`, async () => {
      await suite.visit({ path: pageOf(generated(name)) }, async (page) => {
        const said = page.locator('.faults, [role="alert"]');
        await said.waitFor();
        assert.match(await said.textContent(), /This file cannot be shown\.|not available/);
        assert.ok(await said.locator('li, p').last().isVisible(), 'the reason can be read');
        assert.equal(await page.locator('.sc').count(), 0);
      });
    });
  }

  test('every fault of a file is listed, with where it is', async () => {
    await suite.visit({ path: pageOf(generated('faulty')) }, async (page) => {
      await awaitReader(page);
      await faults(page).locator('summary').click();
      const codes = await faults(page)
        .locator('li')
        .evaluateAll((all) => all.map((fault) => [fault.dataset.code, fault.querySelector('code').textContent]));
      const expected = [
        ['quote-lost', '$.claims[2].quote.exact'],
        ['quote-ambiguous', '$.claims[3].quote.exact'],
        ['unknown-id', '$.claims[4].article'],
        ['unknown-id', '$.relations[1].between[1][0]'],
      ];
      for (const fault of expected) {
        const listed = codes.some((code) => code[0] === fault[0] && code[1] === fault[1]);
        assert.ok(listed, `${fault.join(' at ')} in ${JSON.stringify(codes)}`);
      }
      const count = Number((await faults(page).locator('summary').textContent()).match(/^\d+/)[0]);
      assert.equal(codes.length, count);
    });
  });

  test('what is not faulty in a file is shown', async () => {
    await suite.visit({ path: pageOf(generated('faulty')) }, async (page) => {
      await awaitReader(page);
      await openClaim(page, 'sound');
      assert.ok((await openCard(page).textContent()).includes('Monday is not Tuesday.'));
      await accountRadio(page, 'Baker').check();
      await settle(page);
      assert.equal(await openClaimId(page), 'other');
    });
  });

  test('a quotation that is lost or ambiguous is listed and marked nowhere', async () => {
    await suite.visit({ path: pageOf(generated('faulty')) }, async (page) => {
      await awaitReader(page);
      const listed = page.locator('.unplaced');
      assert.ok(await listed.getByRole('heading', { name: 'Quotations not found' }).isVisible());
      for (const id of ['lost', 'twice']) {
        assert.equal(await listed.locator(`[data-unplaced="${id}"]`).count(), 1, id);
        assert.equal(await page.locator(`mark[data-claims~="${id}"]`).count(), 0, id);
        assert.equal(await numberOf(page, id).count(), 0, id);
      }
      await view(page, 'Ledger').check();
      const cell = page.locator('[data-ledger-claim="lost"]');
      assert.ok(await cell.isVisible(), 'it is in the ledger');
      assert.ok(await cell.isDisabled(), 'it leads nowhere');
      const row = page.locator('.ledger li').filter({ has: cell });
      assert.match(await row.textContent(), /Quotations not found/);
    });
  });

  test('an article without claims says so', async () => {
    await suite.visit({ path: pageOf(generated('one-sided')) }, async (page) => {
      await awaitReader(page);
      const remark = page.locator('.sheet[data-side="1"] .remark');
      assert.equal(await remark.textContent(), 'No claim of this article is listed.');
      assert.equal(await page.locator('.sheet[data-side="0"] .remark').count(), 0);
    });
  });

  test('a file without claims and relations is shown', async () => {
    await suite.visit({ path: caseOf('a-file-without-claims-is-fine') }, async (page) => {
      await awaitReader(page);
      assert.equal(await page.locator('.sheet').count(), 2);
      assert.equal(await page.locator('mark').count(), 0);
      assert.equal(await faults(page).count(), 0);
      await page.locator('.filter').first().press('n');
      await settle(page);
      assert.equal(await page.locator('.sc [role="status"]').textContent(), 'There is no further one.');
      await view(page, 'Ledger').check();
      await settle(page);
    });
  });

  test('what a file smuggles in stays text', async () => {
    await suite.visit({ path: caseOf('hostile-keys-and-values-are-only-text') }, async (page) => {
      await page.locator('.sc, .faults').first().waitFor();
      const foreign = await page.evaluate(() => ({
        elements: reader().querySelectorAll(
          ':is(script, img, iframe, object, style, link, form)',
        ).length,
        handlers: [...reader().querySelectorAll('*')].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('on')),
        ).length,
        addresses: [...reader().querySelectorAll('a')].filter(
          ({ protocol }) => !['http:', 'https:'].includes(protocol),
        ).length,
        polluted: ({}).polluted ?? null,
      }));
      assert.deepEqual(foreign, { elements: 0, handlers: 0, addresses: 0, polluted: null });
    });
  });

  const readsNotice = async (page, reason) => {
    const notice = page.getByRole('alert');
    await notice.waitFor();
    assert.match(await notice.textContent(), reason);
    const link = notice.getByRole('link', { name: 'comparisons/moura.json' });
    assert.equal(new URL(await link.evaluate(({ href }) => href)).pathname, '/comparisons/moura.json');
    assert.ok(!(await page.getByText('Loading…').isVisible()));
  };

  const notLoaded = /not available\.not-loaded: /;

  test('where the wasm does not arrive, the notice leads to the file', async () => {
    const expectedFaults = [/widget_bg\.wasm|Failed to load resource/];
    await suite.visit({ path: null, expectedFaults }, async (page) => {
      await page.route('**/widget_bg.wasm', (route) => route.abort());
      await page.goto(suite.server.url(MOURA_PAGE));
      await readsNotice(page, notLoaded);
    });
  });

  test('where the wasm comes after all, trying again shows the comparison', async () => {
    const expectedFaults = [/widget_bg\.wasm|Failed to load resource/];
    await suite.visit({ path: null, expectedFaults }, async (page) => {
      await page.route('**/widget_bg.wasm', (route) => route.abort());
      await page.goto(suite.server.url(MOURA_PAGE));
      await readsNotice(page, notLoaded);
      await page.unroute('**/widget_bg.wasm');
      await page.getByRole('button', { name: 'Open the comparison' }).click();
      await awaitReader(page);
      assert.equal(await page.getByRole('alert').count(), 0);
    });
  });

  test('where the wasm arrives broken, the notice leads to the file', async () => {
    await suite.visit({ path: null }, async (page) => {
      await page.route('**/widget_bg.wasm', (route) =>
        route.fulfill({ body: 'not wasm', contentType: 'application/wasm' }),
      );
      await page.goto(suite.server.url(MOURA_PAGE));
      await readsNotice(page, notLoaded);
    });
  });

  test('without WebAssembly, the notice leads to the file', async () => {
    await suite.visit({ path: null }, async (page) => {
      await page.addInitScript(() => { delete globalThis.WebAssembly; });
      await page.goto(suite.server.url(MOURA_PAGE));
      await readsNotice(page, /no-wasm: .*WebAssembly/);
    });
  });

  test('without JavaScript, a text says what is needed and that there is a page without', async () => {
    await suite.visit({ path: MOURA_PAGE, context: { javaScriptEnabled: false } }, async (page) => {
      const notice = page.locator('noscript p');
      assert.ok(await notice.isVisible());
      assert.match(await notice.textContent(), /operated with JavaScript.*static page/);
      assert.ok(
        !(await page.getByText('Loading…').isVisible()),
        'it does not promise what cannot come',
      );
    });
  });
});
