// What axe finds, in every state that a reader can bring the page into; and what it does not see.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { CASES, MOURA } from './support/comparison.mjs';
import {
  MOURA_PAGE,
  accountRadio,
  awaitReader,
  chooseAccount,
  openClaim,
  pageOf,
  settle,
  view,
} from './support/reader.mjs';
import { startServer } from './support/server.mjs';

const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url));

const WIDE = { viewport: { width: 1280, height: 900 } };
const NARROW = { viewport: { width: 320, height: 800 } };
const SCREENS = {
  'a wide light screen': { ...WIDE, colorScheme: 'light' },
  'a narrow light screen': { ...NARROW, colorScheme: 'light' },
  'a wide dark screen': { ...WIDE, colorScheme: 'dark' },
  'a narrow dark screen': { ...NARROW, colorScheme: 'dark' },
};

/** The page by itself, with each thing open in turn. */
const STATES = {
  'as it opens': async () => {},
  'with a conflict open': (page) => openClaim(page, 'a32'),
  'with an account’s silence on the open question': (page) => accountRadio(page, 'Survivors').check(),
  'with the options open': (page) => page.getByText('Reading options').click(),
  'with calm marks': (page) => page.getByRole('checkbox', { name: 'Calm marks' }).check(),
  'with words searched': (page) => page.getByRole('searchbox').fill('Wagner'),
  'with a kind filtered out': (page) => page.locator('.filter').first().click(),
  'with the ledger': (page) => view(page, 'Ledger').check(),
};

/** A heading of the first level is the page's own affair, and has a test of its own. */
const EMBEDDED = { exceptRules: ['page-has-heading-one'] };

/** The contrast of two opaque colors, 1 to 21, by WCAG's formula. */
function contrast(one, other) {
  const luminance = (color) => {
    const [red, green, blue] = color.match(/[\d.]+/g).map(Number).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

async function assertEachAccessible(page, states) {
  for (const [state, reach] of Object.entries(states)) {
    await reach(page);
    await settle(page);
    try {
      await assertAccessible(page, EMBEDDED);
    } catch (error) {
      error.message = `${state}: ${error.message}`;
      throw error;
    }
  }
}

describe('axe finds nothing', () => {
  const suite = browserSuite({ before, after }, startServer, {
    mounts: { '/comparisons/cases/': CASES, '/fixtures/': FIXTURES },
  });

  const read = (path, context, steps) =>
    suite.visit({ path, context: { reducedMotion: 'reduce', ...context } }, async (page) => {
      await awaitReader(page);
      await steps(page);
    });

  for (const [screen, context] of Object.entries(SCREENS)) {
    test(`on ${screen}, in any state`, async () => {
      await read(MOURA_PAGE, context, (page) => assertEachAccessible(page, STATES));
    });

    test(`on ${screen}, with any account chosen and a claim open`, async () => {
      await read(MOURA_PAGE, context, async (page) => {
        await openClaim(page, 'a32');
        const states = MOURA.accounts.map(({ id }) => [id, () => chooseAccount(page, MOURA, id)]);
        await assertEachAccessible(page, Object.fromEntries(states));
      });
    });

    test(`on ${screen}, with any account chosen in the ledger`, async () => {
      await read(`${MOURA_PAGE}#sc=view:ledger`, context, async (page) => {
        const states = MOURA.accounts.slice(0, 4).map(({ id }) => [id, () => chooseAccount(page, MOURA, id)]);
        await assertEachAccessible(page, Object.fromEntries(states));
      });
    });
  }

  for (const lang of ['fr', 'ar']) {
    test(`in the interface’s ${lang}`, async () => {
      for (const context of [WIDE, NARROW]) {
        await read(pageOf('comparisons/moura.json', { lang }), context, (page) =>
          assertEachAccessible(page, {
            articles: () => openClaim(page, 'a32'),
            options: () => page.locator('.options > summary').click(),
            ledger: () => page.locator('.tools > .segments input').nth(1).check(),
          }),
        );
      }
    });
  }

  test('where faults are listed', async () => {
    for (const name of ['a-quote-that-is-lost', 'references-that-lead-nowhere', 'a-file-that-is-a-list']) {
      const path = pageOf(`comparisons/cases/${name}/input.json`);
      await suite.visit({ path, context: NARROW }, async (page) => {
        await page.locator('.faults').waitFor();
        if ((await page.locator('.faults[open]').count()) === 0) {
          await page.locator('.faults summary').click();
        }
        await assertAccessible(page, EMBEDDED);
      });
    }
  });

  test('where the file is missing, or the program is', async () => {
    const missing = { path: pageOf('comparisons/none.json'), expectedFaults: [/404/] };
    await suite.visit(missing, async (page) => {
      await page.getByRole('alert').waitFor();
      await assertAccessible(page, EMBEDDED);
    });
    await suite.visit({ path: null }, async (page) => {
      await page.addInitScript(() => { delete globalThis.WebAssembly; });
      await page.goto(suite.server.url(MOURA_PAGE));
      await page.getByRole('alert').waitFor();
      await assertAccessible(page, EMBEDDED);
    });
  });

  test('in an Arabic article beside an English one', async () => {
    const path = pageOf('comparisons/cases/arabic-beside-english/input.json');
    await read(path, WIDE, (page) =>
      assertEachAccessible(page, { open: () => openClaim(page, 'a1') }),
    );
  });

  test('on a page of somebody else’s', async () => {
    await read('/fixtures/host.html', WIDE, (page) => assertAccessible(page, EMBEDDED));
  });
});

describe('what axe does not see', () => {
  const suite = browserSuite({ before, after }, startServer);

  const read = (steps, context = {}) =>
    suite.visit({ path: MOURA_PAGE, context }, async (page) => {
      await awaitReader(page);
      await steps(page);
    });

  test('the parts have names, roles and an order that make sense without a screen', async () => {
    await read(async (page) => {
      const region = page.getByRole('region', { name: MOURA.title });
      assert.equal(await region.count(), 1);
      const articles = await region.getByRole('article').all();
      assert.equal(articles.length, 2);
      for (const [side, { title }] of MOURA.articles.entries()) {
        const letter = 'AB'[side];
        const named = region.getByRole('article', { name: `Article ${letter}: ${title}` });
        assert.equal(await named.count(), 1, title);
      }
      for (const role of ['main', 'banner', 'contentinfo', 'navigation']) {
        assert.equal(await page.locator('.sc').getByRole(role).count(), 0, `no ${role} in a widget`);
      }
      await view(page, 'Ledger').check();
      const table = page.getByRole('table', { name: 'What each account says on each question' });
      assert.equal(await table.getByRole('rowheader').count(), MOURA.questions.length);
    });
  });

  test('the page by itself has one heading of the first level', async () => {
    await read(async (page) => {
      const first = page.getByRole('heading', { level: 1 });
      assert.deepEqual(await first.allTextContents(), [MOURA.title]);
    });
  });

  test('headings go down by one level at a time', async () => {
    await read(async (page) => {
      const levels = await page
        .locator('.sc :is(h1, h2, h3, h4, h5, h6)')
        .evaluateAll((all) => all.map(({ localName }) => Number(localName[1])));
      for (const [index, level] of levels.entries()) {
        assert.ok(index === 0 || level <= levels[index - 1] + 1, levels.join(' '));
      }
    });
  });

  test('marks are in the accessibility tree, and each number is a button with a name', async () => {
    await read(async (page) => {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const seen = nodes.filter(({ ignored }) => !ignored);
      const named = (role) => seen.filter((node) => node.role?.value === role).map(({ name }) => name?.value ?? '');
      assert.ok(named('mark').length >= MOURA.claims.length);
      const numbers = named('button').filter((name) => /^Claim \d+\./.test(name));
      assert.equal(numbers.length, MOURA.claims.length);
      assert.ok(named('button').every((name) => name.trim() !== ''), 'every button has a name');
    });
  });

  test('the focus ring is thick, and differs enough from what is around it', async () => {
    for (const colorScheme of ['light', 'dark']) {
      await read(async (page) => {
        const seen = new Set();
        for (let stop = 0; stop < 40; stop += 1) {
          await page.keyboard.press('Tab');
          const ring = await page.evaluate(() => {
            let element = reader().activeElement;
            if (!element.matches('.sc *')) return null;
            const ofLabel = element.matches('input[type="radio"]') ? element.closest('label') : element;
            const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(ofLabel);
            const inside = Number.parseFloat(getComputedStyle(ofLabel).outlineOffset) < 0;
            let behind = inside ? ofLabel : ofLabel.parentElement;
            const opaque = (one) => !/, 0\)$|transparent/.test(getComputedStyle(one).backgroundColor);
            while (behind && !opaque(behind)) behind = behind.parentElement;
            const name = ofLabel.className || ofLabel.localName;
            const background = getComputedStyle(behind ?? document.documentElement).backgroundColor;
            return { name, outlineWidth, outlineStyle, outlineColor, background };
          });
          if (!ring) continue;
          seen.add(ring.name);
          assert.equal(ring.outlineStyle, 'solid', ring.name);
          assert.ok(Number.parseFloat(ring.outlineWidth) >= 2, ring.name);
          const { name, outlineColor, background } = ring;
          assert.ok(contrast(outlineColor, background) >= 3, `${name}: ${outlineColor} on ${background}`);
        }
        assert.ok(seen.size > 5, [...seen].join(', '));
      }, { colorScheme });
    }
  });

  test('words and their strokes keep their contrast on every tint', async () => {
    // axe passes over words on a background picture, even if it is of one color.
    for (const colorScheme of ['light', 'dark']) {
      await read(async (page) => {
        const seen = new Set();
        const assertContrast = async () => {
          await settle(page);
          const marks = await page.locator('.sheet mark').evaluateAll((all) =>
            all.map((mark) => {
              const { color, backgroundColor, backgroundImage, textDecorationColor } = getComputedStyle(mark);
              const tints = `${backgroundColor} ${backgroundImage}`.match(/rgb\([^)]+\)/g) ?? [];
              const sheet = getComputedStyle(mark.closest('.sheet')).backgroundColor;
              return { color, stroke: textDecorationColor, behind: [sheet, ...tints] };
            }),
          );
          for (const { color, stroke, behind } of marks) {
            for (const tint of behind) {
              seen.add(tint);
              assert.ok(contrast(color, tint) >= 7, `${color} on ${tint}`);
              assert.ok(contrast(stroke, tint) >= 3, `a stroke of ${stroke} on ${tint}`);
            }
          }
        };
        for (const id of ['b24', 'a14', 'a07']) {
          await openClaim(page, id);
          await assertContrast();
        }
        for (const { id } of MOURA.accounts) {
          await chooseAccount(page, MOURA, id);
          await assertContrast();
        }
        await page.getByText('Reading options').click();
        await page.getByRole('checkbox', { name: 'Calm marks' }).check();
        await assertContrast();
        assert.ok(seen.size >= 5, `the sheet and four tints: ${[...seen].join(', ')}`);
      }, { colorScheme });
    }
  });

  test('text spacing of the reader’s own cuts nothing off', async () => {
    await read(async (page) => {
      await openClaim(page, 'a32');
      await page.evaluate(() => {
        for (const element of reader().querySelectorAll('.sc *')) {
          element.style.lineHeight = '1.5';
          element.style.letterSpacing = '0.12em';
          element.style.wordSpacing = '0.16em';
          if (element.localName === 'p') element.style.marginBlockEnd = '2em';
        }
      });
      const cut = await page.evaluate(() =>
        [...reader().querySelectorAll('.sc *:not(.told, .told *, svg, svg *)')]
          .filter((element) => {
            const { overflowX, overflowY, display } = getComputedStyle(element);
            const clips = [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip');
            return clips && display !== 'none' && element.clientWidth > 1 &&
              (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
          })
          .map((element) => element.className),
      );
      assert.deepEqual(cut, []);
    });
  });
});
