// Whose account: choosing one brings it forward, keeps the place, and hides nothing.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { MOURA, claimOf, readableTexts } from './support/comparison.mjs';
import {
  MOURA_PAGE,
  accountRadio,
  awaitReader,
  chooseAccount,
  claimsOfOpenMarks,
  focused,
  heardFromStatus,
  listenToStatus,
  openCard,
  openClaim,
  openClaimId,
  openNumber,
  settle,
  statusLine,
  textsOnPage,
} from './support/reader.mjs';
import { startServer } from './support/server.mjs';

const KILLED = 'Who was killed at Moura, and how many?';
/** "203 jihadists were killed", the army's. */
const ARMY_KILLED = 'b24';
const IN_ROW = ['Everyone', 'Army', 'Survivors', 'JNIM'];

const currentQuestion = (page) => page.locator('.question-cards[data-current="true"] > .question');
const panel = (page) => page.locator('.account-panel');
const furtherVoices = (page) => page.getByLabel('Further voices');

function assertTextsStand(texts, article) {
  const expected = readableTexts(article);
  const withHeadline = expected[0] === article.title ? [texts.headline, ...texts.blocks] : texts.blocks;
  assert.deepEqual(withHeadline, expected, `article ${article.id} word for word`);
}

describe('accounts', () => {
  const suite = browserSuite({ before, after }, startServer);

  const read = (steps) =>
    suite.visit({ path: MOURA_PAGE }, async (page) => {
      await awaitReader(page);
      await steps(page);
    });

  test('everyone, the army, the survivors and JNIM can be chosen by radio', async () => {
    await read(async (page) => {
      for (const name of IN_ROW) assert.equal(await accountRadio(page, name).count(), 1, name);
      assert.ok(await accountRadio(page, 'Everyone').isChecked(), 'everyone at the start');
      const group = page.getByRole('group', { name: 'Whose account?' });
      assert.equal(await group.getByRole('radio').count(), 5, 'four accounts and everyone in a row');
    });
  });

  test('an account chosen has its column of the ledger marked, wherever the ledger was drawn', async () => {
    const columnsMarked = (page) =>
      page.locator('.ledger thead th').evaluateAll((columns) =>
        columns
          .filter((column) => {
            const { borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(column);
            return parseFloat(borderInlineStartWidth) > 0 && borderInlineStartColor !== 'rgba(0, 0, 0, 0)';
          })
          .map((column) => column.textContent),
      );
    await read(async (page) => {
      const show = async (name) => {
        await page.getByRole('radio', { name }).click();
        await settle(page);
      };
      await show('Ledger');
      assert.deepEqual(await columnsMarked(page), []);
      await chooseAccount(page, MOURA, 'jnim');
      assert.deepEqual(await columnsMarked(page), ['JNIM'], 'while one looks at it');
      await show('Articles');
      await chooseAccount(page, MOURA, 'army');
      await show('Ledger');
      assert.deepEqual(await columnsMarked(page), ['Army'], 'while one reads the articles');
    });
  });

  test('what is off the screen follows the account too', async () => {
    await read(async (page) => {
      await chooseAccount(page, MOURA, 'army');
      const { own, others, untouched } = await page.evaluate(() => {
        const marks = [...reader().querySelectorAll('.text mark')];
        const tinted = (mark) => getComputedStyle(mark).backgroundImage !== 'none';
        const own = marks.filter((mark) => 'own' in mark.dataset);
        const others = marks.filter((mark) => !('own' in mark.dataset));
        return { own: own.map(tinted), others: others.map(tinted), untouched: reader().querySelectorAll('.block:not([data-lens])').length };
      });
      assert.ok(own.length > 2 && own.every(Boolean), 'each of its own');
      assert.ok(others.length > 50 && !others.some(Boolean), 'and no other');
      assert.equal(untouched, 0, 'in every block');
    });
  });

  test('the accounts can be shuffled, and put back into the editors’ order', async () => {
    await read(async (page) => {
      const offered = async () => {
        const row = await page.locator('.account-choice label > span').allTextContents();
        return [...row, ...(await furtherVoices(page).locator('option').allTextContents())];
      };
      const editors = await offered();
      // Dice that always show the lowest number but one put the second account first.
      await page.evaluate(() => {
        Math.random = () => 0.12;
      });
      await page.locator('details.options > summary').click();
      await page.getByRole('button', { name: 'Shuffle the accounts' }).click();
      await page.getByText('The accounts stand in a random order.').waitFor();
      const shuffled = await offered();
      assert.notDeepEqual(shuffled, editors);
      assert.deepEqual([...shuffled].sort(), [...editors].sort(), 'the same accounts');
      const columns = page.locator('.ledger thead th');
      assert.equal(await columns.nth(1).textContent(), shuffled[1], 'the ledger follows');
      await page.getByRole('button', { name: 'Editors’ order' }).click();
      await page.getByText('The accounts stand in the editors’ order.').waitFor();
      assert.deepEqual(await offered(), editors);
    });
  });

  test('every account of the file can be chosen in the row or among the further voices', async () => {
    await read(async (page) => {
      for (const account of MOURA.accounts) {
        await chooseAccount(page, MOURA, account.id);
        await panel(page).locator('strong').getByText(account.name, { exact: true }).waitFor();
        const text = await panel(page).textContent();
        assert.ok(text.includes(account.about), `${account.id}: who it is`);
        assert.ok(text.includes(account.reach), `${account.id}: how its words reach the reader`);
      }
      assert.equal(await page.getByRole('radio', { name: 'Everyone' }).isChecked(), false);
      assert.equal(await furtherVoices(page).locator('option:checked').textContent(), 'Unnamed');
    });
  });

  test('a further voice gives way to an account in the row, and the list says so', async () => {
    await read(async (page) => {
      await chooseAccount(page, MOURA, 'putin');
      await accountRadio(page, 'Army').check();
      await panel(page).getByText('The Malian army', { exact: true }).waitFor();
      assert.equal(await furtherVoices(page).inputValue(), '', 'no further voice is chosen');
      await chooseAccount(page, MOURA, 'putin');
      await panel(page).getByText('Vladimir Putin', { exact: false }).first().waitFor();
      assert.equal(await accountRadio(page, 'Army').isChecked(), false);
    });
  });

  test('an account’s claims and silences are counted as in the file', async () => {
    await read(async (page) => {
      for (const { id } of MOURA.accounts) {
        await chooseAccount(page, MOURA, id);
        await settle(page);
        const claims = MOURA.claims.filter(({ account }) => account === id).length;
        const silent = MOURA.silences.filter(({ account }) => account === id).length;
        const tally = await panel(page).locator('.tally > p').first().textContent();
        assert.match(tally, new RegExp(`^${claims} claims?\\b`), `${id}: ${tally}`);
        const expected = silent > 0 ? new RegExp(`silent on ${silent} questions?`) : /^(?!.*silent)/;
        assert.match(tally, expected, `${id}: ${tally}`);
      }
    });
  });

  test('both articles stand on the page word for word, whichever account is chosen', async () => {
    await read(async (page) => {
      for (const account of [null, ...MOURA.accounts]) {
        if (account) await chooseAccount(page, MOURA, account.id);
        await settle(page);
        for (const side of [0, 1]) {
          assertTextsStand(await textsOnPage(page, side), MOURA.articles[side]);
          const sheet = page.locator(`.sheet[data-side="${side}"]`);
          assert.ok(await sheet.isVisible(), `article ${side} is seen`);
        }
      }
    });
  });

  test('every claim is marked with the words it quotes', async () => {
    await read(async (page) => {
      const marked = await page.evaluate(() => {
        const words = {};
        for (const mark of reader().querySelectorAll('.sheet mark')) {
          for (const id of mark.dataset.claims.split(' ')) words[id] = (words[id] ?? '') + mark.textContent;
        }
        return words;
      });
      const quoted = Object.fromEntries(MOURA.claims.map(({ id, quote }) => [id, quote.exact]));
      assert.deepEqual(marked, quoted);
    });
  });

  test('choosing JNIM keeps the open question and moves to what JNIM says on it', async () => {
    await read(async (page) => {
      await openClaim(page, ARMY_KILLED);
      assert.equal(await currentQuestion(page).textContent(), KILLED);
      await accountRadio(page, 'JNIM').check();
      await settle(page);
      assert.equal(await currentQuestion(page).textContent(), KILLED, 'the question stays');
      const open = claimOf(MOURA, await openClaimId(page));
      assert.equal(open.account, 'jnim');
      assert.equal(open.question, 'killed');
      const marks = await claimsOfOpenMarks(page, MOURA);
      assert.ok(marks.length > 0, 'a passage is open');
      for (const claims of marks) assert.ok(claims.includes(open), 'the open passage is its own');
      assert.equal(await openCard(page).locator('[aria-current="true"]').count(), 1);
      const first = openCard(page).locator('.value-row').first();
      const voices = MOURA.accounts.findIndex(({ id }) => id === 'jnim') + 1;
      assert.equal(await first.getAttribute('data-voices'), String(voices), 'JNIM’s side comes first');
    });
  });

  test('choosing the survivors says that they are not heard and silent on the open question', async () => {
    await read(async (page) => {
      await openClaim(page, ARMY_KILLED);
      await accountRadio(page, 'Survivors').check();
      await settle(page);
      const { note } = MOURA.silences.find(
        (silence) => silence.account === 'survivors' && silence.question === 'killed',
      );
      assert.match(await panel(page).textContent(), /Not heard directly in either article\./);
      const here = await panel(page).locator('.silent').textContent();
      assert.ok(here.includes(KILLED), 'the question is named');
      assert.match(here, /The survivors: silent on this question\./);
      assert.ok(here.includes(note), 'the editor’s note stands with it');
      assert.equal(await currentQuestion(page).textContent(), KILLED, 'the question stays');
      assert.equal(await openNumber(page).count(), 0, 'no other claim is put in its place');
      assert.match(await statusLine(page).textContent(), /The survivors: silent on this question\./);
    });
  });

  test('from a silence the next account comes back to the same question', async () => {
    await read(async (page) => {
      await openClaim(page, ARMY_KILLED);
      await chooseAccount(page, MOURA, 'survivors');
      await accountRadio(page, 'Army').check();
      await openNumber(page).waitFor();
      assert.equal(await openClaimId(page), ARMY_KILLED);
    });
  });

  test('each act is told once, by one and the same status line', async () => {
    await read(async (page) => {
      await listenToStatus(page);
      const acts = [
        ['open a claim', () => openClaim(page, ARMY_KILLED), /^Claim \d+ of 82\. .*203 jihadists/],
        ['choose JNIM', () => accountRadio(page, 'JNIM').check(), /^Showing the account of Group for/],
        ['choose survivors', () => accountRadio(page, 'Survivors').check(), /The survivors: silent/],
        ['a further voice', () => chooseAccount(page, MOURA, 'unnamed'), /300 African citizens/],
        ['everyone', () => accountRadio(page, 'Everyone').check(), /^Showing everyone’s account\.$/],
        ['step on', () => openNumber(page).press('n'), /^Claim \d+ of 82\./],
        ['close', () => openNumber(page).press('Escape'), /^Closed\.$/],
      ];
      for (const [act, doIt, expected] of acts) {
        await doIt();
        const { same, said } = await heardFromStatus(page);
        assert.ok(same, `${act}: the same element`);
        assert.equal(said.length, 1, `${act} is told once: ${JSON.stringify(said)}`);
        assert.match(said[0], expected, act);
      }
    });
  });

  test('the chosen radio keeps the keyboard’s focus', async () => {
    await read(async (page) => {
      await openClaim(page, ARMY_KILLED);
      await accountRadio(page, 'Everyone').focus();
      for (const name of ['Army', 'Survivors', 'JNIM', 'Authorities', 'Everyone']) {
        await page.keyboard.press('ArrowRight');
        await settle(page);
        assert.ok(await accountRadio(page, name).isChecked(), `${name} is chosen by the arrow`);
        assert.equal(await focused(page), `input ${name}`);
      }
    });
  });

  test('the chosen account’s passages come forward, all others stay readable', async () => {
    await read(async (page) => {
      await accountRadio(page, 'Army').check();
      await settle(page);
      const looks = await page.evaluate(() => {
        const look = (mark) => {
          const { backgroundColor, backgroundImage, opacity, visibility, display } = getComputedStyle(mark);
          // A tint is an opaque color, as a background or as a picture of one color.
          const tinted = /rgb\(/.test(`${backgroundColor} ${backgroundImage}`);
          return { tinted, opacity, visibility, display };
        };
        const [own, others] = [[], []];
        for (const mark of reader().querySelectorAll('.sheet mark')) {
          (mark.dataset.voices.split(' ').includes('1') ? own : others).push(look(mark));
        }
        return { own, others };
      });
      assert.ok(looks.own.length > 0 && looks.others.length > 0);
      const seen = { opacity: '1', visibility: 'visible', display: 'inline' };
      for (const look of looks.own) assert.deepEqual(look, { tinted: true, ...seen });
      for (const look of looks.others) assert.deepEqual(look, { tinted: false, ...seen });
    });
  });
});
