// A lesson with thirty pupils: each goes through it by script, with an error that was planted, and
// hands in a file; then the teacher lays all of them over each other.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { LESSON_PAGES, awaitLesson, button, lessonPage, markSentence } from './support/lesson.mjs';
import { startServer } from './support/server.mjs';
import { downloaded } from './support/studio.mjs';

const KETTLE = ['the big kettle is broken', 'The kettle is fine'];
const TRAP = ['the big kettle is broken', 'A lunch costs 4.80'];

/** What each pupil pairs, and what it is called: twenty find the conflict, five call it a match, five
 *  take a kettle and a price for one fact. */
const pupilOf = (number) => {
  if (number < 20) return { words: KETTLE, verdict: 'They conflict' };
  return number < 25 ? { words: KETTLE, verdict: 'They agree' } : { words: TRAP, verdict: 'They conflict' };
};

/** Everything that could be kept of a pupil. */
const kept = (page) =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    stores: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));

describe('a lesson with thirty pupils', () => {
  const suite = browserSuite({ before, after }, startServer, LESSON_PAGES);

  /** One pupil, from the link to the file. */
  const goThrough = (number) => {
    let work;
    const { words, verdict } = pupilOf(number);
    return suite
      .visit({ path: lessonPage('steps:read,reveal') }, async (page) => {
        await awaitLesson(page);
        for (const one of words) await markSentence(page, one);
        await page.locator('.new-pair').getByRole('radio', { name: verdict }).check();
        await button(page, 'Pair them').click();
        await page.locator('.own-pair').waitFor();
        await button(page, 'Next: Compare').click();
        await button(page, /^Commit/).click();
        await page.locator('.feedback').first().waitFor();
        await page.getByText('Take your work with you').click();
        work = await downloaded(page, () => button(page, 'Save as a file').click());
        assert.deepEqual(await kept(page), { cookies: '', stores: 0, caches: 0 });
      })
      .then(() => work);
  };

  test('ends with a class view that shows what was planted', { timeout: 300_000 }, async () => {
    const works = [];
    for (let number = 0; number < 30; number += 1) works.push(await goThrough(number));
    await suite.visit({ path: '/class.html?src=comparisons/canteen.json' }, async (page) => {
      const files = works.map(({ text }, number) => ({
        name: `${number}.json`,
        mimeType: 'application/json',
        // Those who did the same hand in the same bytes; each is another pupil all the same.
        buffer: Buffer.from(text),
      }));
      await page.locator('input[type="file"]').setInputFiles(files);
      await page.locator('.outcome').waitFor();
      assert.match(await page.getByRole('status').innerText(), /30 works, 30 of them committed/);
      const numbers = async (table, words) =>
        (await page.locator(`section[aria-labelledby="${table}"] tbody tr`, { hasText: words }).locator('td').allTextContents()).map(Number);
      assert.deepEqual(await numbers('missed', 'The kettle is broken.'), [20, 5, 5]);
      assert.deepEqual(await numbers('missed', '4.20'), [0, 0, 30]);
      assert.deepEqual(await numbers('disputed', 'The kettle is broken.'), [5, 20, 0, 0]);
      assert.deepEqual(await numbers('traps', 'A broken kettle and a price'), [0, 5]);
      assert.deepEqual(await kept(page), { cookies: '', stores: 0, caches: 0 });
    });
  });
});
