// What an editor states beyond claims and relations, and in which order things stand.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { assertReflows } from './support/reflow.mjs';
import { startServer } from './support/server.mjs';
import { ARTICLES, PAGE, button, compare, downloaded } from './support/studio.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

describe('editing in the studio', () => {
  const suite = browserSuite({ before, after }, startServer);

  const check = (steps, context = {}) =>
    suite.visit({ path: PAGE, context }, async (page) => {
      await compare(page);
      await page.getByRole('radio', { name: /^Check/ }).check();
      await steps(page);
    });

  const group = (page, name) => page.getByRole('region', { name, exact: true });
  const file = async (page) =>
    JSON.parse((await downloaded(page, () => button(page, 'Download').click())).text);

  test('a silence is stated by somebody who has read for it, and by nobody else', async () => {
    await check(async (page) => {
      await button(page, 'Add a silence').click();
      const submit = button(page, 'Add it to the draft');
      await submit.click();
      assert.deepEqual((await file(page)).silences, [], 'without the tick nothing is stated');
      await page.getByLabel(/^I have read every article/).check();
      await submit.click();
      const { silences, accounts, questions } = await file(page);
      assert.deepEqual(silences, [{ account: accounts[0].id, question: questions[0].id }]);
      await group(page, 'Silences').getByRole('button', { name: /^Take it out/ }).click();
      assert.deepEqual((await file(page)).silences, []);
      await button(page, 'Undo').click();
      assert.equal((await file(page)).silences.length, 1);
    });
  });

  test('the order of questions is changed by key alone, and the focus goes along', async () => {
    await check(async (page) => {
      const before = (await file(page)).questions.map(({ id }) => id);
      assert.ok(before.length > 2);
      await page.locator('#down-question-0').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      const [first, second, third, ...rest] = before;
      assert.deepEqual((await file(page)).questions.map(({ id }) => id), [second, third, first, ...rest]);
      await page.locator('#up-question-1').focus();
      await page.keyboard.press('Enter');
      const focused = await page.evaluate(() => document.activeElement.id);
      assert.equal(focused, 'down-question-0', 'it goes no further up');
      const after = (await file(page)).questions.map(({ id }) => id);
      assert.deepEqual(after, [third, second, first, ...rest]);
    });
  });

  test('an article gets another text after the page has shown what becomes of its claims', async () => {
    await check(async (page) => {
      const old = await file(page);
      const article = group(page, 'Articles').locator('.concern').first();
      await article.getByRole('button', { name: /^Replace the text/ }).click();
      const changed = ARTICLES[0].replace('were rescued.', 'were brought ashore.').replace('48 passengers', '50 passengers');
      await page.getByLabel('The text', { exact: true }).fill(changed);
      await button(page, 'See what becomes of its claims').click();
      const fates = page.getByRole('region', { name: 'What becomes of its claims' });
      assert.match(await fates.innerText(), /stands? as (it|they) did/);
      assert.match(await fates.innerText(), /Not sure:|Lost:|Changed by/);
      assert.deepEqual(await file(page), old, 'nothing has happened yet');
      await assertAccessible(page);
      await button(page, 'Replace the text').click();
      const now = await file(page);
      assert.equal(now.claims.length, old.claims.length, 'no claim is dropped');
      assert.ok(now.articles[0].blocks.some(({ text }) => text.includes('50 passengers')));
      await button(page, 'Undo').click();
      assert.deepEqual(await file(page), old);
    });
  });

  test('an article is added to a draft', async () => {
    await check(async (page) => {
      await button(page, 'Add an article').click();
      await page.getByLabel('Title').fill('The inquiry opens');
      await page.getByLabel('Language').fill('en');
      await page.getByLabel('The text', { exact: true }).fill('# Day one\n\nThe inquiry opened in Marn.');
      await button(page, 'Add it to the draft').click();
      const { articles } = await file(page);
      assert.equal(articles.length, 3);
      assert.deepEqual(articles[2].blocks.map(({ kind }) => kind), ['heading', 'paragraph']);
      await page.getByRole('radio', { name: 'Add', exact: true }).check();
      await page.getByLabel('Article C: select words').waitFor();
    });
  });

  for (const [width, colorScheme] of [[1280, 'dark'], [360, 'light']]) {
    test(`has no barrier that axe sees, ${width} px wide and ${colorScheme}`, async () => {
      const context = { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' };
      await check(async (page) => {
        for (const name of ['Add a silence', 'Add a finding', 'Add a term', 'Add an origin', 'Add an article']) {
          await button(page, name).click();
          await assertAccessible(page);
          await assertTargetsLargeEnough(page);
          await page.keyboard.press('Escape');
        }
        await assertReflows(page);
      }, context);
    });
  }
});
