// Publishing in the studio: what stands in the way, and the same bytes as the command line's.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { assertReflows } from './support/reflow.mjs';
import { SITE, STRICT_CSP, startServer } from './support/server.mjs';
import { PAGE, awaitKept, button, compare, downloaded } from './support/studio.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const MOURA = join(REPOSITORY, 'comparisons/moura.json');

/** Where the command line stands that wrote the site's static pages. */
const CLI = process.env.CLI ?? join(REPOSITORY, 'target/debug/source-comparison');

const command = (...parts) => execFileSync(CLI, parts, { encoding: 'utf8', maxBuffer: 2 ** 26 });

describe('publishing in the studio', () => {
  const frame = '<iframe src="preview.html" title="a preview"></iframe>';
  const suite = browserSuite({ before, after }, startServer, {
    csp: `${STRICT_CSP}; frame-src 'self'`,
    texts: { '/holder.html': `<!doctype html><title>Holder</title>${frame}${frame}` },
  });
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'publishing-'));
  });
  after(() => rm(folder, { recursive: true }));

  const panel = async (page) => {
    await page.getByRole('radio', { name: 'Publish' }).check();
    await page.locator('.publishing').waitFor();
  };

  const publish = (steps, context = {}) =>
    suite.visit({ path: PAGE, context }, async (page) => {
      await page.locator('input[type=file]').first().setInputFiles(MOURA);
      await page.locator('.toolbar').waitFor();
      await panel(page);
      await steps(page);
    });

  const take = (page, name) => downloaded(page, () => button(page, name).click());

  /** The comparison file as the studio writes it, on the disk for the command line. */
  const taken = async (page) => {
    const { text } = await take(page, 'Comparison file');
    const path = join(folder, 'comparison.json');
    await writeFile(path, text);
    return path;
  };

  test('writes the same bytes as the command line: the pages and every export', async () => {
    await publish(async (page) => {
      const file = await taken(page);
      const base = await page.getByLabel('Address of your site').inputValue();
      const expected = {
        'Static page': ['render', file, '--base', base],
        'One file': ['render', file, '--single-file', '--site', SITE],
        Fragment: ['render', file, '--fragment'],
        Worksheet: ['worksheet', file],
        'Answer key': ['worksheet', file, '--key=only'],
        'Web Annotation': ['export', file, '--to', 'web-annotation'],
        'schema.org': ['export', file, '--to', 'schema-org'],
        TEI: ['export', file, '--to', 'tei'],
        'Claims, CSV': ['export', file, '--to', 'csv'],
        'Relations, CSV': ['export', file, '--to', 'csv', '--table', 'relations'],
        Markdown: ['export', file, '--to', 'markdown'],
      };
      for (const [name, parts] of Object.entries(expected)) {
        const { text } = await take(page, name);
        assert.ok(text.length > 1000, name);
        assert.ok(text === command(...parts), `${name} is not what the command line writes`);
      }
      // And of the file as it stands in the repository, which holds the same.
      const { text } = await take(page, 'Fragment');
      assert.ok(text === command('render', MOURA, '--fragment'));
    });
  });

  test('packs the same lesson for platforms as the command line', async () => {
    await publish(async (page) => {
      const packed = join(folder, 'lesson.zip');
      command('scorm', await taken(page), '--from', SITE, '-o', packed);
      const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Lesson package').click()]);
      assert.equal(download.suggestedFilename(), 'comparison.scorm.zip');
      const [one, other] = await Promise.all([readFile(await download.path()), readFile(packed)]);
      assert.ok(one.length > 100_000);
      assert.ok(one.equals(other), 'byte for byte');
    });
  });

  test('shows what to paste as the command line prints it, with the hash of the loader', async () => {
    await publish(async (page) => {
      const file = await taken(page);
      const base = await page.getByLabel('Address of your site').inputValue();
      const printed = command('embed', file, '--base', base, '--site', SITE);
      const code = page.getByRole('region', { name: 'What to paste' });
      for (const form of ['Element', 'Frame', 'AMP', 'Link', 'Element with its static HTML']) {
        await page.getByLabel('Form', { exact: true }).selectOption(form);
        const text = await code.textContent();
        assert.ok(printed.includes(`\n## ${form}\n`), form);
        assert.ok(printed.includes(`\n\`\`\`html\n${text}\n\`\`\`\n`), `${form}: ${text.slice(0, 300)}`);
      }
      assert.match(await code.textContent(), /integrity="sha384-[\w+/]{64}"/);
      await page.getByLabel('Form', { exact: true }).selectOption('Link');
      await page.getByLabel('Address of your site').fill('https://news.example/sc');
      await page.getByLabel('Name of the files').fill('moura');
      await page.getByText('https://news.example/sc/comparisons/moura.html').waitFor();
      await page.getByLabel('Address of your site').fill('news');
      await page.getByRole('alert').filter({ hasText: 'news is no plain address' }).waitFor();
    });
  });

  test('the name of the files and the address of the site are there again after a reload', async () => {
    await publish(async (page) => {
      await page.getByLabel('Name of the files').fill('moura');
      await page.getByLabel('Address of your site').fill('https://news.example/sc');
      await awaitKept(page, '"site":["https://news.example/sc"]');
      await page.reload();
      await panel(page);
      assert.equal(await page.getByLabel('Name of the files').inputValue(), 'moura');
      assert.equal(await page.getByLabel('Address of your site').inputValue(), 'https://news.example/sc');
      const { name } = await take(page, 'Comparison file');
      assert.equal(name, 'moura.json');
    });
  });

  test('copies a snippet, and says so', async () => {
    await publish(
      async (page) => {
        await button(page, 'Copy').click();
        await page.getByText('Copied.').waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.equal(copied, await page.getByRole('region', { name: 'What to paste' }).textContent());
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  test('says what stands in the way of a draft, leads to it, and holds back what is for readers', async () => {
    await suite.visit({ path: PAGE }, async (page) => {
      await compare(page);
      await panel(page);
      const obstacles = page.getByRole('region', { name: /stands? in the way/ });
      assert.match(await obstacles.innerText(), /\d+ suggestions are not decided on/);
      assert.ok(await button(page, 'Static page').isDisabled());
      assert.ok(await button(page, 'TEI').isDisabled());
      assert.ok(await button(page, 'Comparison file').isEnabled());
      assert.equal(await page.getByRole('heading', { name: 'Put it into a page' }).count(), 0);
      await obstacles.getByRole('button', { name: 'Decide' }).click();
      await page.getByRole('button', { name: /^Accept/ }).click();
      const left = page.getByRole('button', { name: /^Reject (all|the one)/ });
      await left.click();
      assert.equal(await page.locator('#suggestion').innerText(), 'Nothing is left to decide.');
      await button(page, 'Undo').click();
      await left.waitFor();
      await button(page, 'Redo').click();
      await button(page, 'Publish').click();
      await page.getByRole('heading', { name: 'Nothing stands in the way.' }).waitFor();
      assert.ok(await button(page, 'Static page').isEnabled());
    });
  });

  test('leads to the form in which a fault is mended', async () => {
    const faulty = JSON.parse(await readFile(MOURA, 'utf8'));
    faulty.relations[0].note = '';
    const path = join(folder, 'faulty.json');
    await writeFile(path, JSON.stringify(faulty));
    await suite.visit({ path: PAGE }, async (page) => {
      await page.locator('input[type=file]').first().setInputFiles(path);
      await page.locator('.toolbar').waitFor();
      await panel(page);
      await page.getByRole('button', { name: /^Put it right: / }).click();
      const reason = page.getByLabel(/^The reason/);
      await reason.waitFor();
      await reason.fill('Both tell of the same days.');
      await button(page, 'Save in the draft').click();
      await panel(page);
      await page.getByRole('heading', { name: 'Nothing stands in the way.' }).waitFor();
    });
  });

  test('previews the element at each width, the static page, and keeps the lesson’s place', async () => {
    await publish(async (page) => {
      const frame = page.frameLocator('iframe');
      for (const width of [320, 375, 600, 900]) {
        await page.getByRole('radio', { name: `${width} px` }).check();
        await frame.locator('source-comparison h1').waitFor();
        const found = await page.locator('iframe').evaluate((it) => it.contentWindow.innerWidth);
        assert.equal(found, width);
        await page.setViewportSize({ width: 320, height: 800 });
        assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= 320), 'only its box scrolls');
        await page.setViewportSize({ width: 1280, height: 900 });
      }
      await page.getByRole('radio', { name: 'Lesson' }).check();
      await frame.locator('source-comparison[view="lesson"]').waitFor();
      await page.getByRole('radio', { name: 'Static page' }).check();
      await frame.locator('main > .sc').waitFor();
      assert.equal(await frame.locator('source-comparison').count(), 0);
      const still = await frame.locator('main > .sc').innerHTML();
      assert.doesNotMatch(still, /<script/);
      await page.locator('iframe').evaluate((it) => {
        it.contentWindow.print = () => it.setAttribute('data-printed', '');
      });
      await button(page, 'Print or save as PDF').click();
      await page.locator('iframe[data-printed]').waitFor();
    });
  });

  test('the preview listens to nobody but the page that holds it', async () => {
    await suite.visit({ path: '/holder.html' }, async (page) => {
      const [preview, sibling] = await Promise.all(
        [0, 1].map(async (place) => (await page.locator('iframe').nth(place).elementHandle()).contentFrame()),
      );
      await preview.locator('#preview').waitFor({ state: 'attached' });
      await preview.evaluate(() => {
        globalThis.seen = [];
        addEventListener('message', ({ data }) => seen.push(data.page));
      });
      // Of the same origin, but not the one that holds it.
      await sibling.evaluate(() => {
        const message = { type: 'source-comparison:preview', page: '<main>from a sibling</main>' };
        parent.frames[0].postMessage(message, location.origin);
      });
      await preview.waitForFunction(() => seen.length === 1);
      assert.equal(await preview.locator('#preview').textContent(), '');
      await page.evaluate(() => {
        const message = { type: 'source-comparison:preview', page: '<main>from the holder</main>' };
        frames[0].postMessage(message, location.origin);
      });
      await preview.getByText('from the holder').waitFor();
    });
  });

  test('the program that publishes is fetched when the panel needs it, and not before', async () => {
    await suite.visit({ path: PAGE }, async (page) => {
      const asked = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.locator('input[type=file]').first().setInputFiles(MOURA);
      await page.locator('.toolbar').waitFor();
      await page.getByRole('radio', { name: /^Check/ }).check();
      assert.ok(!asked.some((path) => path.includes('publish')), asked.join(' '));
      await panel(page);
      await page.getByRole('region', { name: 'What to paste' }).waitFor();
      assert.ok(asked.includes('/v1/publish_bg.wasm'));
    });
  });

  test('says so where the program does not arrive, and fetches it again the next time', async () => {
    const lost = [/publish_bg\.wasm/, /net::ERR_FAILED/];
    await suite.visit({ path: PAGE, expectedFaults: lost.slice(1) }, async (page) => {
      await page.route('**/publish_bg.wasm', (route) => route.abort());
      await page.locator('input[type=file]').first().setInputFiles(MOURA);
      await page.locator('.toolbar').waitFor();
      await panel(page);
      await button(page, 'TEI').click();
      await page.getByText(/comparison\.tei\.xml could not be written: ./).waitFor();
      await page.unroute('**/publish_bg.wasm');
      assert.match((await take(page, 'TEI')).text, /^<\?xml/);
    });
  });

  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [360, 'light'], [320, 'dark']]) {
    test(`has no barrier that axe sees, ${width} px wide and ${colorScheme}`, async () => {
      const context = { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' };
      await publish(async (page) => {
        await page.getByRole('region', { name: 'What to paste' }).waitFor();
        await page.frameLocator('iframe').locator('source-comparison h1').waitFor();
        await assertAccessible(page);
        await assertTargetsLargeEnough(page);
        await assertReflows(page);
      }, context);
    });
  }
});
