// What a class made of a comparison: thirty works with errors that were planted in them.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { makeWork } from './support/class.mjs';
import { MOURA, claimOf } from './support/comparison.mjs';
import { startServer } from './support/server.mjs';
import { downloaded } from './support/studio.mjs';

const PAGE = '/class.html?src=comparisons/moura.json';

/** The first conflicts between claims of different articles: what every pupil could find. */
const [FOUND, MISSED, CALLED_MATCH] = MOURA.relations
  .filter(({ kind, between }) => kind === 'conflict' && claimOf(MOURA, between[0][0]).article !== claimOf(MOURA, between[1][0]).article)
  .map(({ between }) => [between[0][0], between[1][0]]);

const QUESTION = MOURA.questions[0].id;

/** Thirty pupils: all find one conflict, four find another, eleven call a third a match. */
const CLASS = Array.from({ length: 30 }, (_, pupil) =>
  makeWork(
    [
      [...FOUND, 'conflict'],
      ...(pupil < 4 ? [[...MISSED, 'conflict']] : []),
      ...(pupil < 20 ? [[...CALLED_MATCH, pupil < 11 ? 'match' : 'conflict']] : []),
    ],
    {
      note: `pupil ${pupil}`,
      standings: { [QUESTION]: pupil < 21 ? 'disputed' : 'open' },
      later: pupil < 10 ? [[...FOUND, 'conflict'], [...MISSED, 'conflict']] : undefined,
    },
  ),
);

const asFile = (value, name = 'work.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

const handIn = (page, files) => page.locator('input[type="file"]').setInputFiles(files);

/** The numbers of the row of a table that tells of a pair. */
const row = (page, table, [one, other]) => {
  const shown = (id) => claimOf(MOURA, id).value ?? claimOf(MOURA, id).says;
  const rows = page.locator(`section[aria-labelledby="${table}"] tbody tr`); // those folded away, too
  const cells = rows.filter({ hasText: shown(one) }).filter({ hasText: shown(other) }).first().locator('td');
  return cells.allTextContents().then((texts) => texts.map(Number));
};

describe('a class of thirty', () => {
  const suite = browserSuite({ before, after }, startServer);
  const visit = (steps, context = {}, query = '') => suite.visit({ path: PAGE + query, context }, steps);
  const withClass = (steps, context, query) =>
    visit(async (page) => {
      await handIn(page, CLASS.map((work, pupil) => asFile(work, `${pupil}.json`)));
      await page.locator('.outcome').waitFor();
      await steps(page);
    }, context, query);

  test('shows what was planted: what is missed, what is disputed, how the questions stand', async () => {
    await withClass(async (page) => {
      assert.match(await page.getByRole('status').innerText(), /30 works, 30 of them committed/);
      assert.deepEqual(await row(page, 'missed', MISSED), [4, 0, 26]);
      assert.deepEqual(await row(page, 'disputed', CALLED_MATCH), [11, 9, 0, 0]);
      const standings = page.locator('section[aria-labelledby="standings"] tbody tr').first();
      assert.deepEqual((await standings.locator('td').allTextContents()).map(Number), [0, 21, 9]);
    });
  });

  test('shows over the words of the articles how many marked them', async () => {
    await withClass(async (page) => {
      const { exact } = claimOf(MOURA, FOUND[0]).quote;
      const marked = await page.locator('.heat mark[data-heat="5"]').allTextContents();
      assert.ok(marked.some((words) => exact.includes(words)), `${exact} among ${marked}`);
      assert.ok((await page.locator('.heat sup').allTextContents()).some((count) => count.startsWith('30')));
      const texts = await page.locator('.heat .sheet').first().evaluate((sheet) => {
        const copy = sheet.cloneNode(true);
        copy.querySelectorAll('sup').forEach((count) => count.remove());
        return [...copy.querySelectorAll('p, h4')].map(({ textContent }) => textContent);
      });
      const shown = MOURA.articles[0].blocks.filter(({ kind, text }) => kind !== 'furniture' && text !== MOURA.articles[0].title);
      assert.deepEqual(texts, shown.map(({ text }) => text), 'word for word');
    });
  });

  test('shows the readings as they are now, if asked', async () => {
    await withClass(async (page) => {
      await page.getByRole('radio', { name: 'As they are now' }).check();
      assert.deepEqual(await row(page, 'missed', MISSED), [10, 0, 20]);
    });
  });

  test('tells what was not taken in, and keeps what was', async () => {
    await withClass(async (page) => {
      await handIn(page, [asFile('{'), asFile(CLASS[0], '0.json'), asFile(MOURA), asFile(makeWork([], { file: { ...MOURA, title: 'Another lesson' } }))]);
      await page.locator('.refused').first().waitFor();
      const said = await page.getByRole('status').innerText();
      assert.match(said, /30 works/);
      assert.match(said, /2 files were left out: they are no work files/);
      assert.match(said, /1 file was there already/);
      assert.match(said, /1 file was left out: it is about another comparison/);
    });
  });

  test('saves a table that has a row for each pair', async () => {
    await withClass(async (page) => {
      const { name, text } = await downloaded(page, () => page.getByRole('button', { name: 'Save as a table' }).click());
      assert.equal(name, 'class.csv');
      assert.equal(text.trim().split('\r\n').length, MOURA.relations.length + 1);
    });
  });

  test('names nobody, keeps nothing, and asks for nothing', async () => {
    await withClass(async (page) => {
      const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
      const own = /^\/(v1\/[\w-]+\.(js|css|wasm)|comparisons\/moura\.json)$/;
      assert.deepEqual(asked.filter((path) => !own.test(path)), []);
      const kept = await page.evaluate(async () => [
        document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
      ]);
      assert.deepEqual(kept, ['', 0, 0, 0]);
      assert.doesNotMatch(await page.locator('body').innerText(), /\d+\.json|pupil \d/);
    });
  });

  test('says what is missing where the address names no file, or one of another host', async () => {
    for (const path of ['/class.html', '/class.html?src=https://elsewhere.example/a.json']) {
      await suite.visit({ path }, async (page) => {
        assert.match(await page.getByRole('alert').innerText(), /add \?src=/);
      });
    }
  });

  const SCREENS = { 'a wide light screen': [1280, 'light'], 'a narrow dark screen': [320, 'dark'] };
  for (const [screen, [width, colorScheme]] of Object.entries(SCREENS)) {
    for (const lang of ['en', 'ar']) {
      test(`has no barrier that axe sees, and fits, on ${screen}, in ${lang}`, async () => {
        await withClass(async (page) => {
          await assertAccessible(page);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${wide} px too wide`);
        }, { viewport: { width, height: 900 }, colorScheme }, `&lang=${lang}`);
      });
    }
  }
});
