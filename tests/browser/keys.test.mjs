// The keyboard: letters act only while the focus is inside, and the focus is never lost or covered.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { browserSuite } from './support/browser.mjs';
import { MOURA, makeArticle, makeClaim, makeComparison, relationsOf } from './support/comparison.mjs';
import {
  MOURA_PAGE,
  accountRadio,
  awaitReader,
  focused,
  noteOf,
  numberOf,
  openCard,
  openClaim,
  openClaimId,
  openNumber,
  pageOf,
  settle,
  statusLine,
  view,
} from './support/reader.mjs';
import { startServer } from './support/server.mjs';

const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url));
const HOST_PAGE = '/fixtures/host.html';

const FEW = makeComparison({
  articles: [
    makeArticle('a', 'Rolls sold out', ['Forty rolls were sold. The oven was cold by noon.']),
    makeArticle('b', 'A slow day', ['Thirty rolls were sold.']),
  ],
  claims: [
    makeClaim('r1', 'a', 'Forty rolls were sold'),
    makeClaim('r2', 'a', 'The oven was cold by noon'),
    makeClaim('r3', 'b', 'Thirty rolls were sold'),
  ],
  relations: [
    { kind: 'conflict', facet: 'how-many', between: [['r1'], ['r3']], note: 'Forty is not thirty.' },
  ],
});

const firstNumber = (page, side) => page.locator(`.sheet[data-side="${side}"] button.number`).first();

const hasConflict = (id) => relationsOf(MOURA, id).some(({ kind }) => kind === 'conflict');

describe('keys', () => {
  const suite = browserSuite({ before, after }, startServer, {
    mounts: { '/fixtures/': FIXTURES },
    texts: { '/comparisons/generated/few.json': JSON.stringify(FEW) },
  });

  const readAt = (path) => (steps) =>
    suite.visit({ path, context: { reducedMotion: 'reduce' } }, async (page) => {
      await awaitReader(page);
      await steps(page);
    });
  const read = readAt(MOURA_PAGE);
  const readInHost = readAt(HOST_PAGE);

  const press = async (page, key) => {
    await page.keyboard.press(key);
    await settle(page);
  };

  test('n goes through every claim in reading order, and p back', async () => {
    await read(async (page) => {
      const order = await page
        .locator('button.number')
        .evaluateAll((numbers) => numbers.map(({ dataset }) => dataset.claim));
      assert.equal(order.length, MOURA.claims.length);
      await accountRadio(page, 'Everyone').focus();
      for (const id of order) {
        await press(page, 'n');
        assert.equal(await openClaimId(page), id);
        assert.equal(await focused(page), `number ${id}`, 'the focus comes along');
      }
      await press(page, 'n');
      assert.equal(await openClaimId(page), order.at(-1), 'the last stays open');
      assert.equal(await statusLine(page).textContent(), 'There is no further one.');
      await press(page, 'p');
      assert.equal(await openClaimId(page), order.at(-2));
    });
  });

  test('c goes through every conflict and no other claim, and Shift+C back', async () => {
    await read(async (page) => {
      const order = await page
        .locator('button.number')
        .evaluateAll((numbers) => numbers.map(({ dataset }) => dataset.claim));
      const conflicts = order.filter(hasConflict);
      await accountRadio(page, 'Everyone').focus();
      for (const id of conflicts) {
        await press(page, 'c');
        assert.equal(await openClaimId(page), id);
      }
      await press(page, 'c');
      assert.equal(await statusLine(page).textContent(), 'There is no further one.');
      for (const id of conflicts.slice(0, -1).reverse()) {
        await press(page, 'Shift+C');
        assert.equal(await openClaimId(page), id);
      }
    });
  });

  test('o goes to what the open claim is set against, in the other article, and back', async () => {
    await read(async (page) => {
      await openClaim(page, 'b24');
      await press(page, 'o');
      assert.equal(await focused(page), 'number a19');
      assert.equal(await openClaimId(page), 'a19');
      await press(page, 'o');
      assert.equal(await focused(page), 'number b24');
    });
  });

  test('0 to 9 choose the accounts in their order', async () => {
    await read(async (page) => {
      await numberOf(page, 'b24').focus();
      for (const [place, { name }] of MOURA.accounts.entries()) {
        await press(page, String(place + 1));
        assert.equal(await page.locator('.account-panel strong').textContent(), name);
      }
      await press(page, '0');
      assert.ok(await accountRadio(page, 'Everyone').isChecked());
      assert.equal(await focused(page), 'number b24', 'the focus stays');
    });
  });

  test('Escape closes the card and goes back to the claim’s number', async () => {
    await read(async (page) => {
      await openClaim(page, 'b24');
      await openCard(page).getByRole('button', { name: 'Next conflict' }).focus();
      await press(page, 'Escape');
      assert.equal(await openCard(page).count(), 0);
      assert.equal(await openNumber(page).count(), 0);
      assert.equal(await focused(page), 'number b24');
    });
  });

  test('? opens the list of keys and closes it again', async () => {
    await read(async (page) => {
      await numberOf(page, 'b24').focus();
      const keys = page.locator('.keys');
      await press(page, '?');
      assert.ok(await keys.isVisible());
      assert.equal(await focused(page), 'summary Reading options');
      await press(page, '?');
      assert.ok(!(await keys.isVisible()));
    });
  });

  test('letters do nothing while the focus is outside', async () => {
    await readInHost(async (page) => {
      const unchanged = async (where) => {
        for (const key of ['n', 'p', 'c', 'o', '1', '?', 'Escape']) await press(page, key);
        assert.equal(await openNumber(page).count(), 0, where);
        assert.ok(await accountRadio(page, 'Everyone').isChecked(), where);
        assert.ok(!(await page.locator('.keys').isVisible()), where);
      };
      assert.equal(await focused(page), 'body');
      await unchanged('on the page’s body');
      await page.locator('#outside').focus();
      await unchanged('on a button outside');
      await page.locator('#field').focus();
      await unchanged('in a field outside');
      assert.equal(await page.locator('#field').inputValue(), 'npco1?', 'the field takes them');
    });
  });

  test('letters do nothing with Control, Alt or Meta', async () => {
    await read(async (page) => {
      await numberOf(page, 'b24').focus();
      for (const modifier of ['Control', 'Alt', 'Meta']) {
        for (const key of ['n', 'p', 'o', '1']) await press(page, `${modifier}+${key}`);
      }
      assert.equal(await openNumber(page).count(), 0);
      assert.ok(await accountRadio(page, 'Everyone').isChecked());
    });
  });

  test('letters typed into the search field go into it and nowhere else', async () => {
    await read(async (page) => {
      const field = page.getByRole('searchbox');
      await field.focus();
      for (const key of ['n', 'c', 'o', '1', '?']) await press(page, key);
      assert.equal(await field.inputValue(), 'nco1?');
      assert.equal(await openNumber(page).count(), 0);
      assert.ok(await accountRadio(page, 'Everyone').isChecked());
      assert.ok(!(await page.locator('.keys').isVisible()));
    });
  });

  test('letters do nothing on the list of further voices', async () => {
    await read(async (page) => {
      await page.getByLabel('Further voices').focus();
      await press(page, 'n');
      assert.equal(await openNumber(page).count(), 0);
    });
  });

  test('a letter that is part of a composition does nothing', async () => {
    await read(async (page) => {
      await numberOf(page, 'b24').evaluate((number) => {
        number.focus();
        number.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, isComposing: true }));
      });
      await settle(page);
      assert.equal(await openNumber(page).count(), 0);
      await press(page, 'n');
      assert.equal(await openNumber(page).count(), 1, 'the same key by itself does');
    });
  });

  test('of more than twenty claims of an article the Tab key stops at one', async () => {
    await read(async (page) => {
      const stops = (side) =>
        page
          .locator(`.sheet[data-side="${side}"] button.number`)
          .evaluateAll((numbers) => numbers.filter(({ tabIndex }) => tabIndex === 0).length);
      for (const side of [0, 1]) assert.equal(await stops(side), 1, `article ${side}`);
      await openClaim(page, 'b24');
      for (const side of [0, 1]) assert.equal(await stops(side), 1, `article ${side}, b24 open`);
      assert.equal(await numberOf(page, 'b24').evaluate(({ tabIndex }) => tabIndex), 0);
    });
  });

  test('of few claims the Tab key stops at each', async () => {
    await readAt(pageOf('comparisons/generated/few.json'))(async (page) => {
      const indexes = await page
        .locator('button.number')
        .evaluateAll((numbers) => numbers.map(({ tabIndex }) => tabIndex));
      assert.deepEqual(indexes, [0, 0, 0]);
    });
  });

  test('arrows, Home and End go from number to number inside an article', async () => {
    await read(async (page) => {
      for (const side of [0, 1]) {
        const numbers = page.locator(`.sheet[data-side="${side}"] button.number`);
        const ids = await numbers.evaluateAll((all) => all.map(({ dataset }) => dataset.claim));
        await numbers.first().focus();
        const expected = [
          ['ArrowRight', ids[1]],
          ['ArrowDown', ids[2]],
          ['ArrowLeft', ids[1]],
          ['ArrowUp', ids[0]],
          ['ArrowLeft', ids[0]],
          ['End', ids.at(-1)],
          ['ArrowRight', ids.at(-1)],
          ['Home', ids[0]],
        ];
        for (const [key, id] of expected) {
          await press(page, key);
          assert.equal(await focused(page), `number ${id}`, `${key} in article ${side}`);
        }
        assert.equal(await openNumber(page).count(), 0, 'nothing is opened by moving');
      }
    });
  });

  test('Tab goes through skip, accounts, views, filters, article A, article B, in this order', async () => {
    await readInHost(async (page) => {
      await page.locator('#field').focus();
      const order = [];
      for (let stops = 0; stops < 200; stops += 1) {
        await page.keyboard.press('Tab');
        const part = await page.evaluate(() => {
          const element = reader().activeElement ?? document.activeElement;
          const parts = {
            skip: '.skip',
            accounts: '.accounts *',
            views: '.tools > .segments *',
            filters: '.filters *',
            find: '.find *',
            options: '.options *',
            'article A': '.sheet[data-side="0"] .number',
            'article B': '.sheet[data-side="1"] .number',
            'between the two': '.between *',
            after: '#after',
          };
          return Object.keys(parts).find((name) => element.matches(parts[name])) ?? null;
        });
        if (part && part !== order.at(-1)) order.push(part);
        if (part === 'after') break;
      }
      assert.deepEqual(order, [
        'skip',
        'accounts',
        'views',
        'filters',
        'find',
        'options',
        'article A',
        'article B',
        'between the two',
        'after',
      ]);
    });
  });

  test('until it has the focus, the skip link covers nothing of the page around', async () => {
    await readInHost(async (page) => {
      const covered = await page.locator('.skip').evaluate((skip) => {
        const { left, top, width, height } = skip.getBoundingClientRect();
        return reader().elementFromPoint(left + width / 2, top + height / 2) === skip;
      });
      assert.ok(!covered, 'it lies over what stands above the comparison');
    });
  });

  test('the skip link is seen once it has the focus, and leads past the comparison', async () => {
    await readInHost(async (page) => {
      await page.locator('#field').focus();
      await page.keyboard.press('Tab');
      await settle(page);
      const skip = page.getByRole('button', { name: 'Skip this comparison' });
      assert.equal(await focused(page), 'button Skip this comparison');
      const box = await skip.boundingBox();
      const atItsPlace = await skip.evaluate((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return reader().elementFromPoint(left + width / 2, top + height / 2) === button;
      });
      assert.ok(box.height >= 24 && atItsPlace, 'it is seen');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'a After the comparison');
    });
  });

  test('the focus is never lost', async () => {
    await read(async (page) => {
      const kept = async (act) => {
        await settle(page);
        assert.notEqual(await focused(page), 'body', act);
      };
      await numberOf(page, 'b24').focus();
      await press(page, 'Enter');
      await kept('after opening a claim');
      for (const key of ['n', 'o', 'c', 'p', '3', '2', 'n', '0']) {
        await press(page, key);
        await kept(`after ${key}`);
      }
      await view(page, 'Ledger').check();
      await kept('after the ledger is opened');
      await page.locator('[data-ledger-claim="b28"]').press('Enter');
      await kept('after a claim is opened from the ledger');
      assert.equal(await focused(page), 'number b28');
    });
  });

  const AFTER_CARD_BUTTONS = {
    'closing the card by its button': (page) =>
      openCard(page).getByRole('button', { name: 'Close', exact: true }),
    'going to another relation of the claim': (page) =>
      openCard(page).locator('.other-relations button').first(),
    'going to the next claim by its button': (page) =>
      openCard(page).getByRole('button', { name: 'Next', exact: true }),
    'going to a quoted passage': (page) => openCard(page).locator('.go').first(),
  };
  for (const [act, control] of Object.entries(AFTER_CARD_BUTTONS)) {
    test(`the focus is not lost after ${act}`, async () => {
      await read(async (page) => {
        await openClaim(page, 'b24');
        await control(page).press('Enter');
        await settle(page);
        assert.notEqual(await focused(page), 'body');
      });
    });
  }

  test('the focus is not lost after opening a card between the articles', async () => {
    await read(async (page) => {
      await page.locator('.closed-card[data-place="0"]').press('Enter');
      await openCard(page).waitFor();
      assert.equal(await noteOf(openCard(page)).first().textContent(), MOURA.relations[0].note);
      assert.notEqual(await focused(page), 'body');
    });
  });

  test('what has the focus is never covered by the accounts that stick to the top', async () => {
    await read(async (page) => {
      const assertSeen = async (act) => {
        const covered = await page.evaluate(() => {
          const element = reader().activeElement ?? document.activeElement;
          const { left, top, width, height } = element.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          const above = reader().elementFromPoint(x, y);
          return element.contains(above) ? null : `${above?.className} at ${x}, ${y}`;
        });
        assert.equal(covered, null, `${act}: ${await focused(page)}`);
      };
      await accountRadio(page, 'Everyone').focus();
      for (let step = 0; step < MOURA.claims.length; step += 1) {
        await press(page, 'n');
        await assertSeen('n');
      }
      for (let step = 0; step < MOURA.claims.length - 1; step += 1) {
        await press(page, 'p');
        await assertSeen('p');
      }
      await press(page, 'Escape');
      for (const key of ['End', 'Home', 'End']) {
        await firstNumber(page, 0).focus();
        await press(page, key);
        await assertSeen(key);
      }
      // Backwards through everything that Tab reaches, which scrolls from the end to the top.
      await page.locator('.closed-card').last().focus();
      for (let step = 0; step < 80 && (await focused(page)) !== 'button Skip this comparison'; step += 1) {
        await press(page, 'Shift+Tab');
        await assertSeen('Shift+Tab');
      }
    });
  });
});
