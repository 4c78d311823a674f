// Every relation of the file can be reached: by mouse, by touch and by keyboard, from the texts and
// from the ledger; its card gives the reason.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { MOURA, claimOf, relationsOf } from './support/comparison.mjs';
import {
  MOURA_PAGE,
  PHONE,
  awaitReader,
  noteOf,
  numberOf,
  openCard,
  openClaim,
  openClaimId,
  openNumber,
  settle,
  view,
} from './support/reader.mjs';
import { startServer } from './support/server.mjs';

const notesOf = (relations) => relations.map(({ note }) => note).sort();

const otherRelations = (page) => openCard(page).locator('.other-relations button');

/** Ways of pressing a control, each in a context made for it. */
const WAYS = {
  mouse: { context: {}, act: (control) => control.click() },
  touch: { context: { ...PHONE, hasTouch: true }, act: (control) => control.tap() },
  keyboard: {
    context: {},
    act: async (control) => {
      await control.focus();
      await control.press((await control.getAttribute('type')) === 'radio' ? 'Space' : 'Enter');
    },
  },
};

/** Claims, few of them, that together take part in every relation. */
function claimsThatReachAll(file) {
  const chosen = [];
  for (const { between } of file.relations) {
    const reached = between.flat().some((id) => chosen.includes(id));
    if (!reached) chosen.push(between.at(-1)[0]);
  }
  const missed = file.relations.filter(({ between }) => !between.flat().some((id) => chosen.includes(id)));
  assert.deepEqual(missed, []);
  return chosen;
}

/** From an open claim: the reasons on its card, then those of each relation its card leads to. */
async function readEveryReason(page, press, reopen) {
  const notes = [await noteOf(openCard(page)).first().textContent()];
  const others = await otherRelations(page).count();
  for (let index = 0; index < others; index += 1) {
    if (index > 0) await reopen();
    await press(otherRelations(page).nth(index));
    await openCard(page).locator('.note > p').getByText(notes.at(-1), { exact: true }).waitFor({ state: 'detached' });
    notes.push(await noteOf(openCard(page)).first().textContent());
  }
  return notes.sort();
}

describe('every relation of the file', () => {
  const suite = browserSuite({ before, after }, startServer);
  const claims = claimsThatReachAll(MOURA);

  for (const [way, { context, act }] of Object.entries(WAYS)) {
    // What it opens, and where the focus goes, follows a moment later.
    const press = async (control) => {
      await act(control);
      await settle(control.page());
    };
    const read = (steps) =>
      suite.visit({ path: MOURA_PAGE, context: { reducedMotion: 'reduce', ...context } }, async (page) => {
        await awaitReader(page);
        await steps(page);
      });

    test(`is reached from the texts by ${way}`, async () => {
      await read(async (page) => {
        const open = async (id) => {
          const article = view(page, `Article ${claimOf(MOURA, id).article.toUpperCase()}`);
          const shown = await numberOf(page, id).isVisible();
          if (!shown) await press(article);
          await press(numberOf(page, id));
          await page.locator(`button.number[data-claim="${id}"][aria-expanded="true"]`).waitFor();
        };
        for (const id of claims) {
          await open(id);
          const reopen = async () => {
            await press(numberOf(page, id));
            await openNumber(page).waitFor({ state: 'detached' });
            await open(id);
          };
          const notes = await readEveryReason(page, press, reopen);
          assert.deepEqual(notes, notesOf(relationsOf(MOURA, id)), `the reasons of ${id}`);
        }
      });
    });

    test(`is reached from the ledger by ${way}`, async () => {
      await read(async (page) => {
        const open = async (id) => {
          await press(view(page, 'Ledger'));
          await press(page.locator(`[data-ledger-claim="${id}"]`));
          await page.locator(`button.number[data-claim="${id}"][aria-expanded="true"]`).waitFor();
          await page.locator('.ledger-view').waitFor({ state: 'hidden' });
        };
        for (const id of claims) {
          await open(id);
          const notes = await readEveryReason(page, press, () => open(id));
          assert.deepEqual(notes, notesOf(relationsOf(MOURA, id)), `the reasons of ${id}`);
        }
      });
    });
  }

  test('has a card of its own between the articles that opens it', async () => {
    await suite.visit({ path: MOURA_PAGE, context: { reducedMotion: 'reduce' } }, async (page) => {
      await awaitReader(page);
      const notes = [];
      for (let place = 0; place < MOURA.relations.length; place += 1) {
        await page.locator(`.closed-card[data-place="${place}"]`).click();
        notes.push(await noteOf(openCard(page)).first().textContent());
        await openCard(page).getByRole('button', { name: 'Close' }).click();
        await openCard(page).waitFor({ state: 'detached' });
      }
      assert.deepEqual(notes, MOURA.relations.map(({ note }) => note));
    });
  });

  test('is shown with every side’s words, and each leads to its place in the text', async () => {
    await suite.visit({ path: MOURA_PAGE, context: { reducedMotion: 'reduce' } }, async (page) => {
      await awaitReader(page);
      await openClaim(page, 'b24');
      const { between } = MOURA.relations[0];
      const quoted = await openCard(page).locator('.said blockquote').allTextContents();
      const expected = between.flat().map((id) => `“${claimOf(MOURA, id).quote.exact}”`);
      assert.deepEqual(quoted, expected);
      for (const id of ['a19', 'b28', 'b24']) {
        await openCard(page).locator(`[data-claim-said="${id}"] .go`).click();
        await page.locator(`button.number[data-claim="${id}"][aria-expanded="true"]`).waitFor();
        assert.equal(await openClaimId(page), id);
        assert.equal(await noteOf(openCard(page)).first().textContent(), MOURA.relations[0].note);
      }
    });
  });

  test('that goes back to one source says so, and counts sources where there are more', async () => {
    await suite.visit({ path: MOURA_PAGE, context: { reducedMotion: 'reduce' } }, async (page) => {
      await awaitReader(page);
      const seen = { one: 0, more: 0 };
      for (const [place, relation] of MOURA.relations.entries()) {
        const origins = relation.between.flat().map((id) => claimOf(MOURA, id).origin);
        const known = origins.every(Boolean) && relation.kind === 'match';
        if (!known) continue;
        await page.locator(`.closed-card[data-place="${place}"]`).click();
        const independence = openCard(page).locator('.independence');
        const distinct = new Set(origins).size;
        assert.equal(await independence.getAttribute('data-origins'), String(distinct), `relation ${place}`);
        if (distinct === 1) {
          const { name } = MOURA.origins.find(({ id }) => id === origins[0]);
          assert.ok((await independence.textContent()).includes(`One source, not two: all of it goes back to ${name}`));
        }
        seen[distinct === 1 ? 'one' : 'more'] += 1;
        await openCard(page).getByRole('button', { name: 'Close' }).click();
      }
      assert.ok(seen.one > 0, 'a relation of one source is among them');
    });
  });
});
