// What the machine did not find: claims and relations by hand, accounts put right.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { assertReflows } from './support/reflow.mjs';
import { startServer } from './support/server.mjs';
import { PAGE, button, compare, downloaded } from './support/studio.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

describe('adding by hand in the studio', () => {
  const suite = browserSuite({ before, after }, startServer);

  const add = (steps, context = {}) =>
    suite.visit({ path: PAGE, context }, async (page) => {
      await compare(page);
      await page.getByRole('radio', { name: 'Add' }).check();
      await page.getByRole('heading', { name: 'A claim by hand' }).waitFor();
      await steps(page);
    });

  const file = async (page) =>
    JSON.parse((await downloaded(page, () => button(page, 'Download').click())).text);
  const makeClaim = (page, letter) => button(page, `Make a claim of the words selected in article ${letter}`);

  test('makes a claim of words selected by key alone, and undoes it', async () => {
    await add(async (page) => {
      const field = page.getByLabel('Article A: select words');
      await field.focus();
      const start = await field.evaluate((field) => field.value.indexOf('a loud noise'));
      await field.evaluate((field, start) => field.setSelectionRange(start, start), start);
      for (let step = 0; step < 'a loud noise'.length; step += 1) await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.type('x');
      assert.match(await field.inputValue(), /a loud noise/, 'the text takes no change');
      await makeClaim(page, 'A').focus();
      await page.keyboard.press('Enter');
      assert.equal(await page.locator('.utterance mark').innerText(), 'a loud noise');
      await page.getByLabel(/^Restated/).fill('A noise was heard.');
      await page.getByLabel('Or somebody new').fill('The passengers');
      await button(page, 'Add the claim').click();
      assert.equal(await page.locator('.told-last').innerText(), 'Added.');
      const { claims, accounts } = await file(page);
      const claim = claims.at(-1);
      assert.equal(claim.quote.exact, 'a loud noise');
      assert.equal(claim.quote.prefix, '“We heard ');
      assert.equal(claim.account, 'the-passengers');
      assert.equal(accounts.at(-1).name, 'The passengers');
      await button(page, 'Undo').click();
      assert.equal((await file(page)).claims.length, claims.length - 1);
    });
  });

  test('says so where nothing is selected, or words of two paragraphs', async () => {
    await add(async (page) => {
      await makeClaim(page, 'B').click();
      await page.getByText('Select some words of one paragraph first.').waitFor();
      await page.getByLabel('Article B: select words').evaluate((field) => field.setSelectionRange(5, 90));
      await makeClaim(page, 'B').click();
      await page.getByText('Select some words of one paragraph first.').waitFor();
    });
  });

  test('relates two claims without dragging', async () => {
    await add(async (page) => {
      const before = await file(page);
      await page.getByLabel('One claim').selectOption({ index: 0 });
      await page.getByLabel('The other claim').selectOption({ index: 0 });
      await page.getByText('Choose two different claims.').waitFor();
      await page.getByLabel('The other claim').selectOption({ index: 1 });
      await page.getByLabel(/^The reason/).fill('Not this.');
      await button(page, 'Begin again').click();
      assert.equal(await page.getByLabel(/^The reason/).inputValue(), '');
      const last = before.claims.length - 1;
      await page.getByLabel('The other claim').selectOption({ index: last });
      await page.getByLabel('How they relate').selectOption('detail');
      await page.getByLabel(/^The reason/).fill('One is more exact.');
      await button(page, 'Add the relation').click();
      const { relations } = await file(page);
      assert.equal(relations.length, before.relations.length + 1);
      assert.deepEqual(relations.at(-1), {
        kind: 'detail',
        facet: 'what',
        between: [[before.claims[0].id], [before.claims[last].id]],
        note: 'One is more exact.',
      });
    });
  });

  test('puts an account right, and merges two that are one', async () => {
    await add(async (page) => {
      await page.getByRole('radio', { name: /^Check/ }).check();
      const account = (name) => page.getByRole('region', { name: `Account: ${name}`, exact: true });
      await account('Tom Reed').getByRole('button', { name: /^Change/ }).click();
      await account('Tom Reed').getByLabel('Name', { exact: true }).fill('Passengers of the Osprey');
      await account('Tom Reed').getByLabel('What it is to the event').selectOption('witnesses');
      await button(page, 'Save in the draft').click();
      await account('Lena Holt').getByRole('button', { name: /^Change/ }).click();
      await account('Lena Holt').getByLabel('The same as').selectOption({ label: 'Passengers of the Osprey' });
      await button(page, 'Save in the draft').click();
      await account('Lena Holt').waitFor({ state: 'detached' });
      const { accounts, claims } = await file(page);
      const { id, kind } = accounts.find(({ name }) => name === 'Passengers of the Osprey');
      assert.equal(kind, 'witnesses');
      assert.ok(claims.filter(({ account }) => account === id).length >= 2);
    });
  });

  for (const [width, colorScheme] of [[1280, 'light'], [320, 'dark']]) {
    test(`has no barrier that axe sees, ${width} px wide and ${colorScheme}`, async () => {
      const context = { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' };
      await add(async (page) => {
        const steps = [
          () => {},
          () => makeClaim(page, 'A').click(),
          async () => {
            await page.getByLabel('Article A: select words').evaluate((field) => field.setSelectionRange(0, 5));
            await makeClaim(page, 'A').click();
          },
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
