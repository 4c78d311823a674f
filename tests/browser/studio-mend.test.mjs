// A file with every kind of fault is opened, mended and saved with nothing but the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { PAGE, button, downloaded } from './support/studio.mjs';

const FAULTY = readFileSync(new URL('fixtures/every-fault.json', import.meta.url));

describe('mending a file in the studio', () => {
  const suite = browserSuite({ before, after }, startServer);

  test('ends with nothing in the way, whatever was wrong', async () => {
    await suite.visit({ path: PAGE }, async (page) => {
      await page
        .locator('#open-file')
        .setInputFiles({ name: 'every-fault.json', mimeType: 'application/json', buffer: FAULTY });
      await page.getByRole('radio', { name: /^Check/ }).check();
      await assertAccessible(page);
      const outcome = () => page.locator('.outcome').innerText();
      assert.match(await outcome(), /^\d+ things stand in the way/);

      /** The nth thing of a group, in the order of the page. */
      const thing = (group, at) => page.getByRole('region', { name: group, exact: true }).locator('.concern').nth(at);
      const press = async (place, name) => {
        await place.getByRole('button', { name: new RegExp(`^${name}`) }).first().click();
      };
      const fill = async (place, answers, open = 'Change:') => {
        await press(place, open);
        for (const [id, answer] of Object.entries(answers)) {
          const field = place.locator(`#${id}`);
          if ((await field.evaluate((it) => it.tagName)) === 'SELECT') await field.selectOption(answer);
          else await field.fill(answer);
        }
        await place.locator('form button[type=submit]').click();
      };
      const claim = (words) => page.locator('.concern').filter({ hasText: words }).first();
      const quote = async (place, letter, words) => {
        await press(place, 'Quote other words');
        const field = place.getByLabel(`Article ${letter}: select words`);
        await field.evaluate((it, wanted) => {
          const start = it.value.indexOf(wanted);
          it.focus();
          it.setSelectionRange(start, start + wanted.length);
        }, words);
        await button(page, `Quote the words selected in article ${letter}`).click();
      };

      await fill(thing('The comparison', 0), { title: 'The kite festival', by: 'The Ostra desk', on: '2026-08-05', language: 'en' });
      await fill(thing('Corrections', 0), { 'corrected-on': '2026-08-06', correction: 'The day was wrong.' });
      await press(thing('Articles', 0), 'Give it an id');
      await fill(thing('Articles', 0), { title: 'Festival begins', published: '2026-08-02', updated: '', url: '', archive: '' });
      await press(thing('Articles', 0), 'Replace the text:');
      await thing('Articles', 0).getByRole('button', { name: 'See what becomes of its claims' }).click();
      const fates = thing('Articles', 0).getByRole('region', { name: 'What becomes of its claims' });
      assert.match(await fates.innerText(), /1 quotes changed words/);
      assert.match(await fates.innerText(), /losst at sea.*lost at sea/s);
      await assertAccessible(page);
      await button(page, 'Replace the text').click();
      await press(thing('Articles', 2), 'Give it an id');
      await fill(thing('Accounts', 0), { name: 'The warden', short: 'Warden', kind: 'authority' });
      await press(thing('Origins', 0), 'Give it an id');
      await fill(thing('Origins', 0), { name: 'The log', kind: 'document' });
      await press(thing('Questions', 2), 'Give it an id');
      await fill(thing('Questions', 1), { 'question-text': 'At what time did it begin?' });

      await press(claim('Claim: Fifteen kites were lost.'), 'Give it an id');
      await fill(claim('Claim: Fifteen kites were lost.'), { certainty: 'reported' });
      await fill(claim('Claim: Twelve kites were lost.'), { value: '12' });
      await quote(claim('Claim: It began at nine.'), 'A', 'The warden said so twice');
      const unsaid = page.getByRole('region', { name: /^Claim: +\(/ });
      await quote(unsaid, 'B', 'the wind turned');
      await fill(unsaid, { says: 'The wind turned.', question: 'kites', account: 'club' });
      await quote(claim('Claim: It began at ten.'), 'B', 'It began at ten');
      await fill(claim('Claim: It began at ten.'), { account: 'club', question: 'begin' });

      const relation = (name) => page.getByRole('region', { name });
      await press(relation(/^Match · when/), 'Take it out');
      const oneSided = relation(/^Match · what/);
      await press(oneSided, 'Change:');
      await oneSided.getByText('A relation needs two sides with a claim each.').waitFor();
      await oneSided.getByLabel('A claim to add', { exact: true }).selectOption({ label: 'A · It began at nine.' });
      await button(page, 'Add this claim').click();
      await oneSided.getByLabel(/^The reason/).fill('Both speak of the wind.');
      await oneSided.locator('form button[type=submit]').click();
      await press(relation(/^Conflict · how many/), 'Take it out');
      await fill(page.locator('.concern[aria-label^=":"]'), { kind: 'conflict', facet: 'when', note: 'Nine is not ten.' });
      await press(thing('Silences', 1), 'Take it out');
      await press(thing('Silences', 0), 'Take it out');
      await fill(thing('Findings', 0), {
        question: 'kites', status: 'unknown', finding: 'Nobody has counted.',
        'found-by': 'The Ostra desk', 'found-on': '2026-08-05', 'finding-url': '',
      });
      await fill(thing('Glossary', 0), { term: 'dune', meaning: 'A ridge of sand.' });

      await page.getByRole('radio', { name: 'Decide' }).check();
      await page.locator('#suggestion').focus();
      while ((await page.locator('#suggestion').innerText()) !== 'Nothing is left to decide.') {
        await page.keyboard.press('a');
      }
      await page.getByRole('radio', { name: /^Check/ }).check();
      assert.match(await outcome(), /^Nothing stands in the way/);

      const { text } = await downloaded(page, () => button(page, 'Download').click());
      const saved = JSON.parse(text);
      assert.equal(saved.articles.length, 3);
      assert.equal(new Set(saved.claims.map((it) => it.id)).size, saved.claims.length);
      for (;;) {
        if (await button(page, 'Undo').isDisabled()) break;
        await button(page, 'Undo').click();
      }
      assert.match(await outcome(), /^\d+ things stand in the way/);
    });
  });
});
