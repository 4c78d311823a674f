// Hostile files in real browsers: whatever the strings of a file say, nothing runs, nothing is asked
// for, and what stands beside a string stays where it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { NO_DAMAGE, clickEverything, damage, filledWith, sample, tell } from './support/attacks.mjs';
import { browserSuite } from './support/browser.mjs';
import { HOST_PAGES, awaitElement, mill, notice } from './support/element.mjs';
import { NO_FIREFOX, launchFirefox } from './support/firefox.mjs';
import { TRUSTED_TYPES_CSP, startServer } from './support/server.mjs';

const CANTEEN = JSON.parse(
  readFileSync(fileURLToPath(new URL('../views/canteen.json', import.meta.url)), 'utf8'),
);

/** Of each collection; with the few that are always there, about two hundred. */
const EACH = 36;

/** How many files the strings are spread over: each string stands in many fields of several. */
const FILES = 8;

const COLLECTIONS = sample(EACH);
const STRINGS = COLLECTIONS.flatMap(([, strings]) => strings);

/** The file of one turn: in each turn every field holds another string. */
function hostile(turn) {
  let place = Math.floor((turn * STRINGS.length) / FILES);
  const next = (key) => {
    const text = STRINGS[place++ % STRINGS.length];
    return key === 'url' || key === 'archive' ? text : `${text} ${STRINGS[(place * 5) % STRINGS.length]}`;
  };
  const file = filledWith({ ...CANTEEN, lesson: { tasks: [{ ask: 'words' }] } }, next);
  // Every other claim quotes a block, so that it is found and marked.
  file.claims.forEach((claim, nth) => {
    const { blocks } = file.articles.find(({ id }) => id === claim.article);
    if (nth % 2 === 0) claim.quote = { exact: blocks[nth % blocks.length].text };
  });
  return `${JSON.stringify(file).slice(0, -1)},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`;
}

const pageOf = (turn) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title>
<script type="module" src="/v1/source-comparison.js"></script>
<p id="before">Before it.</p><source-comparison src="/data/hostile-${turn}.json"></source-comparison><p id="after">After it.</p></html>`;

/** 64 MiB of white space in less than a thousandth of that, in the place of a file. */
const BOMB = gzipSync(Buffer.from(`{"format":"source-comparison/1"${' '.repeat(64 * 1024 * 1024)}}`));

const turns = Array.from({ length: FILES }, (_, turn) => turn);
const texts = {
  ...HOST_PAGES.texts,
  ...Object.fromEntries(turns.flatMap((turn) => [
    [`/data/hostile-${turn}.json`, hostile(turn)],
    [`/hosts/hostile-${turn}.html`, pageOf(turn)],
  ])),
  '/data/bomb.json': BOMB,
  '/hosts/bomb.html': pageOf(0).replace('hostile-0', 'bomb'),
};
const headers = {
  '*': { 'Content-Security-Policy': TRUSTED_TYPES_CSP },
  '/data/bomb.json': { 'Content-Encoding': 'gzip' },
};
const OWN = /^\/(v1|data|hosts)\//;
const tried = (browser) =>
  COLLECTIONS.forEach(([name, { length }]) => tell(`page-${name}`, browser, length, `${FILES} files, everything clicked`));

describe('hostile files', () => {
  const suite = browserSuite({ before, after }, startServer, { ...HOST_PAGES, texts, headers });

  test('nothing of about two hundred strings runs, is asked for, or becomes an element', async () => {
    for (const turn of turns) {
      const asked = [];
      await suite.visit({ path: null }, async (page) => {
        page.on('request', (request) => asked.push(new URL(request.url())));
        page.on('dialog', (dialog) => assert.fail(`a dialog: ${dialog.message()}`));
        await page.goto(suite.server.url(`/hosts/hostile-${turn}.html`));
        await awaitElement(page);
        assert.ok(await page.locator('source-comparison .sheet').count(), `file ${turn} is shown`);
        const clicked = await page.evaluate(clickEverything);
        assert.ok(clicked > 20, `only ${clicked} things to click in file ${turn}`);
        assert.deepEqual(await page.evaluate(damage), NO_DAMAGE, `file ${turn}`);
        const far = asked.filter(({ origin, pathname }) => origin !== suite.server.origin || !OWN.test(pathname));
        assert.deepEqual(far.map(String).filter((url) => !url.endsWith('/favicon.ico')), []);
        assert.equal(page.url().split('#')[0], suite.server.url(`/hosts/hostile-${turn}.html`));
      });
    }
    tried('chromium');
  });

  test('a string that turns writing around does not move the words beside it', async () => {
    const [, bidi] = COLLECTIONS.find(([name]) => name === 'own-bidi') ?? COLLECTIONS[0];
    const plain = mill();
    await suite.visit({ path: '/hosts/mill.html' }, async (page) => {
      await awaitElement(page);
      const places = () =>
        page.evaluate(() => {
          const root = document.querySelector('source-comparison').shadowRoot;
          const kept = [...root.querySelectorAll('label, th, h2, h3')].filter(
            ({ textContent }) => /Baker|Everyone|Ledger|Articles/.test(textContent) && !/Miller/.test(textContent),
          );
          return kept.map((element) => {
            const range = document.createRange();
            range.selectNodeContents(element);
            return [element.textContent, getComputedStyle(element).direction];
          });
        });
      const expected = await places();
      assert.ok(expected.length > 1);
      for (const text of bidi) {
        const file = structuredClone(plain);
        file.accounts[1].short = `Miller ${text}`;
        file.accounts[1].name = `Miller ${text}`;
        await page.evaluate(async (one) => {
          const element = document.querySelector('source-comparison');
          element.comparison = one;
          await element.ready;
        }, file);
        assert.deepEqual(await places(), expected, JSON.stringify(text));
        const loose = await page.evaluate(() => {
          const root = document.querySelector('source-comparison').shadowRoot;
          return /[\u202a-\u202e\u2066-\u2069]/.test(root.querySelector('.accounts')?.textContent ?? '');
        });
        assert.equal(loose, false, JSON.stringify(text));
      }
      tell('page-neighbours', 'chromium', bidi.length, 'strings in a name, its neighbours looked at');
    });
  });

  test('a small file that unpacks to a large one is given up at the format’s limit', async () => {
    assert.ok(BOMB.length < 100_000, `${BOMB.length} bytes on the way`);
    const expectedFaults = [];
    await suite.visit({ path: null, expectedFaults }, async (page) => {
      const session = await page.context().newCDPSession(page);
      await page.goto(suite.server.url('/hosts/mill.html'));
      await awaitElement(page);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize: before } = await session.send('Runtime.getHeapUsage');
      await page.evaluate(() => {
        const element = document.querySelector('source-comparison');
        element.setAttribute('src', '/data/bomb.json');
        return element.ready;
      }).catch(() => undefined);
      await notice(page).waitFor();
      const { usedSize: now } = await session.send('Runtime.getHeapUsage');
      assert.ok(now - before < 24 * 1024 * 1024, `${now - before} bytes more`);
      tell('page-bomb', 'chromium', 1, '64 MiB in a gzip answer');
    });
  });
});

describe('hostile files in Firefox', { skip: NO_FIREFOX, timeout: 240_000 }, () => {
  const suite = {};
  before(async () => {
    suite.server = await startServer({ ...HOST_PAGES, texts, headers });
    suite.firefox = await launchFirefox();
  });
  after(async () => {
    await suite.firefox?.close();
    await suite.server?.close();
  });

  test('nothing of them runs, is asked for, or becomes an element', async () => {
    for (const turn of turns) {
      const page = await suite.firefox.browser.newPage();
      const far = [];
      page.on('request', (request) => {
        const { origin, pathname } = new URL(request.url());
        // What stands in a style sheet itself, or in the browser's own, leaves nothing.
        const inside = request.url().startsWith('data:font/');
        if (!inside && (origin !== suite.server.origin || !OWN.test(pathname))) far.push(request.url());
      });
      page.on('dialog', (dialog) => far.push(`a dialog: ${dialog.message()}`));
      try {
        await page.goto(suite.server.url(`/hosts/hostile-${turn}.html`));
        await page.evaluate(async () => {
          await customElements.whenDefined('source-comparison');
          await document.querySelector('source-comparison').ready;
        });
        const clicked = await page.evaluate(clickEverything);
        assert.ok(clicked > 20, `only ${clicked} things to click in file ${turn}`);
        assert.deepEqual(await page.evaluate(damage), NO_DAMAGE, `file ${turn}`);
        assert.deepEqual(far.filter((url) => !url.endsWith('/favicon.ico')), []);
      } finally {
        await page.close();
      }
    }
    tried('firefox');
  });
});
