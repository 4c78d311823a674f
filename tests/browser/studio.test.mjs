// From pasted texts to a proposed comparison, and what happens when that goes wrong.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { assertReflows } from './support/reflow.mjs';
import { startServer } from './support/server.mjs';
import { ARTICLES, PAGE, button, compare, downloaded, fill, textOf } from './support/studio.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

const SCREENS = {
  'a wide light screen': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  'a narrow light screen': { viewport: { width: 320, height: 800 }, colorScheme: 'light' },
  'a wide dark screen': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'a narrow dark screen': { viewport: { width: 320, height: 800 }, colorScheme: 'dark' },
};

/** A module worker that does what the studio’s own would not. */
const WORKERS = {
  silent: '',
  crashing: 'addEventListener("message", () => { throw new Error("out of memory") });',
  failing:
    'addEventListener("message", () => postMessage({ type: "failure", message: "article A holds no text" }));',
};

const paste = (page, label, formats) =>
  page.getByLabel(label).evaluate((field, formats) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(formats)) clipboardData.setData(type, text);
    field.focus();
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, formats);

const drop = (page, selector, files) =>
  page.locator(selector).first().evaluate((place, files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(files)) dataTransfer.items.add(new File([text], name));
    place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);

const choose = (page, field, name, text) =>
  page.getByLabel(field).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

describe('the studio', () => {
  const suite = browserSuite({ before, after }, startServer);
  const visit = (steps, options = {}) => suite.visit({ path: PAGE, ...options }, steps);

  /** With another worker in the place of the analysis. */
  const visitWith = (worker, steps) =>
    suite.visit({ path: null }, async (page) => {
      await page.route('**/v1/analysis-worker.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: WORKERS[worker] }),
      );
      await page.goto(suite.server.url(PAGE));
      await steps(page);
    });

  test('compares two pasted texts, and says that nobody has checked what it proposes', async () => {
    await visit(async (page) => {
      await compare(page);
      assert.match(await page.locator('.standing').innerText(), /unchecked: \d+ claims and \d+ relations?/);
      const sheets = page.locator('.sc .sheet');
      assert.equal(await sheets.count(), 2);
      assert.ok((await page.locator('.sc mark').count()) > 4, 'claims are marked');
      const labelled = await page.locator('.closed-card').allInnerTexts();
      assert.ok(labelled.length > 0 && labelled.every((card) => card.includes('Suggested, not checked')));
      assert.equal(await page.evaluate(() => document.activeElement.id), 'standing');
    });
  });

  test('asks nothing of any server but for its own files', async () => {
    await visit(async (page) => {
      await compare(page);
      const names = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
      );
      assert.ok(names.every((name) => name.startsWith('/v1/')), names.join(' '));
    });
  });

  test('is operated by the keyboard alone, from text to comparison', async () => {
    await visit(async (page) => {
      for (const [place, text] of ARTICLES.entries()) {
        await textOf(page, 'AB'[place]).focus();
        await page.keyboard.insertText(text);
      }
      await button(page, 'Compare').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'A machine proposed this' }).waitFor();
    });
  });

  test('keeps paragraphs and headings of what is pasted from a page', async () => {
    await visit(async (page) => {
      await paste(page, 'Text of article A', {
        'text/plain': 'flat',
        'text/html': `<meta charset="utf-8"><h1>The  quay</h1><p>It <b>sank</b>
          at six.</p><script>bad()</script><ul><li>One &amp; two</li></ul>`,
      });
      assert.equal(await textOf(page, 'A').inputValue(), '## The quay\n\nIt sank at six.\n\nOne & two');
    });
  });

  test('takes a dropped page apart, with what it says about itself', async () => {
    await visit(async (page) => {
      const html = `<!doctype html><html lang="en"><head><title>Site</title>
        <meta name="author" content="Ada Vey"><meta property="og:title" content="The quay"></head>
        <body><nav>Home</nav><p>It sank.</p></body></html>`;
      await drop(page, '.studio', { 'one.html': html, 'two.md': '# Other\n\nIt did *not*.' });
      await page.getByText('Read as Markdown.').waitFor();
      assert.equal(await textOf(page, 'A').inputValue(), 'It sank.');
      await page.getByText('About article A').click();
      assert.equal(await page.getByRole('textbox', { name: 'Written by' }).first().inputValue(), 'Ada Vey');
      assert.equal(await page.getByRole('textbox', { name: 'Title' }).first().inputValue(), 'The quay');
    });
  });

  test('tells the reader what a text does not say', async () => {
    await visit(async (page) => {
      await page.getByText('About article A').click();
      const row = page.getByRole('group', { name: 'Written by' }).first();
      await row.getByLabel('The text does not say').check();
      await page.getByRole('group', { name: 'Publisher' }).first().getByRole('textbox').fill('The Quay Post');
      await compare(page);
      const { text } = await downloaded(page, () => button(page, 'Download').click());
      const [article] = JSON.parse(text).articles;
      assert.equal(article.byline, null);
      assert.equal(article.publisher, 'The Quay Post');
    });
  });

  test('leads to the text that is missing', async () => {
    await visit(async (page) => {
      await textOf(page, 'A').fill(ARTICLES[0]);
      await button(page, 'Compare').click();
      await page.getByText('There is no text here yet.').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'text-1');
      await textOf(page, 'B').fill('It sank.');
      await page.getByText('There is no text here yet.').waitFor({ state: 'detached' });
    });
  });

  test('can be cancelled, and keeps the texts', async () => {
    await visitWith('silent', async (page) => {
      await fill(page);
      await button(page, 'Compare').click();
      await page.getByRole('heading', { name: 'Comparing' }).waitFor();
      await button(page, 'Cancel').click();
      assert.equal(await textOf(page, 'B').inputValue(), ARTICLES[1]);
      assert.equal(page.workers().length, 0, 'the worker is gone');
    });
  });

  for (const [worker, why] of [
    ['crashing', /out of memory/],
    ['failing', /holds no text/],
  ]) {
    test(`says so when the analysis is ${worker}, and keeps the texts`, async () => {
      await visitWith(worker, async (page) => {
        await fill(page);
        await button(page, 'Compare').click();
        const alert = page.getByRole('alert').filter({ hasText: 'Your texts are all here' });
        await alert.waitFor();
        assert.match(await alert.innerText(), why);
        assert.equal(await textOf(page, 'A').inputValue(), ARTICLES[0]);
      });
    });
  }

  test('opens what it has downloaded, byte for byte', async () => {
    await visit(async (page) => {
      await compare(page);
      const save = () => downloaded(page, () => button(page, 'Download').click());
      const first = await save();
      assert.equal(first.name, 'comparison.json');
      await button(page, 'Start anew').click();
      await button(page, 'Start with nothing').click();
      await textOf(page, 'A').waitFor();
      assert.equal(await textOf(page, 'A').inputValue(), '');
      await choose(page, 'Open a comparison file', 'comparison.json', first.text);
      await page.locator('.sc .sheet').first().waitFor();
      assert.equal((await save()).text, first.text);
    });
  });

  test('asks before it takes anything off the desk', async () => {
    await visit(async (page) => {
      await compare(page);
      await button(page, 'Start anew').click();
      await page.getByRole('dialog', { name: 'Start anew?' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      assert.equal(await page.locator('.sc .sheet').count(), 2);
      await button(page, 'Start anew').click();
      await button(page, 'Start anew with the same texts').click();
      assert.equal(await textOf(page, 'A').inputValue(), ARTICLES[0]);
    });
  });

  test('says what is wrong with a file of a newer version, and changes nothing', async () => {
    await visit(async (page) => {
      await fill(page);
      await choose(page, 'Open a comparison file', 'new.json', '{"format":"source-comparison/9"}');
      const alert = page.getByRole('alert').filter({ hasText: 'new.json could not be opened' });
      await alert.waitFor();
      assert.match(await alert.innerText(), /source-comparison\/9/);
      assert.equal(await textOf(page, 'A').inputValue(), ARTICLES[0]);
    });
  });

  for (const [screen, context] of Object.entries(SCREENS)) {
    test(`has no barrier that axe sees, on ${screen}`, async () => {
      const steps = {
        gathering: async () => {},
        'something missing': (page) => button(page, 'Compare').click(),
        'what is told about a text': (page) => page.getByText('About article A').click(),
        'a draft': (page) => compare(page),
        'a question': (page) => button(page, 'Start anew').click(),
      };
      await visit(
        async (page) => {
          await textOf(page, 'A').waitFor();
          for (const [step, reach] of Object.entries(steps)) {
            await reach(page);
            await assertAccessible(page).catch((error) => {
              throw new Error(`${step}: ${error.message}`);
            });
            await assertTargetsLargeEnough(page);
          }
        },
        { context: { ...context, reducedMotion: 'reduce' } },
      );
    });
  }

  test('never scrolls sideways', async () => {
    await visit(async (page) => {
      await textOf(page, 'A').waitFor();
      await page.getByText('About article A').click();
      await assertReflows(page);
      await compare(page);
      await assertReflows(page);
    });
  });
});
