// Deciding on what a machine proposed: by mouse, by key, with undo, to the end.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { assertReflows } from './support/reflow.mjs';
import { startServer } from './support/server.mjs';
import { PAGE, button, compare, downloaded } from './support/studio.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

describe('deciding in the studio', () => {
  const suite = browserSuite({ before, after }, startServer);

  const decide = (steps, context = {}) =>
    suite.visit({ path: PAGE, context }, async (page) => {
      await compare(page);
      await page.getByRole('radio', { name: 'Decide' }).check();
      await title(page).waitFor();
      await steps(page);
    });

  const title = (page) => page.locator('#suggestion');
  const progress = (page) => page.locator('.progress .count').innerText();
  const told = (page) => page.locator('.told-last').innerText();
  const file = async (page) =>
    (await downloaded(page, () => button(page, 'Download').click())).text;
  const accept = (page) => page.getByRole('button', { name: /^Accept/ });

  test('begins with the first question and shows the words in their paragraphs', async () => {
    await decide(async (page) => {
      assert.equal(await title(page).innerText(), 'Conflict · how many');
      const marks = await page.locator('.utterance mark').allInnerTexts();
      assert.deepEqual(marks, ['12 people were rescued', '15 people were rescued']);
      assert.match(await page.locator('.utterance').first().innerText(), /The ferry Osprey sank off Marn/);
    });
  });

  test('accepts, rejects and undoes by mouse, and says so', async () => {
    await decide(async (page) => {
      const before = await file(page);
      const all = Number((await progress(page)).match(/of (\d+)/)[1]);
      await accept(page).click();
      assert.equal(await progress(page), `3 of ${all} decided`);
      assert.equal(await told(page), `Accepted. 3 of ${all} decided.`);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'suggestion');
      await page.getByRole('button', { name: /^Reject(?! all| the one)/ }).click();
      assert.match(await told(page), /^Rejected\./);
      await button(page, 'Undo').click();
      await button(page, 'Undo').click();
      assert.equal(await progress(page), `0 of ${all} decided`);
      assert.equal(await title(page).innerText(), 'Conflict · how many');
      assert.equal(await file(page), before, 'the same bytes');
      assert.ok(await button(page, 'Undo').isDisabled());
      await button(page, 'Redo').click();
      assert.equal(await progress(page), `3 of ${all} decided`);
    });
  });

  test('has one key for each thing, and none while somebody types', async () => {
    await decide(async (page) => {
      await title(page).focus();
      await page.keyboard.press('a');
      assert.match(await told(page), /^Accepted/);
      const second = await title(page).innerText();
      await page.keyboard.press('n');
      assert.match(await page.locator('.queue .count').innerText(), /^2 of/);
      await page.keyboard.press('p');
      assert.match(await page.locator('.queue .count').innerText(), /^1 of/);
      assert.equal(await title(page).innerText(), second);
      await page.keyboard.press('r');
      assert.match(await told(page), /^Rejected/);
      await page.keyboard.press('u');
      await page.keyboard.press('Control+z');
      assert.match(await progress(page), /^0 of/);
      await page.keyboard.press('Control+Shift+z');
      assert.match(await progress(page), /^3 of/);
      await page.keyboard.press('e');
      const note = page.getByRole('combobox').first();
      assert.ok(await note.evaluate((field) => field === document.activeElement));
      await page.getByLabel(/^The reason/).fill('');
      await page.getByLabel(/^The reason/).pressSequentially('arena');
      assert.equal(await page.getByLabel(/^The reason/).inputValue(), 'arena');
      assert.match(await progress(page), /^3 of/);
      await page.keyboard.press('Escape');
      await accept(page).waitFor();
    });
  });

  test('takes the editor’s own words, and they are in the file', async () => {
    await decide(async (page) => {
      await button(page, 'Change this claim').first().click();
      await page.getByLabel(/^Restated/).fill('Twelve people were brought to land.');
      await page.getByLabel('The part that is compared').fill('12');
      await page.getByLabel('Whose words').selectOption({ label: 'The article itself' });
      await page.getByLabel('How sure the words make themselves').selectOption('hedged');
      await page.getByLabel('Describes violence closely').check();
      await button(page, 'Accept with these changes').click();
      const { claims } = JSON.parse(await file(page));
      const claim = claims.find(({ says }) => says === 'Twelve people were brought to land.');
      const { value, account, certainty, sensitive, suggested } = claim;
      assert.deepEqual(
        { value, account, certainty, sensitive, suggested },
        { value: '12', account: 'article', certainty: 'hedged', sensitive: true, suggested: undefined },
      );
    });
  });

  test('changes how claims relate, and why', async () => {
    await decide(async (page) => {
      await title(page).focus();
      await page.keyboard.press('e');
      await page.getByLabel('How they relate').selectOption('detail');
      await page.getByLabel('In what respect').selectOption('who');
      await page.getByLabel(/^The reason/).fill('One counts the crew, too.');
      await button(page, 'Accept with these changes').click();
      assert.match(await told(page), /^Changed and accepted/);
      const { relations } = JSON.parse(await file(page));
      const relation = relations.find(({ note }) => note === 'One counts the crew, too.');
      assert.equal(relation.kind, 'detail');
      assert.equal(relation.facet, 'who');
      assert.equal(relation.suggested, undefined);
    });
  });

  test('asks in the order of confidence if that is wished', async () => {
    await decide(async (page) => {
      const sure = async () => Number((await page.locator('.sure').innerText()).match(/(\d+) of 100/)[1]);
      await page.getByLabel('Surest first').check();
      await page.getByRole('button', { name: 'Later' }).click();
      const second = await sure();
      await page.getByRole('button', { name: 'Back' }).click();
      assert.ok((await sure()) >= second);
    });
  });

  test('comes to an end, and then nothing is called a suggestion any more', async () => {
    await decide(async (page) => {
      await title(page).focus();
      while ((await title(page).innerText()) !== 'Nothing is left to decide.') {
        await page.keyboard.press('a');
      }
      await page.getByRole('heading', { name: 'Every suggestion has been decided on.' }).waitFor();
      await page.locator('.suggestion').getByRole('button', { name: 'Read' }).click();
      await page.locator('.sc .sheet').first().waitFor();
      assert.equal(await page.getByText('Suggested, not checked').count(), 0);
      assert.doesNotMatch(await file(page), /"suggested"/);
    });
  });

  for (const [width, colorScheme] of [[1280, 'light'], [320, 'light'], [1280, 'dark'], [320, 'dark']]) {
    test(`has no barrier that axe sees, ${width} px wide and ${colorScheme}`, async () => {
      const context = { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' };
      await decide(async (page) => {
        const steps = [
          () => {},
          () => button(page, 'Change this claim').first().click(),
          () => button(page, 'Leave it as it was').click(),
          () => page.keyboard.press('e'),
          () => page.keyboard.press('Escape'),
          () => accept(page).click(),
        ];
        for (const step of steps) {
          await step();
          await assertAccessible(page);
          await assertTargetsLargeEnough(page);
        }
      }, context);
    });
  }

  test('never scrolls sideways', async () => {
    await decide(async (page) => {
      await assertReflows(page);
      await button(page, 'Change this claim').first().click();
      await assertReflows(page);
    });
  });
});
