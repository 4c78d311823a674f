// Files at the format's limits, and texts in other scripts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { CASES, makeArticle, makeClaim, makeComparison } from './support/comparison.mjs';
import {
  accountRadio,
  awaitReader,
  markedWords,
  numberOf,
  openCard,
  openClaim,
  openClaimId,
  openNumber,
  pageOf,
  settle,
  textsOnPage,
  view,
} from './support/reader.mjs';
import { startServer } from './support/server.mjs';

const generated = (name) => `/comparisons/generated/${name}.json`;
const pathOf = (name) => pageOf(generated(name));
const caseOf = (name) => pageOf(`comparisons/cases/${name}/input.json`);
const readCase = (name) => JSON.parse(readFileSync(join(CASES, name, 'input.json'), 'utf8'));

/** As many claims as a file may hold: one in each paragraph of two articles. */
function makeFullComparison() {
  const stalls = Array.from({ length: 500 }, (_, stall) => stall);
  const sold = (stall, loaves) => `Stall ${stall} sold ${loaves} loaves`;
  const make = (id, more, account) => ({
    article: makeArticle(
      id,
      `The market, told by ${account}`,
      stalls.map((stall) => `${sold(stall, stall + more)} on that day.`),
    ),
    claims: stalls.map((stall) =>
      makeClaim(`${id}${stall}`, id, sold(stall, stall + more), { account, value: String(stall + more) }),
    ),
  });
  const [one, other] = [make('a', 1, 'baker'), make('b', 2, 'miller')];
  return makeComparison({
    articles: [one.article, other.article],
    claims: [...one.claims, ...other.claims],
    relations: stalls.map((stall) => ({
      kind: 'conflict',
      facet: 'how-many',
      between: [[`a${stall}`], [`b${stall}`]],
      note: `The two counts of stall ${stall} cannot both be right.`,
    })),
  });
}

/** Sixty claims in one paragraph, each of which overlaps with most others. */
function makeOverlappingComparison() {
  const words = Array.from({ length: 130 }, (_, word) => `word${word}`);
  const starts = Array.from({ length: 60 }, (_, start) => start);
  const other = 'Nothing of the kind was heard.';
  return makeComparison({
    articles: [makeArticle('a', 'Many at once', [words.join(' ')]), makeArticle('b', 'Nothing', [other])],
    claims: starts.map((start) => makeClaim(`o${start}`, 'a', words.slice(start, start + 60).join(' '))),
  });
}

/** One paragraph as long as it may be, with claims at both ends. */
function makeLongBlock() {
  const first = 'The bell rang at six';
  const last = 'the bell was still ringing';
  const middle = ' and again and again'.repeat(1_000);
  const text = `${first}${middle.slice(0, 20_000 - first.length - last.length - 7)}, and ${last}.`;
  return makeComparison({
    articles: [makeArticle('a', 'The bell', [text]), makeArticle('b', 'No bell', ['No bell rang.'])],
    claims: [makeClaim('first', 'a', first), makeClaim('last', 'a', last), makeClaim('none', 'b', 'No bell rang')],
    relations: [
      { kind: 'conflict', facet: 'what', between: [['last'], ['none']], note: 'It rang, or it did not.' },
    ],
  });
}

const FULL = makeFullComparison();
const OVERLAPPING = makeOverlappingComparison();
const LONG_BLOCK = makeLongBlock();
const EMOJI = readCase('emoji-and-combining-marks');
const ARABIC = readCase('arabic-beside-english');

/** The interface's Arabic is for all of the interface, also around English texts. */
const directions = (page) =>
  page.evaluate(() => ({
    interface: reader().querySelector('.sc').dir,
    sheets: [...reader().querySelectorAll('.sheet .text')].map((text) => {
      const { direction } = getComputedStyle(text);
      return [text.lang, text.dir, direction];
    }),
  }));

describe('unusual files', () => {
  const suite = browserSuite({ before, after }, startServer, {
    mounts: { '/comparisons/cases/': CASES },
    texts: {
      [generated('full')]: JSON.stringify(FULL),
      [generated('overlapping')]: JSON.stringify(OVERLAPPING),
      [generated('long-block')]: JSON.stringify(LONG_BLOCK),
    },
  });

  const read = (path, steps, context = {}) =>
    suite.visit({ path, context }, async (page) => {
      await awaitReader(page);
      const errors = page.locator('.faults [data-severity="error"]');
      assert.deepEqual(await errors.allTextContents(), [], 'the file is sound');
      await steps(page);
    });

  test('a thousand claims are shown, opened, and seen from each account', async () => {
    await read(pathOf('full'), async (page) => {
      assert.equal(await page.locator('button.number').count(), 1_000);
      await openClaim(page, 'a499');
      await accountRadio(page, 'Miller').check();
      await settle(page);
      assert.equal(await openClaimId(page), 'b499');
      assert.ok((await openCard(page).textContent()).includes('of stall 499'));
      await view(page, 'Ledger').check();
      assert.equal(await page.locator('[data-ledger-claim]').count(), 1_000);
      await page.locator('[data-ledger-claim="a7"]').click();
      await numberOf(page, 'a7').and(openNumber(page)).waitFor();
    });
  });

  test('a thousand claims do not make the texts different', async () => {
    await read(pathOf('full'), async (page) => {
      for (const side of [0, 1]) {
        const { blocks } = await textsOnPage(page, side);
        assert.deepEqual(blocks, FULL.articles[side].blocks.map(({ text }) => text));
      }
    });
  });

  test('sixty passages that overlap in one paragraph are each marked and opened', async () => {
    await read(pathOf('overlapping'), async (page) => {
      const { blocks } = await textsOnPage(page, 0);
      assert.deepEqual(blocks, [OVERLAPPING.articles[0].blocks[0].text]);
      for (const { id, quote } of OVERLAPPING.claims) assert.equal(await markedWords(page, id), quote.exact, id);
      for (const { id } of OVERLAPPING.claims.filter((_, index) => index % 7 === 0)) {
        await openClaim(page, id);
        assert.equal(await openClaimId(page), id);
      }
    });
  });

  test('a paragraph of twenty thousand characters is shown in full', async () => {
    await read(pathOf('long-block'), async (page) => {
      const { text } = LONG_BLOCK.articles[0].blocks[0];
      assert.equal(text.length, 20_000);
      assert.deepEqual((await textsOnPage(page, 0)).blocks, [text]);
      await openClaim(page, 'last');
      await page.keyboard.press('o');
      await settle(page);
      assert.equal(await openClaimId(page), 'none');
    });
  });

  test('emoji and combining marks are neither cut nor lost', async () => {
    await read(caseOf('emoji-and-combining-marks'), async (page) => {
      for (const side of [0, 1]) {
        const { blocks } = await textsOnPage(page, side);
        assert.deepEqual(blocks, EMOJI.articles[side].blocks.map(({ text }) => text));
      }
      for (const { id, quote } of EMOJI.claims) {
        assert.equal((await markedWords(page, id)).normalize(), quote.exact.normalize(), id);
      }
    });
  });

  test('an Arabic article stands from right to left beside an English one', async () => {
    await read(caseOf('arabic-beside-english'), async (page) => {
      assert.deepEqual(await directions(page), {
        interface: 'ltr',
        sheets: [
          ['en', 'ltr', 'ltr'],
          ['ar', 'rtl', 'rtl'],
        ],
      });
      for (const { id, quote } of ARABIC.claims) assert.equal(await markedWords(page, id), quote.exact, id);
      await openClaim(page, 'a1');
      const quoted = openCard(page).locator('[data-claim-said="a1"] blockquote');
      assert.deepEqual(await quoted.evaluate(({ lang, dir }) => [lang, dir]), ['ar', 'rtl']);
      const card = await openCard(page).evaluate((element) => getComputedStyle(element).direction);
      assert.equal(card, 'ltr');
    });
  });

  test('in the Arabic interface the first article stands at the right', async () => {
    const path = pageOf('comparisons/cases/arabic-beside-english/input.json', { lang: 'ar' });
    await read(path, async (page) => {
      assert.equal((await directions(page)).interface, 'rtl');
      const left = (side) =>
        page.locator(`.sheet[data-side="${side}"]`).evaluate((sheet) => sheet.getBoundingClientRect().left);
      assert.ok((await left(0)) > (await left(1)));
      await openClaim(page, 'e1');
      assert.equal(await openClaimId(page), 'e1');
      await settle(page);
      assert.match(await page.locator('.connector > path').getAttribute('d'), /^M/);
    });
  });
});

describe('the interface in other languages', () => {
  const suite = browserSuite({ before, after }, startServer);

  const words = (page) =>
    page.evaluate(() => {
      const text = (selector) => [...reader().querySelectorAll(selector)].map((element) => element.textContent.trim());
      return {
        accounts: text('.accounts legend'),
        everyone: text('.accounts label:first-of-type'),
        views: text('.tools > .segments label'),
        filters: text('.filter').map((label) => label.replace(/\s*[\d٠-٩]+\s*$/, '')),
        options: text('.options > summary'),
        legend: text('.legend dd'),
        keys: text('.keys dd'),
        field: [reader().querySelector('.find input').placeholder],
        card: text('.card .card-actions button'),
        number: [reader().querySelector('button.number').ariaLabel.split(/[.:]/)[0].replace(/[\d٠-٩]+/g, '')],
        status: text('[role="status"]').map((said) => said.split('.')[0]),
        skip: text('.skip'),
      };
    });

  const readIn = async (lang) => {
    let seen;
    await suite.visit({ path: pageOf('comparisons/moura.json', { lang }) }, async (page) => {
      await awaitReader(page);
      await openClaim(page, 'b24');
      seen = {
        words: await words(page),
        tags: await page.evaluate(() => {
          const { lang: tag, dir } = reader().querySelector('.sc');
          const texts = [...reader().querySelectorAll('.sheet .text')];
          return { tag, dir, texts: texts.map((text) => [text.lang, text.dir]) };
        }),
        texts: [await textsOnPage(page, 0), await textsOnPage(page, 1)],
      };
    });
    return seen;
  };

  for (const [lang, dir] of [['fr', 'ltr'], ['ar', 'rtl']]) {
    test(`every word of it is another one in ${lang}, and the articles stay as they are`, async () => {
      const [english, other] = [await readIn('en'), await readIn(lang)];
      assert.equal(english.tags.tag, 'en');
      assert.equal(other.tags.tag, lang);
      assert.equal(other.tags.dir, dir);
      assert.deepEqual(other.tags.texts, [['en', 'ltr'], ['en', 'ltr']]);
      assert.deepEqual(other.texts, english.texts);
      // Words that are the same in two languages.
      const alike = { fr: ['Articles', 'Conflit'], ar: [] }[lang];
      for (const [part, strings] of Object.entries(english.words)) {
        assert.equal(other.words[part].length, strings.length, part);
        assert.ok(strings.length > 0, part);
        for (const [index, string] of strings.entries()) {
          const there = other.words[part][index];
          assert.ok(there.length > 0, `${part} ${index}`);
          if (!alike.includes(there)) assert.notEqual(there, string, part);
        }
      }
    });
  }
});
