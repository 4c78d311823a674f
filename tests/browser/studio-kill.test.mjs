// A tab that is killed takes at most the last second’s keystrokes with it: one run, made of seeded
// steps, in which the tab dies at many moments and the work goes on in a new one.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { PAGE, button, compare, textOf } from './support/studio.mjs';

const SEED = 20260807;
/** Moments at which the tab dies: while texts are typed, and while suggestions are decided on. */
const MOMENTS = { typing: 18, deciding: 32 };
/** What may be lost, in milliseconds. */
const LOST_AT_MOST = 1000;
const WORDS = 'the tide came in and nobody said when it would turn again because they knew'.split(' ');

/** Mulberry32: small, seeded, good enough to scatter moments. */
function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Instead of downloading, the page tells what it would. */
function tellDownloads() {
  URL.createObjectURL = (blob) => {
    globalThis.saved = blob.text();
    return 'about:blank#saved';
  };
  HTMLAnchorElement.prototype.click = () => {};
}

/** Everything that must not be lost: the texts or the file, and the form that is open. */
const stateOf = (page) =>
  page.evaluate(async () => {
    const values = (selector) => [...document.querySelectorAll(selector)].map((it) => it.value);
    const save = [...document.querySelectorAll('button')].find((it) => it.innerText === 'Download');
    save?.click();
    const undo = [...document.querySelectorAll('button')].find((it) => it.innerText === 'Undo');
    return JSON.stringify({
      texts: values('.entries textarea'),
      file: save ? await globalThis.saved : null,
      form: values('.changing :is(textarea, input[type=text])'),
      undoable: undo ? !undo.disabled : null,
    });
  });

describe('a studio whose tab is killed', () => {
  const suite = browserSuite({ before, after }, startServer);

  test('loses at most the last second’s keystrokes, at any moment', async () => {
    const random = randomNumbers(SEED);
    const context = await suite.browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addInitScript(tellDownloads);
    let page;
    let states = [];
    let [moments, most] = [0, 0];
    const note = async () => {
      const state = await stateOf(page);
      if (states.at(-1)?.state !== state) states.push({ state, from: performance.now() });
    };
    const open = async () => {
      page = await context.newPage();
      await page.goto(suite.server.url(PAGE));
      await page.locator('.entries, .drafting').waitFor();
    };
    /** Kills the tab, opens another one, and compares what it shows with what was there. */
    const kill = async () => {
      await page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), random(500));
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      const died = performance.now();
      session.send('Page.crash').catch(() => {});
      await crashed;
      await page.close();
      await open();
      const state = await stateOf(page);
      const at = states.findLastIndex((it) => it.state === state);
      assert.notEqual(at, -1, `moment ${moments}: nothing like this was there:\n${state}\n${states.at(-1).state}`);
      // What was there until the next one came.
      const lost = at + 1 < states.length ? died - states[at + 1].from : 0;
      assert.ok(lost <= LOST_AT_MOST, `moment ${moments}: ${Math.round(lost)} ms are lost`);
      most = Math.max(most, lost);
      moments += 1;
      states = [{ state, from: performance.now() }];
    };
    const word = () => `${WORDS[random(WORDS.length)]} `;

    await open();
    await note();
    for (let moment = 0; moment < MOMENTS.typing; moment += 1) {
      await textOf(page, 'AB'[random(2)]).focus();
      await page.keyboard.press('Control+End');
      for (let typed = 0; typed < 3 + random(12); typed += 1) {
        for (const letter of word()) {
          await page.keyboard.press(letter === ' ' ? 'Space' : letter);
          await note();
        }
      }
      await kill();
    }

    await compare(page);
    await page.getByRole('radio', { name: 'Decide' }).check();
    await note();
    const steps = [
      () => page.keyboard.press('a'),
      () => page.keyboard.press('r'),
      () => page.keyboard.press('u'),
      () => page.keyboard.press('Control+Shift+z'),
      async () => {
        await page.keyboard.press('e');
        const field = page.locator('.changing textarea').first();
        if ((await field.count()) === 0) return;
        await field.focus();
        for (const letter of word()) {
          await page.keyboard.press(letter === ' ' ? 'Space' : letter);
          await note();
        }
        if (random(2) === 0) await page.locator('.changing button[type=submit]').click();
      },
    ];
    for (let moment = 0; moment < MOMENTS.deciding; moment += 1) {
      for (let step = 0; step < 1 + random(4); step += 1) {
        if ((await page.locator('.changing').count()) > 0) await button(page, 'Leave it as it was').click();
        await page.locator('#suggestion').focus();
        await steps[random(steps.length)]();
        await note();
      }
      await kill();
    }
    console.log(`killed at ${moments} moments; at most ${Math.round(most)} ms were lost`);
    assert.equal(moments, 50);
    await context.close();
  });
});
