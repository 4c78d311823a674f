// What is said beside each thing before a comparison is published.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { assertReflows } from './support/reflow.mjs';
import { startServer } from './support/server.mjs';
import { PAGE, button, compare, downloaded } from './support/studio.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

describe('checking in the studio', () => {
  const suite = browserSuite({ before, after }, startServer);

  const check = (steps, context = {}) =>
    suite.visit({ path: PAGE, context }, async (page) => {
      await compare(page);
      await page.getByRole('radio', { name: /^Check/ }).check();
      await page.getByRole('heading', { name: 'Before it is published' }).waitFor();
      await steps(page);
    });

  const concern = (page, name) => page.getByRole('region', { name });
  const outcome = (page) => page.locator('.outcome').innerText();
  const file = async (page) =>
    JSON.parse((await downloaded(page, () => button(page, 'Download').click())).text);

  test('tells how many suggestions are left, and leads to them', async () => {
    await check(async (page) => {
      assert.match(await page.locator('.concern').first().innerText(), /\d+ suggestions are not decided on/);
      await page.locator('.concern').first().getByRole('button', { name: 'Decide' }).click();
      await page.locator('.suggestion').waitFor();
    });
  });

  test('asks for a date and for who prepared it, and takes the answers', async () => {
    await check(async (page) => {
      const article = concern(page, /^Article B/);
      assert.match(await article.innerText(), /No date/);
      await article.getByRole('button', { name: /^Change/ }).click();
      const first = await page.evaluate(() => document.activeElement.id);
      assert.equal(first, 'title');
      await article.getByLabel('Published').fill('2026-03-02');
      await button(page, 'Save in the draft').click();
      assert.doesNotMatch(await article.innerText(), /No date/);
      const whole = concern(page, 'The comparison as a whole');
      assert.match(await whole.innerText(), /Nobody has signed it/);
      await whole.getByRole('button', { name: /^Change/ }).click();
      await whole.getByLabel('Prepared by').fill('The harbour desk');
      await whole.getByLabel('Prepared on').fill('2026-03-03');
      await button(page, 'Save in the draft').click();
      assert.doesNotMatch(await whole.innerText(), /Nobody has signed it/);
      const { prepared, articles } = await file(page);
      assert.equal(prepared.by, 'The harbour desk');
      assert.equal(prepared.on, '2026-03-03');
      assert.equal(articles[1].published, '2026-03-02');
      await button(page, 'Undo').click();
      assert.match(await whole.innerText(), /Nobody has signed it/);
    });
  });

  test('says so beside a date that is none', async () => {
    await check(async (page) => {
      const article = concern(page, /^Article A/);
      await article.getByRole('button', { name: /^Change/ }).click();
      await article.getByLabel('Published').fill('last Sunday');
      await button(page, 'Save in the draft').click();
      assert.match(await article.innerText(), /Has to change|Worth a look/);
      assert.match(await article.innerText(), /last Sunday/);
    });
  });

  test('finds words that take a side in the editor’s own sentences, and shows its list', async () => {
    await check(async (page) => {
      await page.getByRole('radio', { name: 'Decide' }).check();
      await button(page, 'Change this claim').first().click();
      await page.getByLabel(/^Restated/).fill('The fire brigade admits 12 people were rescued.');
      await button(page, 'Accept with these changes').click();
      await page.getByRole('radio', { name: /^Check/ }).check();
      const claim = concern(page, /^Claim: The fire brigade admits/);
      assert.match(await claim.innerText(), /“admits” takes a side\. Plainer: says\./);
      await page.getByText('Words that take a side: the list').click();
      assert.match(await page.locator('.loaded').innerText(), /regime → government/);
      await claim.getByRole('button', { name: /^Change/ }).click();
      await page.getByLabel(/^Restated/).fill('The fire brigade says 12 people were rescued.');
      await button(page, 'Save in the draft').click();
      await claim.waitFor({ state: 'detached' });
    });
  });

  test('says beside a suggestion what there is to say about it', async () => {
    await check(async (page) => {
      await page.getByRole('radio', { name: 'Decide' }).check();
      await page.locator('#suggestion').focus();
      await page.keyboard.press('e');
      await page.getByLabel(/^The reason/).fill('A shocking difference.');
      await button(page, 'Accept with these changes').click();
      await page.getByRole('radio', { name: /^Check/ }).check();
      const relation = concern(page, /^Conflict · how many: /);
      assert.match(await relation.innerText(), /“shocking” takes a side/);
    });
  });

  test('says at the end that nothing stands in the way', async () => {
    await check(async (page) => {
      assert.match(await outcome(page), /stands? in the way/);
      await page.getByRole('radio', { name: 'Decide' }).check();
      await page.locator('#suggestion').focus();
      while ((await page.locator('#suggestion').innerText()) !== 'Nothing is left to decide.') {
        await page.keyboard.press('a');
      }
      await page.getByRole('radio', { name: /^Check/ }).check();
      assert.match(await outcome(page), /^Nothing stands in the way\./);
    });
  });

  for (const [width, colorScheme] of [[1280, 'light'], [320, 'dark']]) {
    test(`has no barrier that axe sees, ${width} px wide and ${colorScheme}`, async () => {
      const context = { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' };
      await check(async (page) => {
        const steps = [
          () => {},
          () => page.getByText('Words that take a side: the list').click(),
          () => concern(page, 'The comparison as a whole').getByRole('button', { name: /^Change/ }).click(),
          () => page.keyboard.press('Escape'),
          () => concern(page, /^Article A/).getByRole('button', { name: /^Change/ }).click(),
        ];
        for (const step of steps) {
          await step();
          await assertAccessible(page);
          await assertTargetsLargeEnough(page);
        }
        await assertReflows(page);
      }, context);
    });
  }
});
