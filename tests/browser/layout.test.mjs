// On a wide screen: what belongs together stands level, and what was clicked stays where it was.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { MOURA, claimOf, makeMarket, relationsOf } from './support/comparison.mjs';
import {
  MOURA_PAGE,
  awaitReader,
  numberOf,
  openCard,
  openClaim,
  pageOf,
  settle,
  topOf,
} from './support/reader.mjs';
import { startServer } from './support/server.mjs';

/** Half a line of text; far less than what the eye takes for another line. */
const LEVEL = 6;
const STAYS = 2;

/** Two articles so long that they scroll in columns of their own. */
const LONG = makeMarket(200, 'and the street was full of people until late in the evening.');

/** Distances from the top of the window: the open passage, what it is set against, the card. */
function levels(page) {
  return page.evaluate(() => {
    const top = (selector) => {
      const all = [...reader().querySelectorAll(selector)];
      return all.find((one) => one.getClientRects().length > 0)?.getBoundingClientRect().top ?? null;
    };
    const side = (index) => {
      const sheet = `.sheet[data-side="${index}"] mark`;
      return top(`${sheet}[data-focus="open"]`) ?? top(`${sheet}[data-focus="against"]`);
    };
    return { a: side(0), b: side(1), card: top('.between .card') };
  });
}

const shifts = (page) =>
  page
    .locator('.table > :is(.sheet, .between)')
    .evaluateAll((columns) => columns.map((column) => getComputedStyle(column).marginBlockStart));

const connector = (page) => page.locator('.connector > path').getAttribute('d');

function assertLevel(tops, act) {
  const known = Object.values(tops).filter((top) => top !== null);
  assert.ok(known.length >= 2, `${act}: ${JSON.stringify(tops)}`);
  const spread = Math.max(...known) - Math.min(...known);
  assert.ok(spread <= LEVEL, `${act}: ${spread.toFixed(1)} px apart, ${JSON.stringify(tops)}`);
}

describe('on a wide screen', () => {
  const suite = browserSuite({ before, after }, startServer, {
    texts: { '/comparisons/generated/long.json': JSON.stringify(LONG) },
  });

  const readAt = (path, context) => (steps) =>
    suite.visit({ path, context }, async (page) => {
      await awaitReader(page);
      await steps(page);
    });
  const read = readAt(MOURA_PAGE, {});
  const readStill = readAt(MOURA_PAGE, { reducedMotion: 'reduce' });
  const readLong = readAt(pageOf('comparisons/generated/long.json'), {});

  test('an open passage, its card and what it is set against stand at one height', async () => {
    await read(async (page) => {
      for (const { id } of MOURA.claims) {
        await openClaim(page, id);
        await settle(page);
        const tops = await levels(page);
        assertLevel(tops, id);
        const crosses = relationsOf(MOURA, id)[0]?.between
          .flat()
          .some((other) => claimOf(MOURA, other).article !== claimOf(MOURA, id).article);
        if (relationsOf(MOURA, id).length === 1 && crosses) {
          assert.ok(tops.a !== null && tops.b !== null, `${id} is set against a passage`);
        }
      }
    });
  });

  for (const [motion, readWith] of [['with motion', read], ['without motion', readStill]]) {
    test(`what was clicked stays where it was, ${motion}`, async () => {
      await readWith(async (page) => {
        const related = MOURA.claims.filter(({ id }) => relationsOf(MOURA, id).length > 0);
        for (const { id } of related.filter((_, index) => index % 3 === 0)) {
          const number = numberOf(page, id);
          await number.scrollIntoViewIfNeeded();
          await settle(page);
          const before = await topOf(number);
          await number.click();
          await settle(page);
          const moved = (await topOf(number)) - before;
          assert.ok(Math.abs(moved) <= STAYS, `${id} moved by ${moved.toFixed(1)} px`);
        }
      });
    });
  }

  test('Escape lets the columns back to where they were', async () => {
    await read(async (page) => {
      const untouched = await shifts(page);
      assert.deepEqual(untouched, ['0px', '0px', '0px']);
      await openClaim(page, 'b24');
      await settle(page);
      assert.notDeepEqual(await shifts(page), untouched, 'a column was moved');
      await page.keyboard.press('Escape');
      await settle(page);
      assert.deepEqual(await shifts(page), untouched);
    });
  });

  test('a column that was moved stands at the top again where there is no room beside it, and on paper', async () => {
    await read(async (page) => {
      await openClaim(page, 'b24');
      const moved = await shifts(page);
      assert.notDeepEqual(moved, ['0px', '0px', '0px'], 'a column was moved');
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await shifts(page), ['0px', '0px', '0px'], 'on paper');
      await page.emulateMedia({ media: 'screen' });
      assert.deepEqual(await shifts(page), moved, 'on the screen again');
      await page.setViewportSize({ width: 800, height: 900 });
      const [a, b] = await shifts(page);
      assert.deepEqual([a, b], ['0px', '0px'], 'in a narrower window');
    });
  });

  test('a card opened between the articles brings both passages to its height', async () => {
    await read(async (page) => {
      for (const place of [0, 12, 18, 39, 50]) {
        await page.locator(`.closed-card[data-place="${place}"]`).click();
        await settle(page);
        const tops = await levels(page);
        assert.ok(tops.a !== null && tops.b !== null && tops.card !== null, `relation ${place}`);
        assertLevel(tops, `relation ${place}`);
        await openCard(page).getByRole('button', { name: 'Close' }).click();
        await openCard(page).waitFor({ state: 'detached' });
      }
    });
  });

  for (const [motion, readWith] of [['with motion', read], ['without motion', readStill]]) {
    test(`a card opened between the articles can be seen, ${motion}`, async () => {
      await readWith(async (page) => {
        for (let place = 0; place < MOURA.relations.length; place += 10) {
          await page.locator(`.closed-card[data-place="${place}"]`).click();
          await settle(page);
          const top = await topOf(openCard(page));
          assert.ok(top >= 0 && top < 800, `the card of relation ${place} is at ${top} of 900`);
          await openCard(page).getByRole('button', { name: 'Close' }).click();
          await openCard(page).waitFor({ state: 'detached' });
        }
      });
    });
  }

  test('a line joins the open passages and the card, and follows them', async () => {
    await read(async (page) => {
      assert.equal((await connector(page)) ?? '', '', 'no line at the start');
      await openClaim(page, 'b24');
      await settle(page);
      const lines = (await connector(page)).match(/M/g);
      assert.equal(lines.length, 2, 'one line to each article');
      const ends = await page.evaluate(() => {
        const path = reader().querySelector('.connector > path');
        const box = path.getBoundingClientRect();
        const mark = reader().querySelector('mark[data-focus="open"]').getClientRects()[0];
        return { from: box.top, to: box.bottom, at: (mark.top + mark.bottom) / 2 };
      });
      assert.ok(ends.at >= ends.from - 2 && ends.at <= ends.to + 2, JSON.stringify(ends));
      await page.keyboard.press('Escape');
      await settle(page);
      assert.equal(await connector(page), '', 'no line once nothing is open');
    });
  });

  test('under reduced motion no line is drawn and nothing moves by degrees', async () => {
    await readStill(async (page) => {
      await openClaim(page, 'b24');
      const running = await page.evaluate(() => document.getAnimations().length);
      assert.equal(running, 0);
      await settle(page);
      assertLevel(await levels(page), 'b24');
      assert.equal((await connector(page)) ?? '', '');
    });
  });

  test('the page moves at the start only for a link that names a claim, and then to that claim', async () => {
    for (const fragment of ['', '#sc=account:army', '#sc=account:survivors;question:killed']) {
      await readAt(`${MOURA_PAGE}${fragment}`, {})(async (page) => {
        await settle(page);
        assert.equal(await page.evaluate(() => scrollY), 0, fragment);
      });
    }
    await readAt(`${MOURA_PAGE}#sc=claim:b39`, {})(async (page) => {
      await settle(page);
      const top = await topOf(numberOf(page, 'b39'));
      assert.ok(top > 0 && top < 900, `the claim is at ${top} of 900`);
    });
  });

  test('a click on the overview brings that part of the article onto the screen', async () => {
    await read(async (page) => {
      for (const side of [0, 1]) {
        await page.evaluate(() => scrollTo(0, 0));
        const strip = page.locator(`.sheet[data-side="${side}"] .overview`);
        const wanted = await strip.evaluate((svg) => {
          const text = svg.closest('.sheet').querySelector('.text').getBoundingClientRect();
          return { share: 0.8, y: text.top + text.height * 0.8 + scrollY };
        });
        // Dispatched, since the place in the strip may be below the window.
        await strip.evaluate((svg, { share }) => {
          const { left, top, height } = svg.getBoundingClientRect();
          const at = { clientX: left + 5, clientY: top + height * share, bubbles: true };
          svg.dispatchEvent(new MouseEvent('click', at));
        }, wanted);
        await settle(page);
        const there = wanted.y - (await page.evaluate(() => scrollY));
        assert.ok(there > 0 && there < 900, `article ${side}: the place is at ${there} of 900`);
        assert.ok((await page.evaluate(() => scrollY)) > 0, 'the page has scrolled');
      }
    });
  });

  test('the overview shows each claim in its article, and where the reader is', async () => {
    await read(async (page) => {
      for (const [side, article] of MOURA.articles.entries()) {
        const strip = page.locator(`.sheet[data-side="${side}"] .overview`);
        const claims = MOURA.claims.filter((claim) => claim.article === article.id);
        assert.equal(await strip.locator('.overview-tick').count(), claims.length);
        const seen = async () => Number(await strip.locator('.overview-window').getAttribute('y'));
        await page.evaluate(() => scrollTo(0, 0));
        await settle(page);
        assert.equal(await seen(), 0);
        await page.evaluate(() => scrollTo(0, 1400));
        await settle(page);
        assert.ok((await seen()) > 0);
      }
    });
  });

  test('long articles scroll in columns of their own, passages level and the card in sight', async () => {
    await readLong(async (page) => {
      const assertOpen = async (act) => {
        await settle(page);
        const { a, b, card } = await levels(page);
        assertLevel({ a, b }, act);
        assert.ok(a > 0 && a < 900, `${act}: the passages are at ${a} of 900`);
        assert.ok(card > 0 && card < 900, `${act}: the card is at ${card} of 900`);
      };
      await numberOf(page, 'a80').click();
      await assertOpen('a80 and b110');
      await openCard(page).locator('.go').click();
      await assertOpen('b110 and a80');
      for (const key of ['n', 'p', 'p', 'o']) {
        await page.keyboard.press(key);
        await assertOpen(key);
      }
    });
  });

  test('long columns scroll together, or freely if asked', async () => {
    await readLong(async (page) => {
      const scroll = (side) => page.locator(`.sheet[data-side="${side}"]`).evaluate(({ scrollTop }) => scrollTop);
      const scrollFirst = (to) =>
        page.locator('.sheet[data-side="0"]').evaluate((sheet, top) => sheet.scrollTo(0, top), to);
      await scrollFirst(600);
      await settle(page);
      assert.ok((await scroll(1)) > 0, 'the other one comes along');
      await page.getByText('Reading options').click();
      await page.getByRole('radio', { name: 'Freely' }).check();
      const before = await scroll(1);
      await scrollFirst(1800);
      await settle(page);
      assert.equal(await scroll(1), before, 'the other one stays');
    });
  });
});
