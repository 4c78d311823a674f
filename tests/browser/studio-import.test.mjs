// Annotations in the studio: our own export whole, those of another program with their texts, and
// what cannot be read. What comes out is what the command line makes of the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { assertReflows } from './support/reflow.mjs';
import { startServer } from './support/server.mjs';
import { ARTICLES, PAGE, awaitKept, button, downloaded, textOf } from './support/studio.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const MOURA = join(REPOSITORY, 'comparisons/moura.json');
const CLI = process.env.CLI ?? join(REPOSITORY, 'target/debug/source-comparison');

const PAPER = 'https://paper.example/osprey';
const BLOG = 'https://blog.example/the-ferry?id=2';
const THIRD = 'https://third.example/';

const quoting = (source, exact, says) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `https://notes.example/${encodeURIComponent(exact)}`,
  type: 'Annotation',
  ...(says ? { body: [{ type: 'TextualBody', value: says }] } : {}),
  target: [{ source, selector: [{ type: 'TextQuoteSelector', exact }] }],
});

/** What another program has noted on three pages; one note quotes nothing. */
const NOTES = JSON.stringify([
  quoting(PAPER, '12 people were rescued', 'Twelve were saved.'),
  quoting(BLOG, '15 people were rescued'),
  quoting(THIRD, 'nobody was hurt'),
  { id: 'https://notes.example/page', type: 'Annotation', target: PAPER },
]);

const jsonld = (text, name = 'notes.jsonld') => ({
  name,
  mimeType: 'application/ld+json',
  buffer: Buffer.from(text),
});

describe('annotations in the studio', () => {
  const suite = browserSuite({ before, after }, startServer);
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'importing-'));
  });
  after(() => rm(folder, { recursive: true }));

  const visit = (steps, context = {}) => suite.visit({ path: PAGE, context }, steps);
  const choose = (page, file) => page.locator('input[type=file]').first().setInputFiles(file);
  const download = async (page) => (await downloaded(page, () => button(page, 'Download').click())).text;
  const matching = (page) => page.getByRole('region', { name: 'Texts for notes.jsonld' });

  /** From the notes to the list of the texts that they need. */
  const arrive = async (page) => {
    await choose(page, jsonld(NOTES));
    await matching(page).waitFor();
  };

  test('opens our own export as it was', async () => {
    await visit(async (page) => {
      const path = join(folder, 'moura.jsonld');
      execFileSync(CLI, ['export', MOURA, '--to', 'web-annotation', '-o', path]);
      await choose(page, path);
      await page.locator('.toolbar').waitFor();
      const imported = execFileSync(CLI, ['import', path], { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: 'pipe' });
      assert.ok((await download(page)) === imported, 'byte for byte');
      assert.equal(await page.locator('.trouble').innerText(), '');
    });
  });

  test('asks for the texts of other notes, and makes of them what the command line makes', async () => {
    await visit(async (page) => {
      await textOf(page, 'B').fill(ARTICLES[0]);
      await page.getByText('About article B').click();
      await page.getByRole('group', { name: 'Address' }).getByRole('textbox').fill(PAPER);
      await arrive(page);
      const sheet = (source) => page.getByLabel(`Text of ${source}`, { exact: true });
      const chosen = (source) => sheet(source).evaluate((it) => it.selectedOptions[0].textContent);
      assert.match(await chosen(PAPER), /^Article B \(\d+ words\)$/, 'by its address');
      assert.equal(await chosen(BLOG), 'Article A (no text yet)');
      await sheet(THIRD).selectOption('Leave it out');
      await button(page, 'Make a draft of the annotations').click();
      await page.getByText('Each article needs a text').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'text-0');
      await textOf(page, 'A').fill(ARTICLES[1]);
      await button(page, 'Make a draft of the annotations').click();
      await page.getByRole('heading', { name: 'These are notes of another program' }).waitFor();
      const left = page.getByText('2 things were left out');
      await left.click();
      const told = await page.locator('.trouble li').allInnerTexts();
      assert.match(told[0], /notes\.example\/page" is left out: it quotes no words/);
      assert.match(told[1], /nobody.*is left out: the text of its source was not given/);

      const [notes, paper, blog] = ['notes.jsonld', 'paper.txt', 'blog.txt'].map((name) => join(folder, name));
      await writeFile(notes, NOTES);
      await writeFile(paper, ARTICLES[0]);
      await writeFile(blog, ARTICLES[1]);
      const given = ['--text', `${PAPER}=${paper}`, '--text', `${BLOG}=${blog}`];
      const made = execFileSync(CLI, ['import', notes, ...given], { encoding: 'utf8', stdio: 'pipe' });
      assert.ok((await download(page)) === made, 'byte for byte');
      assert.equal(JSON.parse(made).claims.length, 2);
      await assertAccessible(page);
    });
  });

  test('takes notes that are pasted into a sheet, and leaves the sheet as it was', async () => {
    await visit(async (page) => {
      await textOf(page, 'A').fill('Mine.');
      await textOf(page, 'A').evaluate((field, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, NOTES);
      await page.getByRole('region', { name: 'Texts for What was pasted' }).waitFor();
      assert.equal(await textOf(page, 'A').inputValue(), 'Mine.');
      await button(page, 'Do without the annotations').click();
      assert.equal(await page.locator('.importing').count(), 0);
      assert.equal(await textOf(page, 'A').inputValue(), 'Mine.');
    });
  });

  test('keeps the notes and their sheets over a reload', async () => {
    await visit(async (page) => {
      await arrive(page);
      await page.getByLabel(`Text of ${PAPER}`).selectOption({ index: 1 });
      await awaitKept(page, '"1","https://blog.example/the-ferry?id=2","0"');
      await page.reload();
      await matching(page).waitFor();
      assert.equal(await page.getByLabel(`Text of ${PAPER}`).evaluate((it) => it.selectedIndex), 1);
    });
  });

  test('says why a file cannot be read, and changes nothing', async () => {
    await visit(async (page) => {
      await textOf(page, 'A').fill('Mine.');
      for (const [text, why] of [
        ['{"type":', /the annotations are not JSON/],
        ['{"type":"Person"}', /no annotations here/],
        [JSON.stringify(quoting(PAPER, 'x')), /annotations of a second source/],
      ]) {
        await choose(page, jsonld(text, 'bad.jsonld'));
        const alert = page.getByRole('alert').filter({ hasText: 'No comparison can be made of bad.jsonld' });
        await alert.filter({ hasText: why }).waitFor();
      }
      assert.equal(await textOf(page, 'A').inputValue(), 'Mine.');
      assert.equal(await page.locator('.importing').count(), 0);
    });
  });

  test('leaves a draft for the notes only when the editor says so', async () => {
    await visit(async (page) => {
      await choose(page, MOURA);
      await page.locator('.toolbar').waitFor();
      await choose(page, jsonld(NOTES));
      await page.getByRole('heading', { name: 'Open notes.jsonld instead?' }).waitFor();
      await button(page, 'Keep working').click();
      assert.equal(await page.locator('.toolbar').count(), 1);
      await choose(page, jsonld(NOTES));
      await button(page, 'Open the file').click();
      await matching(page).waitFor();
    });
  });

  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [360, 'light'], [320, 'dark']]) {
    test(`has no barrier that axe sees, ${width} px wide and ${colorScheme}`, async () => {
      const context = { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' };
      await visit(async (page) => {
        await arrive(page);
        await assertAccessible(page);
        await assertTargetsLargeEnough(page);
        await assertReflows(page);
      }, context);
    });
  }
});
