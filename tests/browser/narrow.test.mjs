// On a narrow screen, or in a narrow box: one article at a time, everything under one another, nothing
// wider than its place, everything large enough for a finger.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { browserSuite } from './support/browser.mjs';
import { MOURA, makeMarket } from './support/comparison.mjs';
import {
  MOURA_PAGE,
  PHONE,
  accountRadio,
  awaitReader,
  chooseAccount,
  noteOf,
  numberOf,
  openCard,
  openClaim,
  openNumber,
  pageOf,
  settle,
  topOf,
  view,
} from './support/reader.mjs';
import { assertReflows, findOverflow } from './support/reflow.mjs';
import { startServer } from './support/server.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url));
const STAYS = 2;

/** Paragraphs that fill more than half of a phone's screen. */
const LONG = makeMarket(60, 'and the street was full of people until late in the evening. '.repeat(7).trim());

/**
 * Runs in the page: what stands out of the comparison's own box. The room around a number, by which
 * it is large enough to be pressed, may.
 */
function outsideOfBox() {
  const root = reader().querySelector('.sc');
  const { left, right } = root.getBoundingClientRect();
  const outside = new Set();
  for (const element of root.querySelectorAll(':not(.number, .told)')) {
    const box = element.getBoundingClientRect();
    if (box.width > 1 && (box.right > right + 0.5 || box.left < left - 0.5)) {
      outside.add(`${element.localName}.${element.getAttribute('class')}: ${box.left - left} to ${box.right - left}`);
    }
  }
  return [...outside];
}

describe('on a narrow screen', () => {
  const suite = browserSuite({ before, after }, startServer, {
    mounts: { '/fixtures/': FIXTURES },
    texts: { '/comparisons/generated/long.json': JSON.stringify(LONG) },
  });

  const read = (steps, path = MOURA_PAGE) =>
    suite.visit({ path, context: { ...PHONE, reducedMotion: 'reduce' } }, async (page) => {
      await awaitReader(page);
      await steps(page);
    });
  const readInBox = (steps) =>
    suite.visit({ path: '/fixtures/box.html', context: { reducedMotion: 'reduce' } }, async (page) => {
      await awaitReader(page);
      await steps(page);
    });

  const sheet = (page, side) => page.locator(`.sheet[data-side="${side}"]`);

  const openOptions = (page) => page.getByText('Reading options').click();

  /** One thing after another that changes what stands on the screen. */
  const STATES = {
    'the articles': async () => {},
    'a claim open': (page) => openClaim(page, 'a32'),
    'article B': (page) => view(page, 'Article B').check(),
    'a claim of article B open': (page) => openClaim(page, 'b24'),
    'the options open': openOptions,
    'calm marks': (page) => page.getByRole('checkbox', { name: 'Calm marks' }).check(),
    'words searched': (page) => page.getByRole('searchbox').fill('Wagner'),
    'the ledger': (page) => view(page, 'Ledger').check(),
    ...Object.fromEntries(
      MOURA.accounts.map(({ id }) => [`the account ${id}`, (page) => chooseAccount(page, MOURA, id)]),
    ),
    'what is not heard, open': (page) => page.locator('.silences summary').click(),
    'the articles again': (page) => view(page, 'Articles').check(),
  };

  async function goThroughStates(page, check) {
    for (const [state, reach] of Object.entries(STATES)) {
      if (state === 'what is not heard, open') await accountRadio(page, 'Survivors').check();
      await reach(page);
      await settle(page);
      try {
        await check();
      } catch (error) {
        error.message = `${state}: ${error.message}`;
        throw error;
      }
    }
  }

  for (const [place, readThere] of [['on a phone', read], ['in a box of 300 px on a wide page', readInBox]]) {
    test(`one article is shown at a time, ${place}, and the other one at a switch`, async () => {
      await readThere(async (page) => {
        assert.ok(await sheet(page, 0).isVisible());
        assert.ok(!(await sheet(page, 1).isVisible()));
        await view(page, 'Article B').check();
        assert.ok(!(await sheet(page, 0).isVisible()));
        assert.ok(await sheet(page, 1).isVisible());
      });
    });

    test(`a card unfolds under its paragraph, ${place}, and covers nothing`, async () => {
      await readThere(async (page) => {
        await openClaim(page, 'a32');
        const order = await page.evaluate(() => {
          const card = reader().querySelector('.sheet .unfolded .card');
          const block = reader().querySelector('mark[data-focus="open"]').closest('.block');
          const following = card.closest('.unfolded').nextElementSibling;
          const box = (element) => element.getBoundingClientRect();
          return {
            underBlock: box(card).top - box(block).bottom,
            overNext: following ? box(following).top - box(card).bottom : 0,
            wide: box(card).width <= box(card.closest('.sheet')).width,
            position: getComputedStyle(card).position,
          };
        });
        assert.ok(order.underBlock >= 0 && order.underBlock < 60, JSON.stringify(order));
        assert.ok(order.overNext >= 0 && order.wide, JSON.stringify(order));
        assert.notEqual(order.position, 'fixed');
        assert.equal(await openCard(page).count(), 1, 'it is shown once');
        assert.ok((await noteOf(openCard(page)).first().textContent()).length > 0);
      });
    });

    test(`the counterpart’s passage is shown at its button, ${place}`, async () => {
      await readThere(async (page) => {
        await openClaim(page, 'a19');
        await openCard(page).locator('[data-claim-said="b24"] .go').click();
        await numberOf(page, 'b24').and(openNumber(page)).waitFor();
        assert.ok(await sheet(page, 1).isVisible());
        const box = await numberOf(page, 'b24').boundingBox();
        const { height } = page.viewportSize();
        assert.ok(box.y > 0 && box.y < height, `b24 is at ${box.y} of ${height}`);
      });
    });

    test(`what was clicked stays where it was, ${place}`, async () => {
      await readThere(async (page) => {
        for (const id of ['a19', 'a32', 'a20', 'a05']) {
          const number = numberOf(page, id);
          await number.scrollIntoViewIfNeeded();
          const before = await topOf(number);
          await number.click();
          await settle(page);
          const moved = (await topOf(number)) - before;
          assert.ok(Math.abs(moved) <= STAYS, `${id} moved by ${moved.toFixed(1)} px`);
        }
      });
    });
  }

  test('nothing is wider than the screen, in any state, at 320 and 360 px', async () => {
    await read(async (page) => {
      await goThroughStates(page, () => assertReflows(page));
    });
  });

  test('nothing is wider than its box of 300 px on a wide page, in any state', async () => {
    await readInBox(async (page) => {
      await goThroughStates(page, async () => {
        assert.deepEqual(await findOverflow(page), []);
        assert.deepEqual(await page.evaluate(outsideOfBox), []);
      });
    });
  });

  test('nothing is wider than the screen in French and in Arabic', async () => {
    for (const lang of ['fr', 'ar']) {
      await read(
        async (page) => {
          await assertReflows(page);
          await openClaim(page, 'a32');
          await assertReflows(page);
          await page.locator('.options > summary').click();
          await assertReflows(page);
          await page.locator('.tools > .segments input').nth(1).check();
          await assertReflows(page);
        },
        pageOf('comparisons/moura.json', { lang }),
      );
    }
  });

  test('everything that can be pressed is large enough, in any state', async () => {
    await read(async (page) => {
      await goThroughStates(page, () => assertTargetsLargeEnough(page));
    });
  });

  test('everything that can be pressed is large enough on a wide screen', async () => {
    await suite.visit({ path: MOURA_PAGE, context: { reducedMotion: 'reduce' } }, async (page) => {
      await awaitReader(page);
      await assertTargetsLargeEnough(page);
      await openClaim(page, 'b24');
      await openOptions(page);
      await accountRadio(page, 'Survivors').check();
      await page.locator('.silences summary').click();
      await assertTargetsLargeEnough(page);
      await view(page, 'Ledger').check();
      await assertTargetsLargeEnough(page);
    });
  });

  test('a link leads to its passage, however far down the article that stands', async () => {
    for (const claim of ['a3', 'a40', 'b58']) {
      await read(async (page) => {
        const number = openNumber(page).filter({ visible: true });
        await number.waitFor();
        await settle(page);
        const top = await topOf(number);
        assert.ok(top > 0 && top < PHONE.viewport.height - 100, `${claim} at ${top} px`);
      }, pageOf('comparisons/generated/long.json', { fragment: `sc=claim:${claim}` }));
    }
  });

  test('text at twice the size still fits the screen', async () => {
    await suite.visit({ path: MOURA_PAGE, context: { viewport: { width: 640, height: 900 } } }, async (page) => {
      await awaitReader(page);
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      await openClaim(page, 'a32');
      assert.deepEqual(await findOverflow(page), []);
    });
  });
});
