// The whole way, as one editor walks it: two articles are pasted, a handful of suggestions is
// accepted, the rest is rejected, and a static page is published. By keys alone, and by touch.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { launchBrowser, withPage } from './support/browser.mjs';
import { assertReflows } from './support/reflow.mjs';
import { STRICT_CSP, startServer } from './support/server.mjs';
import { PAGE, button, downloaded, textOf } from './support/studio.mjs';
import { assertTargetsLargeEnough } from './support/targets.mjs';

const MOURA = fileURLToPath(new URL('../../comparisons/moura.json', import.meta.url));

/** How many suggestions the editor takes. */
const HANDFUL = 4;

/** The texts of the two articles, as somebody would copy them. */
async function articles() {
  const { articles } = JSON.parse(await readFile(MOURA, 'utf8'));
  return articles.map(({ blocks }) =>
    blocks.map(({ kind, text }) => (kind === 'heading' ? `# ${text}` : text)).join('\n\n'),
  );
}

/** What every step has to be. */
async function assertSound(page) {
  await assertAccessible(page);
  await assertTargetsLargeEnough(page);
  await assertReflows(page);
}

/** Whether the focus is on this. */
const isFocused = (locator) =>
  locator.evaluateAll((found) => found.some((element) => element === document.activeElement));

/** Presses Tab until the focus is on it; fails where it cannot be reached. */
async function tabTo(page, locator, key = 'Tab') {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isFocused(locator)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${locator} cannot be reached by ${key}`);
}

/** Two ways to use the same page. */
const BY_KEYS = {
  name: 'by keys alone',
  context: { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'en-US' },
  press: async (page, locator) => {
    await tabTo(page, locator);
    await page.keyboard.press('Enter');
  },
  write: async (page, locator, text) => {
    await tabTo(page, locator);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
  },
  /** Month, day and year, as the browser's own field takes them. */
  date: async (page, locator, day) => {
    await tabTo(page, locator);
    const [year, month, date] = day.split('-');
    await page.keyboard.type(month + date + year);
  },
  paste: async (page, locator, text) => {
    await tabTo(page, locator);
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await page.keyboard.press('Control+v');
  },
  /** A radio button is reached by Tab to its group, and by arrows within. */
  choose: async (page, name) => {
    await tabTo(page, page.locator('.toolbar .panels input:checked'));
    for (let presses = 0; presses < 6; presses += 1) {
      if (await isFocused(page.getByRole('radio', { name }))) return;
      await page.keyboard.press('ArrowRight');
    }
    assert.fail(`no arrow leads to ${name}`);
  },
  accept: async (page) => {
    await tabTo(page, page.locator('#suggestion, .suggestion button'));
    await page.keyboard.press('a');
  },
};

const BY_TOUCH = {
  name: 'by touch',
  context: {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
    locale: 'en-US',
  },
  press: (page, locator) => locator.tap(),
  write: async (page, locator, text) => {
    await locator.tap();
    await locator.fill(text);
  },
  date: (page, locator, day) => locator.fill(day),
  // What the telephone's own menu does at the cursor.
  paste: async (page, locator, text) => {
    await locator.tap();
    await page.keyboard.insertText(text);
  },
  choose: (page, name) =>
    page.locator('.toolbar .panels label').filter({ has: page.getByRole('radio', { name }) }).tap(),
  accept: (page) => page.getByRole('button', { name: /^Accept/ }).tap(),
};

describe('from two articles to a published page', () => {
  let server;
  let browser;
  const texts = {};
  before(async () => {
    server = await startServer({ csp: `${STRICT_CSP}; frame-src 'self'`, texts });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const hand of [BY_KEYS, BY_TOUCH]) {
    test(`${hand.name}, without a barrier at any step`, async () => {
      const context = { ...hand.context, permissions: ['clipboard-read', 'clipboard-write'] };
      let published;
      await withPage(browser, server, { path: PAGE, context }, async (page) => {
        await page.getByRole('heading', { name: 'Article B' }).waitFor();
        await assertSound(page);
        for (const [place, text] of (await articles()).entries()) {
          await hand.paste(page, textOf(page, 'AB'[place]), text);
          // A clipboard has white space of its own.
          const arrived = await textOf(page, 'AB'[place]).inputValue();
          assert.equal(arrived.replace(/\s+/g, ' '), text.replace(/\s+/g, ' '));
        }
        await assertSound(page);

        await hand.press(page, button(page, 'Compare'));
        await page.getByRole('heading', { name: 'A machine proposed this' }).waitFor();
        await assertSound(page);

        await hand.choose(page, 'Decide');
        await page.locator('#suggestion').waitFor();
        for (let taken = 0; taken < HANDFUL; taken += 1) await hand.accept(page);
        await assertSound(page);
        await hand.press(page, page.getByRole('button', { name: /^Reject all \d+ that are left/ }));
        await page.getByRole('heading', { name: 'Nothing is left to decide.' }).waitFor();
        await assertSound(page);

        await hand.choose(page, /^Check/);
        const whole = page.getByRole('region', { name: 'The comparison as a whole' }).last();
        await hand.press(page, whole.getByRole('button', { name: /^Change/ }).first());
        await hand.write(page, page.getByLabel('Prepared by'), 'The foreign desk');
        await hand.date(page, page.getByLabel('Prepared on'), '2026-11-21');
        await assertSound(page);
        await hand.press(page, button(page, 'Save in the draft'));

        await hand.choose(page, 'Publish');
        await page.getByRole('heading', { name: 'Nothing stands in the way.' }).waitFor();
        await page.getByRole('region', { name: 'What to paste' }).waitFor();
        await page.frameLocator('iframe').locator('source-comparison h1').waitFor();
        await assertSound(page);
        published = await downloaded(page, () => hand.press(page, button(page, 'Static page')));
        await page.getByText('comparison.html is written.').waitFor();
      });

      assert.equal(published.name, 'comparison.html');
      texts['/published.html'] = published.text;
      const still = { ...hand.context, javaScriptEnabled: false };
      await withPage(browser, server, { path: '/published.html', context: still }, async (page) => {
        assert.equal(await page.locator('h1').count(), 1);
        assert.ok((await page.locator('mark').count()) >= HANDFUL);
        assert.match(await page.locator('body').innerText(), /The foreign desk/);
        assert.doesNotMatch(published.text, /not checked/i);
        await assertReflows(page);
      });
      // axe itself is a script; the page has none.
      await withPage(browser, server, { path: '/published.html', context: hand.context }, async (page) => {
        assert.equal(await page.locator('script:not([type="application/ld+json"])').count(), 0);
        await assertAccessible(page);
      });
    });
  }
});
