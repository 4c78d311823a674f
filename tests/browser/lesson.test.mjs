// A lesson from the first step to the last: by mouse, by keyboard alone, by touch.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import {
  LESSON_PAGES,
  awaitLesson,
  button,
  goTo,
  lessonHeard,
  lessonPage,
  listenToLesson,
  markSentence,
  pairKettle,
  sentence,
} from './support/lesson.mjs';
import { assertReflows } from './support/reflow.mjs';
import { startServer } from './support/server.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

describe('a lesson', () => {
  const suite = browserSuite({ before, after }, startServer, LESSON_PAGES);

  /** Opens a lesson as a link names it, and hears what it tells. */
  const visit = (settings, steps, context = {}) =>
    suite.visit({ path: null, context }, async (page) => {
      await listenToLesson(page);
      await page.goto(suite.server.url(lessonPage(settings)));
      await awaitLesson(page);
      await steps(page);
    });

  /** Presses Tab until something with this name has the focus. */
  const tabTo = async (page, name) => {
    for (let press = 0; press < 120; press += 1) {
      const found = await page.evaluate((wanted) => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        const label = active?.labels?.[0]?.textContent ?? active?.getAttribute('aria-label') ?? active?.textContent;
        return label?.trim().startsWith(wanted);
      }, name);
      if (found) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`the Tab key does not reach ${name}`);
  };

  test('goes through five steps by mouse, keeps both readings, and tells the host', async () => {
    await visit(undefined, async (page) => {
      await page.getByText('Who runs the canteen?').waitFor();
      await page.getByRole('textbox', { name: 'Who wrote it?' }).first().fill('Nobody says.');
      await page.getByRole('checkbox', { name: 'It does not say' }).nth(1).check();
      await button(page, 'Next: Read').click();
      await pairKettle(page);
      assert.equal(await page.locator('mark.mine').count(), 2);
      assert.equal(await page.locator('mark:not(.mine)').count(), 0, 'nobody’s marks but the pupil’s own');
      assert.ok(await button(page, /Write$/).isDisabled(), 'what shows the editor’s reading waits');
      await button(page, 'Next: Compare').click();
      await button(page, /^Commit/).click();
      await page.getByText('Found on your own: 1 of 2').waitFor();
      assert.equal(await page.locator('.feedback').getAttribute('data-outcome'), 'found');
      await page.getByText('It is broken or it is not.').waitFor();
      await page.locator('.feedback summary').click();
      await page.getByRole('radio', { name: 'Not the same fact' }).check();
      await page.getByText('After a second look: 0 of 2').waitFor();
      await page.getByText('Found on your own: 1 of 2').waitFor();
      await page.getByText(/^You say these are not the same fact\. The editor relates them/).waitFor();
      await button(page, 'Next: Corroborate').click();
      await page.getByRole('radio', { name: 'Disputed' }).check();
      await button(page, 'Next question').click();
      await page.getByText('What does a lunch cost?').waitFor();
      await button(page, 'Next: Write').click();
      await button(page, 'Add: this cannot be said').click();
      await page.getByRole('textbox', { name: 'Sentence 1' }).fill('Whether the kettle is broken.');
      await page.getByRole('checkbox', { name: /^1 · A/ }).check();
      await button(page, 'Finish').click();
      await page.getByRole('heading', { name: 'Done' }).waitFor();
      const told = await lessonHeard(page, 'source-comparison-lesson');
      const last = told.at(-1);
      assert.deepEqual([last.step, last.found, last.outOf, last.cut], ['done', 0, 2, false]);
      assert.deepEqual(Object.keys(last).toSorted(), ['cut', 'found', 'outOf', 'step', 'steps', 'work']);
      assert.match(last.work, /^[\w-]{1,4096}$/);
      const said = await lessonHeard(page, 'sc-xapi');
      const verbs = said.map(({ verb }) => verb.display.en);
      assert.deepEqual(verbs, [...Array(3).fill('experienced'), 'answered', 'answered', ...Array(2).fill('experienced'), 'completed']);
      assert.ok(said.every((it) => !('actor' in it)));
      assert.deepEqual(said.at(-1).result, { score: { raw: 0, min: 0, max: 2 }, completion: true });
    });
  });

  test('marks the words that are selected by mouse, grown to whole words', async () => {
    await visit('steps:read,reveal', async (page) => {
      const from = await sentence(page, 'the big kettle').boundingBox();
      const block = page.locator('.text .block').first();
      await block.evaluate((element) => {
        const root = element.getRootNode();
        const text = element.querySelectorAll('[data-at]')[1].firstChild;
        const start = text.data.indexOf('kettle') + 2;
        root.getSelection().setBaseAndExtent(text, start, text, start + 6);
      });
      await block.dispatchEvent('click');
      assert.ok(from.width > 0);
      assert.equal(await page.locator('.picked q').innerText(), 'kettle is');
      await button(page, 'End one word later').click();
      assert.equal(await page.locator('.picked q').innerText(), 'kettle is broken.');
      await button(page, 'Mark these words').click();
      await page.locator('.picking').getByLabel('Who says this?').selectOption('cook');
      assert.equal(await page.locator('mark.mine').innerText(), 'kettle is broken.');
    });
  });

  test('is gone through by the keyboard alone', async () => {
    await visit('steps:read,reveal', async (page) => {
      for (const [letter, words] of [['A', 'the big kettle is broken'], ['B', 'The kettle is fine']]) {
        await page.locator('.by-keys summary').nth(letter === 'A' ? 0 : 1).focus();
        await page.keyboard.press('Enter');
        await tabTo(page, `Article ${letter}: select words`);
        const field = page.getByLabel(`Article ${letter}: select words`);
        const start = await field.evaluate((it, text) => it.value.indexOf(text), words);
        await field.evaluate((it, at) => it.setSelectionRange(at, at), start);
        for (let step = 0; step < words.length; step += 1) await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.locator('.picking').waitFor();
        await tabTo(page, 'Mark these words');
        await page.keyboard.press('Enter');
        await tabTo(page, 'Who says this?');
        await page.keyboard.press('ArrowDown');
        await tabTo(page, 'Close');
        await page.keyboard.press('Enter');
      }
      await tabTo(page, 'They agree');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'Pair them');
      await page.keyboard.press('Enter');
      await page.locator('.own-pair').waitFor();
      await tabTo(page, 'Next: Compare');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => reader().activeElement.textContent), 'Two readings, side by side');
      await tabTo(page, 'Commit');
      await page.keyboard.press('Enter');
      await page.getByText('Found on your own: 1 of 2').waitFor();
      assert.match(await page.locator('.plain-list').first().innerText(), /Passage 1: you say The article itself; the editor says The head cook/);
    });
  });

  test('is gone through by touch on a phone, one article at a time', async () => {
    const context = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    await visit('steps:read,reveal', async (page) => {
      assert.equal(await page.locator('.text-sheet').filter({ visible: true }).count(), 1);
      await sentence(page, 'the big kettle is broken').tap();
      await button(page, 'Mark these words').tap();
      await button(page, 'Close').tap();
      await page.getByRole('radio', { name: 'Article B' }).check();
      await sentence(page, 'A lunch costs 4.80').tap();
      await button(page, 'Mark these words').tap();
      await button(page, 'Close').tap();
      await page.locator('.new-pair').getByText('They conflict').tap();
      await button(page, 'Pair them').tap();
      await button(page, 'Next: Compare').tap();
      await button(page, /^Commit/).tap();
      assert.equal(await page.locator('.feedback').getAttribute('data-outcome'), 'trapped');
      await page.getByText('A broken kettle and a price are not the same fact.').waitFor();
      await assertReflows(page);
    }, context);
  });

  test('resumes from its link after a reload, and from a saved file', async () => {
    await visit('steps:read,reveal;lines:1', async (page) => {
      await pairKettle(page);
      await page.waitForFunction(() => location.hash.includes('work='));
      await page.waitForFunction(() => {
        const told = globalThis.lessonHeard.filter(({ name }) => name === 'source-comparison-lesson').at(-1);
        return location.hash.endsWith(told.detail.work);
      });
      await page.reload();
      await awaitLesson(page);
      assert.equal(await page.locator('mark.mine').count(), 2);
      assert.equal(await page.locator('.own-pair').count(), 1);
      assert.equal(await page.locator('.line-numbers').count(), 2, 'the teacher’s choices stay, too');
      await page.getByText('Take your work with you').click();
      const saving = page.waitForEvent('download');
      await button(page, 'Save as a file').click();
      const saved = await readFile(await (await saving).path(), 'utf8');
      const work = JSON.parse(saved);
      assert.equal(work.format, 'source-comparison-work/1');
      assert.equal(work.reading.marks[1].quote.prefix.length > 0, true);
      await button(page, 'Remove Passage 1').click();
      assert.equal(await page.locator('.own-pair').count(), 0);
      await button(page, 'Put back').click();
      assert.equal(await page.locator('.own-pair').count(), 1);
      await page.goto(suite.server.url(lessonPage('steps:read,write')));
      await page.reload();
      await awaitLesson(page);
      assert.equal(await page.locator('mark.mine').count(), 0);
      await page.getByText('Take your work with you').click();
      const file = { name: 'w.json', mimeType: 'application/json', buffer: Buffer.from(saved) };
      await page.getByLabel('Open a saved file').setInputFiles(file);
      await page.locator('mark.mine').nth(1).waitFor();
      await page.getByLabel('Open a saved file').setInputFiles({ ...file, buffer: Buffer.from('{}') });
      await page.getByText('That is no file of this lesson.').waitFor();
      assert.equal(await page.locator('mark.mine').count(), 2);
    });
  });

  test('resumes from what a host has kept', async () => {
    await visit('steps:read,reveal', async (page) => {
      await pairKettle(page);
      const [{ work }] = (await lessonHeard(page, 'source-comparison-lesson')).slice(-1);
      await page.evaluate(async (kept) => {
        history.replaceState(null, '', location.pathname);
        const lesson = Object.assign(document.createElement('source-comparison'), { work: kept });
        lesson.setAttribute('view', 'lesson');
        lesson.setAttribute('lesson', 'steps:read,reveal');
        lesson.src = '/comparisons/canteen.json';
        document.querySelector('#frame').replaceChildren(lesson);
        await lesson.ready;
      }, work);
      await page.locator('.own-pair').waitFor();
      assert.equal(await page.locator('.steps li').count(), 2);
    });
  });

  test('asks for its own files only, and keeps nothing', async () => {
    await suite.visit({ path: null }, async (page) => {
      const requests = [];
      page.on('request', (request) => requests.push(request));
      await page.goto(suite.server.url(lessonPage()));
      await awaitLesson(page);
      await page.getByRole('textbox', { name: 'Who wrote it?' }).first().fill('The cook');
      await goTo(page, 'Read');
      await pairKettle(page);
      await goTo(page, 'Compare');
      await button(page, /^Commit/).click();
      await page.getByText('The editor’s whole reading').click();
      await page.locator('.whole source-comparison .articles-view').waitFor();
      await goTo(page, 'Write');
      await button(page, 'Finish').click();
      const expected = /^\/(lesson\.html|v1\/(source-comparison|frame|lesson|widget)\.js\??|v1\/(lesson|widget)_bg\.wasm|favicon\.ico|(v1\/(tokens|lesson|source-comparison)|site\/frame)\.css|comparisons\/canteen\.json)$/;
      for (const request of requests) {
        const { origin, pathname } = new URL(request.url());
        assert.equal(origin, suite.server.origin);
        assert.match(pathname, expected);
        assert.ok(!request.url().includes('work='), 'the fragment stays in the browser');
        assert.equal(request.postData(), null);
      }
      const kept = await page.evaluate(async () => ({
        cookies: document.cookie,
        stores: localStorage.length + sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
      }));
      assert.deepEqual(kept, { cookies: '', stores: 0, databases: 0, caches: 0 });
    });
  });

  test('is set up by a teacher, who takes one link away', async () => {
    await visit(null, async (page) => {
      await page.getByRole('heading', { name: 'Set up the lesson' }).waitFor();
      await page.getByRole('checkbox', { name: 'Corroborate' }).uncheck();
      await page.getByRole('checkbox', { name: 'Read sources blind' }).check();
      await page.getByLabel('Keep one account back').selectOption('pupils');
      await page.getByLabel('Letters').selectOption('l');
      const link = await page.getByLabel('The link of this lesson').inputValue();
      assert.match(link, /#lesson=steps:source,read,reveal,write;blind:1;hide:pupils;until:reveal;minutes:45;size:l$/);
      await page.getByLabel('Language of this page').selectOption('ar');
      await page.locator('.lesson[dir="rtl"]').waitFor();
      await page.goto('about:blank');
      await page.goto(link);
      await awaitLesson(page);
      assert.equal(await page.locator('.steps li').count(), 4);
      await goTo(page, 'Read');
      assert.match(await page.locator('.text').nth(0).innerText(), /The ▒▒▒▒ ▒▒▒▒ says the big kettle is broken/);
      assert.doesNotMatch(await page.locator('.text').nth(1).innerText(), /kettle is fine/);
      await sentence(page, 'the big kettle is broken').click();
      await button(page, 'Mark these words').click();
      const voices = page.locator('.picking').getByLabel('Who says this?').locator('option');
      assert.doesNotMatch((await voices.allInnerTexts()).join(), /cook|form seven/i);
    });
  });

  test('speaks Arabic from right to left and French', async () => {
    for (const [lang, direction, title] of [['ar', 'rtl', 'مَن المتكلم؟'], ['fr', 'ltr', 'Qui parle ?']]) {
      await visit(`lang:${lang}`, async (page) => {
        await page.getByRole('heading', { name: title }).waitFor();
        assert.equal(await page.locator('.lesson').getAttribute('dir'), direction);
        await assertAccessible(page);
        await assertReflows(page);
      });
    }
  });

  for (const [width, colorScheme] of [[1280, 'light'], [360, 'dark']]) {
    test(`has no barrier that axe sees in any step, ${width} px wide and ${colorScheme}`, async () => {
      const context = { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' };
      const look = async (page) => {
        await assertAccessible(page);
        await assertTargetsLargeEnough(page);
        await assertReflows(page, [width, 320]);
        await page.setViewportSize({ width, height: 900 });
      };
      await visit(null, look, context);
      await visit('steps:source,read,reveal,corroborate,write;lines:1;focus:1;minutes:9', async (page) => {
        await look(page);
        await goTo(page, 'Read');
        await sentence(page, 'the big kettle').click();
        await look(page);
        await button(page, 'Mark these words').click();
        await look(page);
        await button(page, 'Close').click();
        if (width === 360) await page.getByRole('radio', { name: 'Article B' }).check();
        await markSentence(page, 'The kettle is fine');
        await page.getByRole('radio', { name: 'They agree' }).check();
        await button(page, 'Pair them').click();
        await page.locator('.by-keys summary').filter({ visible: true }).first().click();
        await look(page);
        await goTo(page, 'Compare');
        await look(page);
        await button(page, /^Commit/).click();
        await page.locator('.missed summary').click();
        await look(page);
        await goTo(page, 'Corroborate');
        await page.getByRole('radio', { name: 'Disputed' }).check();
        await look(page);
        await goTo(page, 'Write');
        await button(page, 'Add: this can be said').click();
        await page.getByText('Take your work with you').click();
        await look(page);
      }, context);
    });
  }
});
