// What is written of the element for hosts, held against the element as it runs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { browserSuite } from './support/browser.mjs';
import { HOST_PAGES, awaitElement, heard, listenToEvents, set } from './support/element.mjs';
import { accountRadio, awaitLedger, openClaim, pageOf, settle, view } from './support/reader.mjs';
import { SITE, startServer } from './support/server.mjs';

const file = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const MANIFEST = JSON.parse(file('src/loader/custom-elements.json'));
const [DECLARATION] = MANIFEST.modules[0].declarations;
const TYPES = file('src/loader/source-comparison.d.ts');

const names = (list) => list.map(({ name }) => name).toSorted();

/** Events of lessons alone: lesson.test.mjs hears them. */
const OF_LESSONS = ['sc-xapi', 'source-comparison-lesson'];

/** The body of an interface of the types. */
const interfaceOf = (name) => TYPES.match(new RegExp(`interface ${name}\\b[^{]*\\{(.*?)\\n\\}`, 's'))[1];

/** The members of an interface, each with the comment above it. */
const membersOf = (name) => {
  const pattern = /(?:\/\*\*((?:(?!\*\/).)*)\*\/\s*)?(?<=\n {2}|\*\/\s*)(?:readonly |get )?("?[\w-]+"?)(?:\(|\?|:)/gs;
  return [...interfaceOf(name).matchAll(pattern)]
    .map(([, comment, member]) => ({ name: member.replaceAll('"', ''), comment }))
    .filter(({ comment }) => comment);
};

describe('what is written of the element', () => {
  const suite = browserSuite({ before, after }, startServer, HOST_PAGES);

  test('the manifest names every attribute', async () => {
    await suite.visit({ path: '/hosts/mill.html' }, async (page) => {
      await awaitElement(page);
      const observed = await page.evaluate(() => customElements.get('source-comparison').observedAttributes);
      const read = ['theme', 'loading', 'layout', 'sync-address', 'work', 'lesson', 'setup'];
      assert.deepEqual(names(DECLARATION.attributes), [...observed, ...read].toSorted());
    });
  });

  test('manifest and types name every property and method, and no other', async () => {
    await suite.visit({ path: '/hosts/mill.html' }, async (page) => {
      await awaitElement(page);
      const members = await page.evaluate(() => {
        const LIFE = ['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];
        const all = Object.getOwnPropertyDescriptors(customElements.get('source-comparison').prototype);
        return Object.entries(all)
          .filter(([name]) => !LIFE.includes(name))
          .map(([name, { value, set: setter }]) => ({
            name,
            kind: typeof value === 'function' ? 'method' : 'field',
            readonly: value === undefined && setter === undefined,
          }));
      });
      assert.deepEqual(names(DECLARATION.members), names(members));
      for (const { name, kind, readonly } of members) {
        const written = DECLARATION.members.find((member) => member.name === name);
        assert.equal(written.kind, kind, name);
        assert.equal(written.readonly ?? false, readonly, name);
        const typed = TYPES.includes(`readonly ${name}:`);
        assert.equal(typed, readonly, name);
      }
      assert.deepEqual(names(membersOf('SourceComparisonElement')), names(members));
      const own = await page.evaluate(() => Object.keys(document.querySelector('source-comparison')));
      assert.deepEqual(own, [], 'nothing stands on the element itself');
    });
  });

  test('a property that belongs to an attribute sets it', async () => {
    await suite.visit({ path: '/hosts/mill.html', expectedFaults: [/404/] }, async (page) => {
      await awaitElement(page);
      for (const { name, attribute, reflects } of DECLARATION.members.filter((member) => member.attribute)) {
        assert.ok(reflects, name);
        await set(page, name, '3');
        assert.equal(await page.locator('source-comparison').getAttribute(attribute), '3', name);
        const back = DECLARATION.attributes.find((one) => one.name === attribute);
        assert.equal(back.fieldName, name);
      }
      await page.getByRole('alert').waitFor();
    });
  });

  test('manifest and types name every event, with what it tells', async () => {
    await suite.visit({ path: null, expectedFaults: [/404/] }, async (page) => {
      await listenToEvents(page);
      await page.goto(suite.server.url('/hosts/mill.html'));
      await awaitElement(page);
      await openClaim(page, 'one');
      await accountRadio(page, 'Baker').check();
      await settle(page);
      await view(page, 'Ledger').check();
      await set(page, 'src', '/data/none.json');
      await page.getByRole('alert').waitFor();
      const seen = new Map((await heard(page)).map(({ name, detail }) => [`source-comparison-${name}`, detail]));
      const all = [...seen.keys(), ...OF_LESSONS].toSorted();
      assert.deepEqual(names(DECLARATION.events), all);
      assert.deepEqual(names(membersOf('SourceComparisonEventMap')), all);
      for (const { name, type } of DECLARATION.events.filter(({ name }) => seen.has(name))) {
        const told = [...type.text.matchAll(/(\w+): /g)].map(([, key]) => key);
        assert.deepEqual(told.toSorted(), Object.keys(seen.get(name)).toSorted(), name);
      }
      const { state } = seen.get('source-comparison-view');
      assert.deepEqual(names(membersOf('SourceComparisonState')), Object.keys(state).toSorted());
    });
  });

  test('the manifest names every part', async () => {
    await suite.visit({ path: pageOf('comparisons/moura.json', { fragment: 'sc=account:army;claim:b24' }) }, async (page) => {
      await awaitElement(page);
      await page.locator('.card[data-open]').first().waitFor({ state: 'attached' });
      await awaitLedger(page);
      const seen = await page.locator('source-comparison').evaluate(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('[part]')].flatMap((element) => [...element.part]),
      );
      // Only a file with a lost quotation has it.
      assert.deepEqual(names(DECLARATION.cssParts), [...new Set([...seen, 'unplaced'])].toSorted());
      for (const { name } of DECLARATION.cssParts) assert.ok(TYPES.includes(name), name);
    });
  });

  test('the manifest names every custom property', () => {
    const tokens = file('styles/tokens.css').matchAll(/^\s*(--sc-[\w-]+):/gm);
    assert.deepEqual(names(DECLARATION.cssProperties), [...new Set([...tokens].map(([, name]) => name))].toSorted());
  });

  test('everything is described, and every member of the types has an example', () => {
    for (const list of ['attributes', 'members', 'events', 'cssParts', 'cssProperties', 'slots']) {
      for (const { name, description } of DECLARATION[list]) assert.match(description, /\w.*\.$/, `${list} ${name}`);
    }
    const members = ['SourceComparisonElement', 'SourceComparisonEventMap'].flatMap(membersOf);
    for (const { name, comment } of members) assert.match(comment, /@example\s+\* \S/, name);
    assert.equal(MANIFEST.schemaVersion, '2.1.0');
    assert.match(TYPES, /"source-comparison": SourceComparisonElement;/);
  });

  test('both are served beside the element', () => {
    for (const name of ['custom-elements.json', 'source-comparison.d.ts']) {
      assert.equal(readFileSync(join(SITE, 'v1', name), 'utf8'), file(`src/loader/${name}`), name);
    }
  });
});
