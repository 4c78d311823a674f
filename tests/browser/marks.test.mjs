// Marks, filters and find: kinds are told apart without colour, and what is hidden can be counted.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import {
  MOURA,
  claimOf,
  countPlaces,
  makeArticle,
  makeClaim,
  makeComparison,
  relationsOf,
} from './support/comparison.mjs';
import {
  MOURA_PAGE,
  awaitReader,
  openClaim,
  openClaimId,
  openNumber,
  pageOf,
  settle,
  textsOnPage,
} from './support/reader.mjs';
import { startServer } from './support/server.mjs';

/** One claim of each kind and nothing overlapping. */
const EACH_KIND = makeComparison({
  articles: [
    makeArticle('a', 'One', ['Ten loaves. Two rolls. Some cakes. A pie. And nothing else.']),
    makeArticle('b', 'Two', ['Nine loaves. A pair of rolls. Eleven cakes. And nothing else.']),
  ],
  claims: [
    makeClaim('conflict', 'a', 'Ten loaves'),
    makeClaim('match', 'a', 'Two rolls'),
    makeClaim('detail', 'a', 'Some cakes'),
    makeClaim('only', 'a', 'A pie'),
    makeClaim('b1', 'b', 'Nine loaves'),
    makeClaim('b2', 'b', 'A pair of rolls'),
    makeClaim('b3', 'b', 'Eleven cakes'),
  ],
  relations: [
    { kind: 'conflict', facet: 'how-many', between: [['conflict'], ['b1']], note: 'Ten is not nine.' },
    { kind: 'match', facet: 'how-many', between: [['match'], ['b2']], note: 'Two is a pair.' },
    { kind: 'detail', facet: 'how-many', between: [['detail'], ['b3']], note: 'Eleven are some.' },
  ],
});
const KINDS = ['conflict', 'match', 'detail', 'only'];
const WORDS = { conflict: 'Conflict', match: 'Match', detail: 'Differs in detail', only: 'Only here' };
const FILTERS = { conflict: 'Conflicts', match: 'Matches', detail: 'Differs in detail', only: 'Only here' };

const filter = (page, kind) => page.locator(`.filter[data-relation="${kind}"]`);

/** How each kind of mark looks, colours left out. */
function looks(page) {
  return page.evaluate((kinds) => {
    const look = (kind) => {
      const style = getComputedStyle(reader().querySelector(`mark[data-claims="${kind}"]`));
      const { textDecorationLine: line, textDecorationStyle: stroke } = style;
      return { line, stroke, bar: style.borderInlineStartStyle, width: style.borderInlineStartWidth };
    };
    return Object.fromEntries(kinds.map((kind) => [kind, look(kind)]));
  }, KINDS);
}

/** Whether marks show a stroke: an underline that is not transparent. */
const hasStroke = (mark) =>
  mark.evaluate((element) => {
    const { textDecorationLine, textDecorationColor } = getComputedStyle(element);
    return textDecorationLine === 'underline' && textDecorationColor !== 'rgba(0, 0, 0, 0)';
  });

describe('marks', () => {
  const suite = browserSuite({ before, after }, startServer, {
    texts: { '/comparisons/generated/kinds.json': JSON.stringify(EACH_KIND) },
  });

  const readAt = (path, context) => (steps) =>
    suite.visit({ path, context }, async (page) => {
      await awaitReader(page);
      await steps(page);
    });
  const read = readAt(MOURA_PAGE, {});
  const readKinds = readAt(pageOf('comparisons/generated/kinds.json'), {});
  const readForced = readAt(pageOf('comparisons/generated/kinds.json'), { forcedColors: 'active' });

  const calm = async (page) => {
    await page.getByText('Reading options').click();
    await page.getByRole('checkbox', { name: 'Calm marks' }).check();
  };

  test('are real marks that name their claims and the relation', async () => {
    await read(async (page) => {
      const marks = await page
        .locator('.sheet mark')
        .evaluateAll((all) => all.map(({ dataset }) => [dataset.claims, dataset.relation]));
      assert.ok(marks.length >= MOURA.claims.length);
      for (const [ids, relation] of marks) {
        const kinds = ids.split(' ').flatMap((id) => relationsOf(MOURA, id).map(({ kind }) => kind));
        const strongest = ['conflict', 'match', 'detail'].find((kind) => kinds.includes(kind)) ?? 'only';
        assert.equal(relation, strongest, ids);
      }
    });
  });

  test('are told apart by their stroke, colours left out', async () => {
    await readKinds(async (page) => {
      const all = await looks(page);
      const strokes = KINDS.map((kind) => all[kind].stroke);
      assert.equal(new Set(strokes).size, KINDS.length, strokes.join(', '));
      for (const kind of KINDS) assert.equal(all[kind].line, 'underline', kind);
    });
  });

  test('are told apart in words by each number’s name', async () => {
    await readKinds(async (page) => {
      for (const kind of KINDS) {
        const name = new RegExp(`^Claim \\d+\\. ${WORDS[kind]}\\. Article A, in its own voice: `);
        const button = page.getByRole('button', { name });
        assert.equal(await button.count(), 1, kind);
        assert.equal(await button.getAttribute('data-claim'), kind);
      }
    });
    await read(async (page) => {
      const names = await page
        .locator('button.number')
        .evaluateAll((all) => all.map((number) => [number.dataset.claim, number.ariaLabel]));
      for (const [id, name] of names) {
        const kinds = relationsOf(MOURA, id).map(({ kind }) => kind);
        const strongest = ['conflict', 'match', 'detail'].find((kind) => kinds.includes(kind)) ?? 'only';
        assert.ok(name.includes(`. ${WORDS[strongest]}. `), `${id}: ${name}`);
        assert.ok(name.endsWith(claimOf(MOURA, id).says), `${id}: ${name}`);
      }
    });
  });

  test('keep their strokes where the system sets the colours', async () => {
    await readForced(async (page) => {
      const all = await looks(page);
      assert.equal(new Set(KINDS.map((kind) => all[kind].stroke)).size, KINDS.length);
      for (const kind of KINDS) {
        assert.ok(await hasStroke(page.locator(`mark[data-claims="${kind}"]`)), kind);
      }
      await openClaim(page, 'conflict');
      const open = page.locator('mark[data-focus="open"]');
      const other = page.locator('mark[data-claims="only"]');
      const background = (mark) => mark.evaluate((element) => getComputedStyle(element).backgroundColor);
      assert.notEqual(await background(open), await background(other), 'the open one stands out');
    });
  });

  test('where the system sets the colours, the chosen account and the text are seen', async () => {
    await readForced(async (page) => {
      const image = await page.locator('.sc').screenshot({ caret: 'initial' });
      const shades = await page.evaluate(async (encoded) => {
        // Through a canvas: a blank picture has one colour only.
        const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        return new Set(new Uint32Array(data.buffer)).size;
      }, image.toString('base64'));
      assert.ok(shades > 10, `${shades} colours`);
      const label = (name) => page.locator('.accounts .choice label').filter({ hasText: name });
      const background = (name) =>
        label(name).evaluate((element) => getComputedStyle(element).backgroundColor);
      assert.notEqual(await background('Everyone'), await background('Baker'));
    });
  });

  test('if calm, have a bar and a tint but no underline, and kinds differ by their bar', async () => {
    await readKinds(async (page) => {
      await calm(page);
      const all = await looks(page);
      for (const kind of KINDS) {
        assert.equal(all[kind].line, 'none', kind);
        assert.notEqual(all[kind].width, '0px', kind);
      }
      assert.equal(new Set(KINDS.map((kind) => all[kind].bar)).size, KINDS.length);
      assert.notEqual(all.conflict.bar, all.match.bar);
    });
  });

  test('a click on words opens their claim; on words of several claims each in turn', async () => {
    await read(async (page) => {
      const shared = page.locator('mark[data-claims*=" "]').first();
      const ids = (await shared.getAttribute('data-claims')).split(' ');
      const opened = [];
      for (const _ of ids) {
        const before = await openClaimId(page);
        await shared.click();
        await settle(page);
        assert.notEqual(await openClaimId(page), before);
        opened.push(await openClaimId(page));
      }
      assert.deepEqual(opened.toSorted(), ids.toSorted());
      const lengths = opened.map((id) => claimOf(MOURA, id).quote.exact.length);
      assert.deepEqual(lengths, lengths.toSorted((one, other) => one - other), 'the shortest first');
    });
  });

  const collapsed = 'in a shadow tree Chromium calls every selection of the document collapsed';
  test('a click that ends a selection of words opens nothing', async () => {
    await readKinds(async (page) => {
      const mark = page.locator('mark[data-claims="conflict"]');
      // Within one line of one mark, so that the mark itself is what is clicked.
      const line = await mark.evaluate((element) => element.getClientRects()[0].toJSON());
      const middle = line.y + line.height / 2;
      await page.mouse.move(line.x + 4, middle);
      await page.mouse.down();
      await page.mouse.move(line.x + line.width / 2, middle, { steps: 4 });
      await page.mouse.up();
      await settle(page);
      const selected = await page.evaluate(() => getSelection().toString());
      assert.ok(selected.length > 3 && (await mark.textContent()).includes(selected), selected);
      assert.equal(await openNumber(page).count(), 0);
      assert.equal(await page.locator('[data-pressed]').count(), 0, 'nor does it look as if it would');
    });
  });

  test('what is clicked shows it at once, and no longer than until it is open', async () => {
    await readKinds(async (page) => {
      const mark = page.locator('mark[data-claims="conflict"]');
      const { before, pressed, open } = await mark.evaluate((element) => {
        const outline = () => getComputedStyle(element).outlineStyle;
        const before = outline();
        element.click();
        return { before, pressed: outline(), open: element.dataset.focus ?? null };
      });
      assert.deepEqual({ before, pressed, open }, { before: 'none', pressed: 'solid', open: null });
      await openNumber(page).waitFor();
      await settle(page);
      assert.equal(await mark.getAttribute('data-focus'), 'open');
      assert.equal(await page.locator('[data-pressed]').count(), 0);
    });
  });

  test('the filters count what the file holds', async () => {
    await read(async (page) => {
      const crosses = ({ between }) =>
        new Set(between.flat().map((id) => claimOf(MOURA, id).article)).size > 1;
      const of = (kind) => MOURA.relations.filter((relation) => relation.kind === kind).length;
      const only = MOURA.claims.filter(({ id }) => !relationsOf(MOURA, id).some(crosses)).length;
      const counts = { conflict: of('conflict'), match: of('match'), detail: of('detail'), only };
      for (const kind of KINDS) {
        assert.equal(await filter(page, kind).textContent(), `${FILTERS[kind]} ${counts[kind]}`);
        assert.equal(await filter(page, kind).getAttribute('aria-pressed'), 'true', kind);
      }
    });
  });

  test('a kind that is filtered out loses its strokes, and only that kind', async () => {
    await readKinds(async (page) => {
      for (const kind of KINDS) {
        await filter(page, kind).click();
        await settle(page);
        assert.equal(await filter(page, kind).getAttribute('aria-pressed'), 'false', kind);
        for (const other of KINDS) {
          const stroke = await hasStroke(page.locator(`mark[data-claims="${other}"]`));
          assert.equal(stroke, other !== kind, `${kind} filtered out: stroke of ${other}`);
        }
        const texts = await textsOnPage(page, 0);
        assert.deepEqual(texts.blocks, [EACH_KIND.articles[0].blocks[0].text], 'the text stays');
        await filter(page, kind).press('Space');
        await settle(page);
        assert.equal(await filter(page, kind).getAttribute('aria-pressed'), 'true', kind);
      }
    });
  });

  test('with conflicts filtered out, a mark of several kinds wears the next one', async () => {
    await read(async (page) => {
      const mark = page.locator('.sheet mark[data-kinds="conflict detail"]').first();
      const stroke = () => mark.evaluate((element) => getComputedStyle(element).textDecorationStyle);
      assert.equal(await stroke(), 'double');
      await filter(page, 'conflict').click();
      await settle(page);
      assert.equal(await stroke(), 'dashed');
      assert.equal(await page.locator('.closed-card[data-relation="conflict"]:visible').count(), 0);
    });
  });

  test('words searched for are found in every place, whatever the case', async () => {
    await read(async (page) => {
      const field = page.getByRole('searchbox', { name: 'Find in the texts' });
      for (const words of ['Wagner', 'wagner', 'the Russian', 'Segou']) {
        await field.fill(words);
        const places = countPlaces(MOURA, words);
        assert.ok(places > 0, words);
        const said = `${places} ${places === 1 ? 'place' : 'places'}`;
        await page.locator('.find output').getByText(said, { exact: true }).waitFor();
        const found = await page
          .locator('.found')
          .evaluateAll((spans) => spans.map((span) => span.textContent.toLowerCase()).join('|'));
        assert.equal(found.replaceAll('|', ''), words.toLowerCase().repeat(places), words);
      }
      await field.fill('');
      await page.locator('.found').first().waitFor({ state: 'detached' });
      assert.equal(await page.locator('.find output').count(), 0);
    });
  });

  test('words that stand nowhere are said to stand nowhere', async () => {
    await read(async (page) => {
      await page.getByRole('searchbox').fill('lighthouse');
      await page.locator('.find output').getByText('Not in these texts', { exact: true }).waitFor();
      assert.equal(await page.locator('.found').count(), 0);
    });
  });
});
