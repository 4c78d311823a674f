// Looking for more in a draft: an article is added, the program reads all of them again, and what has
// been decided stays.
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
import { PAGE, button, compare, downloaded } from './support/studio.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const CLI = process.env.CLI ?? join(REPOSITORY, 'target/debug/source-comparison');
const THIRD = `# The Osprey is lost

The ferry Osprey sank off Marn on Sunday evening. The fire brigade said 17 people were rescued.

The mayor said the ferry carried 44 passengers.`;

/** A module worker that never answers. */
const SILENT = { contentType: 'text/javascript', body: '' };

describe('looking for more in a draft', () => {
  const suite = browserSuite({ before, after }, startServer);
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'more-'));
  });
  after(() => rm(folder, { recursive: true }));

  const visit = (steps, context = {}) => suite.visit({ path: PAGE, context }, steps);
  const text = async (page) => (await downloaded(page, () => button(page, 'Download').click())).text;
  const panel = (page, name) => page.getByRole('radio', { name }).check();
  const look = async (page) => {
    await panel(page, 'Add');
    await button(page, 'Look for more suggestions').click();
  };
  const said = (page, words) => page.getByRole('status').filter({ hasText: words }).waitFor();

  /** A file of three articles, of which the program has seen two, with the first claim decided. */
  const withThird = async (page) => {
    const file = JSON.parse(await text(page));
    const blocks = THIRD.split('\n\n').map((line, at) =>
      at === 0 ? { kind: 'heading', text: line.slice(2) } : { kind: 'paragraph', text: line },
    );
    const third = { ...file.articles[0], id: 'quay', title: 'The Osprey is lost', byline: null, blocks };
    file.articles.push(third);
    file.claims[0].says = 'In words of my own.';
    delete file.claims[0].suggested;
    const path = join(folder, 'three.json');
    await writeFile(path, JSON.stringify(file));
    return path;
  };

  test('a new article brings suggestions, as the command line finds them, and one undo takes them back', async () => {
    await visit(async (page) => {
      await compare(page);
      const path = await withThird(page);
      await page.locator('#open-other').setInputFiles(path);
      await button(page, 'Open the file').click();
      await page.locator('option', { hasText: 'Article C' }).first().waitFor({ state: 'attached' });
      const before = await text(page);
      await look(page);
      await said(page, /^\d+ new suggestions\.$/);
      assert.ok(await page.getByRole('radio', { name: 'Decide' }).isChecked());
      const after = await text(page);
      assert.ok(after === execFileSync(CLI, ['suggest', '--into', path], { encoding: 'utf8', stdio: 'pipe' }), 'byte for byte');
      const [old, now] = [JSON.parse(before), JSON.parse(after)];
      assert.deepEqual(now.claims.slice(0, old.claims.length), old.claims);
      assert.deepEqual(now.relations.slice(0, old.relations.length), old.relations);
      const added = now.claims.slice(old.claims.length);
      assert.ok(added.length > 1 && added.every((it) => it.article === 'quay' && it.suggested));
      assert.ok(now.relations.length > old.relations.length);
      await button(page, 'Undo').click();
      assert.equal(await text(page), before);
    });
  });

  test('what was rejected is not suggested again', async () => {
    await visit(async (page) => {
      await compare(page);
      await panel(page, 'Decide');
      await page.getByRole('button', { name: /^Reject (all|the one)/ }).click();
      const before = await text(page);
      await look(page);
      await said(page, 'Nothing was found that the draft does not hold.');
      assert.equal(await text(page), before);
      await page.getByText('What was rejected before that is not known here').waitFor();
    });
  });

  test('can be cancelled, and loses nothing', async () => {
    await visit(async (page) => {
      await compare(page);
      const before = await text(page);
      await page.route('**/v1/analysis-worker.js', (route) => route.fulfill(SILENT));
      await look(page);
      await page.getByRole('heading', { name: 'Comparing' }).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'analysing');
      await button(page, 'Cancel').click();
      await page.locator('.toolbar').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'standing');
      assert.equal(await text(page), before);
    });
  });

  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [360, 'light'], [360, 'dark']]) {
    test(`has no barrier that axe sees, ${width} px wide and ${colorScheme}`, async () => {
      const context = { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' };
      await visit(async (page) => {
        await compare(page);
        await panel(page, 'Add');
        await page.getByRole('heading', { name: 'Look for more' }).waitFor();
        await assertAccessible(page);
        await assertTargetsLargeEnough(page);
        await assertReflows(page);
      }, context);
    });
  }
});
