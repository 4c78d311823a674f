// Any claim and any relation can be changed at any time, also one that has been decided on; and a
// relation gets other sides.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { writeLargeComparison } from '../bench/large-comparison.mjs';
import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { PHONE } from './support/reader.mjs';
import { assertReflows } from './support/reflow.mjs';
import { startServer } from './support/server.mjs';
import { PAGE, awaitKept, button, compare, downloaded } from './support/studio.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

describe('changing in the studio what has been decided on', () => {
  const suite = browserSuite({ before, after }, startServer);

  const file = async (page) =>
    JSON.parse((await downloaded(page, () => button(page, 'Download').click())).text);
  const show = (page, panel) => page.getByRole('radio', { name: panel }).check();

  /** A comparison of which everything is accepted. */
  const decided = (steps, context = {}) =>
    suite.visit({ path: PAGE, context }, async (page) => {
      await compare(page);
      await show(page, 'Decide');
      await page.locator('#suggestion').focus();
      while ((await page.locator('#suggestion').innerText()) !== 'Nothing is left to decide.') {
        await page.keyboard.press('a');
      }
      await steps(page);
    });

  const open = async (page, comparison) => {
    const buffer = Buffer.from(JSON.stringify(comparison));
    await page.locator('#open-file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
    await page.getByRole('radio', { name: 'Read' }).waitFor();
  };

  const group = (page) => page.getByRole('region', { name: 'Claims and relations' });
  const find = (page) => page.getByLabel('Find a claim or a relation');
  const atHand = (page) => page.getByRole('region', { name: 'Open in the text' });
  const focusedId = (page) => page.evaluate(() => document.activeElement.id);
  const openClaim = (page) => page.locator('.sc button.number').filter({ visible: true }).first();

  test('a claim is found by its words, and its form leads back to where it was opened', async () => {
    await decided(async (page) => {
      await show(page, /^Check/);
      await find(page).pressSequentially('15 PEOPLE');
      const claim = group(page).locator('.concern[aria-label^="Claim:"]').first();
      await claim.waitFor();
      const before = (await file(page)).claims.find((it) => it.quote.exact.includes('15'));
      await claim.getByRole('button', { name: /^Change: Claim/ }).click();
      assert.equal(await focusedId(page), 'says');
      await claim.getByLabel('Whose words').selectOption({ label: 'The article itself' });
      await button(page, 'Save in the draft').click();
      assert.match(await page.locator('.told-last').innerText(), /^Saved in the draft\./);
      assert.match(await focusedId(page), /^change-claim-\d+$/);
      const now = (await file(page)).claims.find(({ id }) => id === before.id);
      assert.deepEqual([before.account === 'article', now.account], [false, 'article']);
      await button(page, 'Undo').click();
      assert.equal((await file(page)).claims.find(({ id }) => id === before.id).account, before.account);
    });
  });

  test('whatever nobody has to say anything about is listed where it is asked for', async () => {
    await decided(async (page) => {
      await show(page, /^Check/);
      const conflicts = group(page).getByRole('button', { name: /^Conflict: \d/ });
      assert.equal(await conflicts.getAttribute('aria-expanded'), 'false');
      await conflicts.press('Enter');
      const relation = group(page).locator('.concern[aria-label^="Conflict"]').first();
      await relation.getByRole('button', { name: /^Change/ }).click();
      await relation.getByLabel(/^The reason/).fill('One counted later.');
      await page.keyboard.press('Escape');
      assert.match(await focusedId(page), /^change-relation-\d+$/);
      await conflicts.click();
      assert.equal(await group(page).locator('.concern[aria-label^="Conflict"]').count(), 0);
      await find(page).fill('goats');
      await page.getByText('0 have these words.').waitFor();
    });
  });

  for (const [name, context, press] of [
    ['by mouse', {}, (it) => it.click()],
    ['by touch', { ...PHONE, hasTouch: true }, (it) => it.tap()],
  ]) {
    test(`a wrong account is two acts from where it is read, ${name}, and reading goes on there`, async () => {
      await decided(async (page) => {
        await show(page, 'Read');
        await press(openClaim(page));
        await press(atHand(page).getByRole('button', { name: /^Change: Claim/ }));
        assert.equal(await focusedId(page), 'says');
        await page.getByLabel('Or somebody new').fill('The harbour watch');
        await button(page, 'Save in the draft').click();
        const { accounts } = await file(page);
        assert.equal(accounts.at(-1).name, 'The harbour watch');
        await show(page, 'Read');
        await atHand(page).waitFor();
        assert.equal(await page.locator('.sc button.number[aria-expanded="true"]').count() > 0, true);
      }, context);
    });
  }

  test('and by keyboard: the claim, then E', async () => {
    await decided(async (page) => {
      await show(page, 'Read');
      await openClaim(page).focus();
      await page.keyboard.press('e');
      assert.equal(await page.locator('.changing').count(), 0, 'nothing is open yet');
      await page.keyboard.press('Enter');
      await atHand(page).waitFor();
      await page.keyboard.press('e');
      await page.locator('.changing').waitFor();
      assert.equal(await focusedId(page), 'says');
    });
  });

  /** Opens the form of the first conflict. */
  const relate = async (page) => {
    await show(page, /^Check/);
    await group(page).getByRole('button', { name: /^Conflict: \d/ }).click();
    const relation = group(page).locator('.concern[aria-label^="Conflict"]').first();
    await relation.getByRole('button', { name: /^Change/ }).click();
    return relation.getByRole('form');
  };
  const side = (form, at) => form.getByLabel(/^Side: /).nth(at);

  test('a relation gets a third side, which one undo takes away', async () => {
    await decided(async (page) => {
      const before = await file(page);
      const form = await relate(page);
      assert.match(await form.innerText(), /2 sides/);
      const added = await form.getByLabel('A claim to add', { exact: true }).inputValue();
      await button(page, 'Add this claim').press('Enter');
      assert.equal(await side(form, 2).count(), 1);
      await side(form, 2).selectOption('A new side');
      assert.match(await form.innerText(), /3 sides/);
      await button(page, 'Save in the draft').click();
      const at = before.relations.findIndex(({ kind }) => kind === 'conflict');
      const [one, other] = before.relations[at].between;
      assert.deepEqual((await file(page)).relations[at].between, [one, other, [added]]);
      await button(page, 'Undo').click();
      assert.deepEqual(await file(page), before);
    });
  });

  test('a relation with one side cannot be saved, and the form says why', async () => {
    await decided(async (page) => {
      const form = await relate(page);
      const told = form.getByText('A relation needs two sides with a claim each.');
      await side(form, 0).selectOption('Not on it');
      await told.waitFor();
      assert.ok(await button(page, 'Save in the draft').isDisabled());
      await assertAccessible(page);
      await side(form, 0).selectOption('Side 2');
      await told.waitFor();
      await side(form, 1).selectOption('Side 1');
      await told.waitFor({ state: 'detached' });
      const before = await file(page);
      await button(page, 'Save in the draft').click();
      const at = before.relations.findIndex(({ kind }) => kind === 'conflict');
      const [[one], [other]] = before.relations[at].between;
      assert.deepEqual((await file(page)).relations[at].between, [[other], [one]], 'they changed places');
    });
  });

  test('sides that are being chosen are there again after a reload', async () => {
    await decided(async (page) => {
      const form = await relate(page);
      await button(page, 'Add this claim').click();
      await side(form, 2).selectOption('A new side');
      await form.getByLabel(/^The reason/).fill('A reason half writ');
      await awaitKept(page, 'A reason half writ');
      await page.reload();
      const again = page.locator('form.changing');
      await again.waitFor();
      assert.match(await again.innerText(), /3 sides/);
      assert.equal(await again.getByLabel(/^The reason/).inputValue(), 'A reason half writ');
    });
  });

  test('of a thousand claims nothing is drawn that is not asked for', async () => {
    await suite.visit({ path: PAGE }, async (page) => {
      await open(page, writeLargeComparison());
      await show(page, /^Check/);
      const rows = group(page).locator('.concern');
      assert.equal(await rows.count(), 0);
      await group(page).getByRole('button', { name: 'Claims of article B: 500' }).click();
      assert.equal(await rows.count(), 20);
      await group(page).getByRole('button', { name: 'Show more (480 left)' }).click();
      assert.equal(await rows.count(), 40);
      await find(page).fill('statement');
      await page.getByText('1500 have these words.').waitFor();
      assert.equal(await rows.count(), 20);
      await find(page).fill('statement 499 of article');
      await page.getByText('3 have these words.').waitFor();
      const relation = group(page).getByRole('region', { name: /^Conflict|^Match|^Detail/ });
      await relation.getByRole('button', { name: /^Change/ }).click();
      const form = relation.getByRole('form');
      assert.equal(await form.getByLabel('A claim to add', { exact: true }).locator('option').count(), 50);
      const words = form.getByLabel('Words of a claim to add');
      await words.fill('statement 498 of article b');
      assert.match(await form.getByLabel('A claim to add', { exact: true }).innerText(), /Statement 498 of article b\./);
      await words.press('Enter');
      assert.equal(await form.count(), 1, 'to look for a claim saves nothing');
    });
  });

  for (const [width, colorScheme] of [[1280, 'light'], [360, 'dark']]) {
    test(`has no barrier that axe sees, ${width} px wide and ${colorScheme}`, async () => {
      const context = { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' };
      await decided(async (page) => {
        const steps = [
          async () => {
            await show(page, 'Read');
            await openClaim(page).click();
            await atHand(page).waitFor();
          },
          async () => {
            await show(page, /^Check/);
            await find(page).fill('ferry');
          },
          () => find(page).fill(''),
          async () => {
            await relate(page);
            await button(page, 'Add this claim').click();
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
