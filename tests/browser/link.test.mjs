// The state in the link, and what is copied.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { MOURA, claimOf } from './support/comparison.mjs';
import {
  MOURA_PAGE,
  accountRadio,
  awaitReader,
  openCard,
  openClaim,
  openClaimId,
  openNumber,
  settle,
  statusLine,
  view,
} from './support/reader.mjs';
import { startServer } from './support/server.mjs';

const hashOf = (page) => new URL(page.url()).hash;

describe('the link', () => {
  const suite = browserSuite({ before, after }, startServer);

  const readWith = (options) => (steps) =>
    suite.visit({ path: MOURA_PAGE, ...options }, async (page) => {
      await awaitReader(page);
      await steps(page);
    });
  const read = readWith({});
  const readAt = (fragment) => readWith({ path: `${MOURA_PAGE}#${fragment}` });

  test('opens an account and a claim', async () => {
    await readAt('sc=account:army;claim:b24')(async (page) => {
      assert.ok(await accountRadio(page, 'Army').isChecked());
      assert.equal(await openClaimId(page), 'b24');
      assert.equal(await openCard(page).count(), 1);
    });
  });

  test('opens the ledger', async () => {
    await readAt('sc=view:ledger')(async (page) => {
      assert.ok(await view(page, 'Ledger').isChecked());
      assert.ok(await page.getByRole('table').isVisible());
      assert.ok(!(await page.locator('.articles-view').isVisible()));
    });
  });

  test('opens a silence', async () => {
    await readAt('sc=account:survivors;question:killed')(async (page) => {
      assert.match(await page.locator('.account-panel .silent').textContent(), /silent on this question/);
    });
  });

  const JUNK = [
    'sc=account:nobody;claim:zzz;view:moon',
    'sc=account:__proto__;claim:constructor',
    'sc=',
    'sc=;;;:::',
    'sc=claim:<img src=x onerror=alert(1)>',
    'sc=claim:%3Cscript%3E',
    '%%%',
    `sc=claim:${'x'.repeat(3_000)}`,
    'another=thing&and=more',
  ];
  test('with ids that nobody knows, or junk, opens nothing', async () => {
    await readAt(JUNK[0])(async (page) => {
      for (const fragment of JUNK) {
        await page.evaluate((junk) => { location.hash = junk; }, fragment);
        await page.reload();
        await awaitReader(page);
        assert.equal(await openNumber(page).count(), 0, fragment);
        assert.ok(await accountRadio(page, 'Everyone').isChecked(), fragment);
        assert.ok(await view(page, 'Articles').isChecked(), fragment);
      }
    });
  });

  test('follows the reader without adding to the history', async () => {
    await read(async (page) => {
      const length = await page.evaluate(() => history.length);
      assert.equal(hashOf(page), '');
      const acts = [
        [() => openClaim(page, 'b24'), '#sc=claim:b24'],
        [() => accountRadio(page, 'JNIM').check(), '#sc=account:jnim;claim:b28'],
        [() => accountRadio(page, 'Survivors').check(), '#sc=account:survivors;question:killed'],
        [() => view(page, 'Ledger').check(), '#sc=account:survivors;question:killed;view:ledger'],
        [() => view(page, 'Articles').check(), '#sc=account:survivors;question:killed'],
        [() => accountRadio(page, 'Everyone').check(), '#sc=question:killed'],
        [() => page.keyboard.press('Escape'), ''],
      ];
      for (const [act, hash] of acts) {
        await act();
        // The address is written once the act is on the screen.
        await page.waitForFunction((wanted) => location.hash === wanted, hash);
      }
      assert.equal(await page.evaluate(() => history.length), length);
      assert.equal(new URL(page.url()).searchParams.get('src'), 'comparisons/moura.json');
    });
  });

  test('that changes while the page is open is followed', async () => {
    await read(async (page) => {
      await page.evaluate(() => { location.hash = 'sc=account:jnim;claim:b28'; });
      await openNumber(page).waitFor();
      assert.equal(await openClaimId(page), 'b28');
      assert.ok(await accountRadio(page, 'JNIM').isChecked());
    });
  });

  test('brings back, after loading again, what was open', async () => {
    await read(async (page) => {
      await openClaim(page, 'b24');
      await accountRadio(page, 'JNIM').check();
      await page.waitForURL(/claim:b28/);
      await page.reload();
      await awaitReader(page);
      assert.equal(await openClaimId(page), 'b28');
      assert.ok(await accountRadio(page, 'JNIM').isChecked());
    });
  });

  const CLIPBOARD = { context: { permissions: ['clipboard-read', 'clipboard-write'] } };
  const pasted = (page) => page.evaluate(() => navigator.clipboard.readText());

  test('that is copied is the page’s address', async () => {
    await readWith(CLIPBOARD)(async (page) => {
      await openClaim(page, 'b24');
      await accountRadio(page, 'JNIM').check();
      await page.waitForURL(/claim:b28/);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await statusLine(page).filter({ hasText: 'Copied.' }).waitFor();
      assert.equal(await pasted(page), page.url());
    });
  });

  test('leads whoever gets it to the same place', async () => {
    await readWith(CLIPBOARD)(async (page) => {
      await openClaim(page, 'a19');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await statusLine(page).filter({ hasText: 'Copied.' }).waitFor();
      const address = await pasted(page);
      const other = await page.context().newPage();
      await other.goto(address);
      await awaitReader(other);
      assert.equal(await openClaimId(other), 'a19');
    });
  });

  test('a quotation is copied with whose it is and where it stands', async () => {
    await readWith(CLIPBOARD)(async (page) => {
      await openClaim(page, 'b24');
      await page.getByRole('button', { name: 'Copy quotation' }).click();
      await statusLine(page).filter({ hasText: 'Copied.' }).waitFor();
      const quotation = await pasted(page);
      assert.ok(quotation.includes(claimOf(MOURA, 'b24').quote.exact), quotation);
      assert.ok(quotation.includes('The Malian army'), quotation);
      assert.ok(quotation.includes(MOURA.articles[1].title), quotation);
    });
  });

  test('a browser that forbids copying is told of', async () => {
    await read(async (page) => {
      await page.evaluate(() => {
        const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        Object.defineProperty(navigator.clipboard, 'writeText', { value: refuse });
      });
      await openClaim(page, 'b24');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await statusLine(page).filter({ hasText: 'The browser does not allow copying here.' }).waitFor();
    });
  });
});
