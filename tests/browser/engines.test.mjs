// The core of what the product promises, once in each of three engines.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';

import { MOURA, readableTexts, relationsOf } from './support/comparison.mjs';
import { ENGINES } from './support/engines.mjs';
import { HOSTS, startServer } from './support/server.mjs';
import { MOURA_PAGE } from './support/reader.mjs';
import { ARTICLES } from './support/studio.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** "203 jihadists were killed", the army's. */
const ARMY_KILLED = 'b24';
const KILLED = 'Who was killed at Moura, and how many?';

// What runs in the page may name nothing of this file: it is sent as text.

const ready = (page) =>
  page.run(async () => {
    await customElements.whenDefined('source-comparison');
    const element = document.querySelector('source-comparison');
    await element.ready;
    // The ledger comes last, row by row.
    const { questions } = await (await fetch(element.src)).json();
    const rows = () => element.shadowRoot.querySelectorAll('.ledger-view [data-question]').length;
    while (rows() < questions.length) await new Promise((frame) => requestAnimationFrame(frame));
    return true;
  });

/** Until a selector finds something in the comparison, frame by frame. */
const until = (page, selector) =>
  page.run(async (wanted) => {
    const root = () => document.querySelector('source-comparison')?.shadowRoot ?? document;
    while (!root().querySelector(wanted)) await new Promise((frame) => requestAnimationFrame(frame));
    return true;
  }, selector);

const inReader = (selector) => [
  (wanted) => document.querySelector('source-comparison').shadowRoot?.querySelector(wanted),
  selector,
];

const openClaim = (page) =>
  page.run(() => {
    const root = document.querySelector('source-comparison').shadowRoot;
    return root.querySelector('button.number[aria-expanded="true"]')?.dataset.claim ?? null;
  });

const clickNumber = async (page, claim) => {
  await page.click(...inReader(`button.number[data-claim="${claim}"]`));
  await until(page, `button.number[data-claim="${claim}"][aria-expanded="true"]`);
};

const violations = async (page) =>
  page.run(async (source) => {
    if (!globalThis.axe) (0, eval)(source);
    const { violations } = await axe.run(document, {
      rules: { 'target-size': { enabled: true }, 'page-has-heading-one': { enabled: false } },
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`);
  }, AXE);

for (const { name, missing, launch } of ENGINES) {
  describe(`in ${name}`, { skip: missing, timeout: 180_000 }, () => {
    const suite = {};
    before(async () => {
      // axe is brought in as a text, which a strict policy refuses; the policy has its own tests.
      suite.server = await startServer({ mounts: { '/hosts/': HOSTS }, csp: null });
      suite.engine = await launch();
    });
    after(async () => {
      await suite.engine?.close();
      await suite.server?.close();
    });

    const visit = (path, steps) => suite.engine.visit(suite.server.url(path), steps);
    const read = (steps, fragment = '') =>
      visit(MOURA_PAGE + fragment, async (page) => {
        await ready(page);
        await steps(page);
      });

    test('both articles are there in full, and every claim that is found is marked', async () => {
      await read(async (page) => {
        const seen = await page.run(() => {
          const root = document.querySelector('source-comparison').shadowRoot;
          const bare = (element) => {
            const copy = element.cloneNode(true);
            copy.querySelectorAll('.ref').forEach((number) => number.remove());
            return copy.textContent.replaceAll('\u2060', '');
          };
          const lists = [...root.querySelectorAll('mark')].map(({ dataset }) => dataset.claims.split(' '));
          return {
            texts: [...root.querySelectorAll('.sheet')].map((sheet) => [...sheet.querySelectorAll('.block')].map(bare)),
            marked: [...new Set(lists.flat())],
          };
        });
        for (const [side, article] of MOURA.articles.entries()) {
          const texts = readableTexts(article).filter((text) => text !== article.title);
          assert.deepEqual(seen.texts[side].filter((text) => text !== article.title), texts);
        }
        assert.equal(seen.marked.length, MOURA.claims.length);
      });
    });

    test('each account can be chosen, and the question stays', async () => {
      await read(async (page) => {
        await clickNumber(page, ARMY_KILLED);
        for (const account of ['JNIM', 'Survivors']) {
          await page.click((label) => {
            const root = document.querySelector('source-comparison').shadowRoot;
            const labels = [...root.querySelectorAll('.accounts label')];
            return labels.find(({ textContent }) => textContent.trim() === label);
          }, account);
          await until(page, '[data-lens="true"]');
          const { question, chosen } = await page.run(() => {
            const root = document.querySelector('source-comparison').shadowRoot;
            return {
              question: root.querySelector('.question-cards[data-current="true"] > .question')?.textContent,
              chosen: root.querySelector('.accounts input:checked').closest('label').textContent.trim(),
            };
          });
          assert.equal(chosen, account);
          assert.equal(question, KILLED);
        }
      });
    });

    test('every claim with a relation opens a card with the reason', async () => {
      await read(async (page) => {
        const notes = await page.run(async () => {
          const root = document.querySelector('source-comparison').shadowRoot;
          const seen = {};
          for (const number of root.querySelectorAll('.sheet button.number')) {
            number.click();
            while (number.getAttribute('aria-expanded') !== 'true') await new Promise((frame) => requestAnimationFrame(frame));
            const card = [...root.querySelectorAll('.card[data-open]')].find((one) => one.checkVisibility());
            seen[number.dataset.claim] = card?.textContent ?? '';
          }
          return seen;
        });
        for (const { id } of MOURA.claims) {
          const reasons = relationsOf(MOURA, id).map(({ note }) => note);
          if (reasons.length === 0) continue;
          assert.ok(reasons.some((reason) => notes[id]?.includes(reason)), `a reason of ${id}`);
        }
      });
    });

    test('keys step through the claims and close what is open', async () => {
      await read(async (page) => {
        await clickNumber(page, ARMY_KILLED);
        await page.press('n');
        await page.run(async (before) => {
          const root = document.querySelector('source-comparison').shadowRoot;
          const open = () => root.querySelector('button.number[aria-expanded="true"]')?.dataset.claim;
          while (!open() || open() === before) await new Promise((frame) => requestAnimationFrame(frame));
        }, ARMY_KILLED);
        const next = await openClaim(page);
        await page.press('Escape');
        await until(page, '.sc:not([data-opened])');
        const focused = await page.run(
          () => document.querySelector('source-comparison').shadowRoot.activeElement?.dataset.claim,
        );
        assert.equal(focused, next, 'the focus is where it was');
      });
    });

    test('a link opens what it names', async () => {
      await read(async (page) => {
        await until(page, `button.number[data-claim="${ARMY_KILLED}"][aria-expanded="true"]`);
        const state = await page.run(() => document.querySelector('source-comparison').state);
        assert.deepEqual([state.account, state.claim], ['jnim', ARMY_KILLED]);
      }, `#sc=account:jnim;claim:${ARMY_KILLED}`);
    });

    test('the ledger has a row for each question', async () => {
      await read(async (page) => {
        const rows = await page.run(() => {
          const root = document.querySelector('source-comparison').shadowRoot;
          return [...root.querySelectorAll('.ledger-view [data-question]')].map(({ dataset }) => dataset.question);
        });
        for (const { id } of MOURA.questions) assert.ok(rows.includes(id), id);
      });
    });

    test('nothing is wider than a column of 300 px', async () => {
      await visit('/hosts/narrow.html', async (page) => {
        await ready(page);
        const wider = await page.run(() => {
          const { right } = document.querySelector('.column').getBoundingClientRect();
          const all = [...document.querySelector('source-comparison').shadowRoot.querySelectorAll('*')];
          const seen = all.filter((one) => one.checkVisibility() && one.getClientRects().length > 0);
          const over = seen.filter((one) => one.getBoundingClientRect().right > right + 1);
          return over.filter((one) => !one.closest('.skip, .visually-hidden, svg')).map(({ className, localName }) => `${localName}.${className}`);
        });
        assert.deepEqual(wider, []);
      });
    });

    test('axe finds nothing, in the reader and on the static page', async () => {
      await read(async (page) => assert.deepEqual(await violations(page), []));
      await visit('/comparisons/moura.html', async (page) => assert.deepEqual(await violations(page), []));
    });

    test('two pasted texts are compared, and called a suggestion', async () => {
      await visit('/studio.html', async (page) => {
        const said = await page.run(async (texts) => {
          const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
          const fields = () => [...document.querySelectorAll('textarea')];
          while (fields().length < 2) await frame();
          for (const [place, text] of texts.entries()) {
            fields()[place].value = text;
            fields()[place].dispatchEvent(new InputEvent('input', { bubbles: true }));
            await frame();
          }
          const button = () => [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Compare');
          button().click();
          while (!document.querySelector('.sc mark')) await frame();
          return document.body.innerText;
        }, ARTICLES);
        assert.match(said, /A machine proposed this/);
        assert.match(said, /12 people were rescued/);
      });
    });

    test('nothing is asked of another server, and nothing is kept', async () => {
      await read(async (page) => {
        const left = await page.run(() => ({
          asked: performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
          here: location.origin,
          cookies: document.cookie,
          kept: localStorage.length + sessionStorage.length,
        }));
        assert.deepEqual([...new Set(left.asked)], [left.here]);
        assert.deepEqual([left.cookies, left.kept], ['', 0]);
      });
    });
  });
}
