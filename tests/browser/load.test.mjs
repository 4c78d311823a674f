// Much at once, and long use: fifty comparisons on a page, the largest file there may be, and a
// day's worth of clicks and keys by chance.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { randomNumbers } from '../bench/large-comparison.mjs';
import { browserSuite } from './support/browser.mjs';
import { LOADED_PAGES } from './support/load.mjs';
import { MOURA_PAGE, awaitLedger, awaitReader, pageOf, settle, textsOnPage } from './support/reader.mjs';
import { startServer } from './support/server.mjs';

const SEED = 20_220_327;

/** What a reader does, told by what is pressed; drawn by chance from what is there. */
const ACTS = [
  '.sheet button.number', '.sheet button.number', '.sheet button.number', '.question-cards button', '.card[data-open] button:not([data-copy])',
  '.accounts input', '.accounts input', '.filter', '.tools input[type="radio"]', '.tools summary', '.tools input[type="checkbox"]', '.ledger-view button',
];
const KEYS = ['n', 'p', 'j', 'k', 'Escape', 'ArrowRight', '[', ']'];
const WORDS = ['Wagner', 'Moura', '', 'zzz', 'killed'];

/** Acts in the page, each drawn on the screen before the next one; tells which found their thing. */
const useByChance = (page, acts) =>
  page.evaluate(async ({ acts, words }) => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const root = reader();
    const found = new Set();
    for (const { selector, key, at } of acts) {
      if (selector) {
        const there = [...root.querySelectorAll(selector)].filter((one) => one.checkVisibility());
        if (there.length > 0) found.add(selector);
        there[at % there.length]?.click();
      } else if (key) {
        const target = root.activeElement ?? root.querySelector('.sc');
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      } else {
        const box = root.querySelector('input[type="search"]');
        if (box) {
          box.value = words[at % words.length];
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
      }
      await frame();
    }
    return [...found];
  }, { acts, words: WORDS });

/** Nodes, listeners, bytes of scripts and of the program's memory, after everything unused is gone. */
async function measureMemory(page, session) {
  await settle(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name).value;
  const program = await page.evaluate(async () => (await (await import('/v1/widget.js')).default()).memory.buffer.byteLength);
  return { nodes: metric('Nodes'), listeners: metric('JSEventListeners'), scripts: metric('JSHeapUsedSize'), program };
}

describe('under load', () => {
  const suite = browserSuite({ before, after }, startServer, {
    texts: LOADED_PAGES,
  });

  test('fifty comparisons on one page are each shown, by one program', async () => {
    await suite.visit({ path: '/fifty.html' }, async (page) => {
      const shown = await page.evaluate(async () => {
        const all = [...document.querySelectorAll('source-comparison')];
        await Promise.all(all.map((one) => one.ready));
        return all.filter(({ shadowRoot }) => shadowRoot?.querySelectorAll('mark').length >= 2).length;
      });
      assert.equal(shown, 50);
      const programs = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length);
      assert.equal(programs, 1);
    });
  });

  test('six articles with a thousand claims and three thousand relations are shown and used', async () => {
    await suite.visit({ path: pageOf('/comparisons/generated/largest.json') }, async (page) => {
      await awaitReader(page);
      assert.equal(await page.locator('.sheet').count(), 2);
      const { blocks } = await textsOnPage(page, '0');
      assert.equal(blocks.at(-1).length, 20_000, 'the long block is whole');
      await page.locator('button.number[data-claim="a150"]').click();
      const card = page.locator('.card[data-open]').filter({ visible: true });
      await card.waitFor();
      assert.match(await card.textContent(), /Two counts, number \d+\./);
      await page.getByRole('radio', { name: 'Ledger', exact: true }).check();
      await page.locator('.ledger-view').waitFor();
      assert.ok((await page.locator('.ledger-view button').count()) >= 1000, 'every claim is in the ledger');
    });
  });

  test('a day of random use leaves no more nodes, listeners or memory than an hour of it', async (t) => {
    await suite.visit({ path: MOURA_PAGE }, async (page) => {
      await awaitReader(page);
      await awaitLedger(page);
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const random = randomNumbers(SEED);
      const chance = (below) => Math.floor(random() * below);
      const acts = (count) =>
        Array.from({ length: count }, () => {
          const [kind, at] = [chance(10), chance(10_007)];
          if (kind < 7) return { selector: ACTS[chance(ACTS.length)], at };
          return kind < 9 ? { key: KEYS[at % KEYS.length], at } : { at };
        });
      /** The same end to every stretch, so that what is on the screen is the same. */
      const rest = async () => {
        await page.evaluate(() => {
          const root = reader();
          root.querySelector('.accounts input').click();
          for (const box of root.querySelectorAll('.tools input[type="checkbox"]:checked')) box.click();
          const search = root.querySelector('input[type="search"]');
          search.value = '';
          search.dispatchEvent(new InputEvent('input', { bubbles: true }));
          root.querySelector('.tools input[type="radio"]').click();
        });
        await page.keyboard.press('Escape');
        return measureMemory(page, session);
      };
      await useByChance(page, acts(300));
      const early = await rest();
      const found = await useByChance(page, acts(1500));
      assert.deepEqual(found.toSorted(), [...new Set(ACTS)].toSorted(), 'everything was pressed');
      const late = await rest();
      t.diagnostic(`after 300 and after 1,800 acts: ${JSON.stringify(early)} ${JSON.stringify(late)}`);
      assert.ok(late.nodes <= early.nodes * 1.05, `nodes: ${early.nodes}, then ${late.nodes}`);
      assert.ok(late.listeners <= early.listeners * 1.05, `listeners: ${early.listeners}, then ${late.listeners}`);
      assert.ok(late.scripts <= early.scripts * 1.1, `scripts: ${early.scripts}, then ${late.scripts}`);
      assert.ok(late.program <= early.program * 1.1, `the program: ${early.program}, then ${late.program}`);
    });
  });
});
