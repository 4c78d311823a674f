// The element as a host's script sees it: properties, methods, events, `ready`.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import {
  HOST_PAGES,
  awaitElement,
  awaitState,
  call,
  heard,
  heardNames,
  listenToEvents,
  mill,
  notice,
  read,
  set,
} from './support/element.mjs';
import { accountRadio, openClaim, openClaimId, openNumber, settle, view } from './support/reader.mjs';
import { startServer } from './support/server.mjs';

describe('the element for scripts', () => {
  const suite = browserSuite({ before, after }, startServer, HOST_PAGES);

  const visit = (name, steps, more = {}) =>
    suite.visit({ path: null, ...more }, async (page) => {
      await listenToEvents(page);
      await page.goto(suite.server.url(`/hosts/${name}.html`));
      await awaitElement(page);
      await steps(page);
    });
  const title = (page) => page.locator('.sc .title').textContent();

  test('says that it is ready, once, with plain data', async () => {
    await visit('mill', async (page) => {
      const state = { account: null, claim: null, question: null, view: 'articles' };
      assert.deepEqual(await heard(page), [
        { name: 'ready', id: '', detail: { state, diagnostics: [] }, bubbles: true, composed: true },
      ]);
      assert.deepEqual(await read(page, 'state'), state);
      assert.deepEqual(await read(page, 'diagnostics'), []);
    });
  });

  test('tells of what the reader does', async () => {
    await visit('mill', async (page) => {
      await heard(page);
      await openClaim(page, 'one');
      await accountRadio(page, 'Baker').check();
      await view(page, 'Ledger').check();
      await awaitState(page, 'view', 'ledger');
      const events = await heard(page);
      const last = { account: 'baker', claim: 'two', question: null, view: 'ledger' };
      assert.deepEqual(
        events.map(({ name, detail }) => [name, detail[name]]),
        [['claim', 'one'], ['account', 'baker'], ['claim', 'two'], ['view', 'ledger']],
      );
      assert.deepEqual(events.at(-1).detail.state, last);
      assert.ok(events.every(({ bubbles, composed }) => bubbles && composed));
      assert.deepEqual(await read(page, 'state'), last);
      assert.equal(await read(page, 'account'), 'baker');
      assert.equal(await page.locator('source-comparison').getAttribute('account'), null);
    });
  });

  test('says nothing of what the host itself has set', async () => {
    await visit('mill', async (page) => {
      await heard(page);
      await call(page, 'focusClaim', 'one');
      await openNumber(page).waitFor();
      await call(page, 'showAccount', 'baker');
      await awaitState(page, 'claim', 'two');
      await set(page, 'view', 'ledger');
      await page.getByRole('table').waitFor();
      assert.deepEqual(await heardNames(page), []);
    });
  });

  test('leads from an open claim to what another account says on the same question', async () => {
    await visit('plain', async (page) => {
      await call(page, 'focusClaim', 'b24');
      await openNumber(page).waitFor();
      assert.equal(await openClaimId(page), 'b24');
      await call(page, 'showAccount', 'jnim');
      await awaitState(page, 'claim', 'b28');
      assert.equal(await openClaimId(page), 'b28');
      assert.ok(await accountRadio(page, 'JNIM').isChecked());
      await call(page, 'showAccount', null);
      await awaitState(page, 'account', null);
      assert.equal(await openClaimId(page), 'b28', 'the place is kept');
    });
  });

  test('opens a claim and closes it', async () => {
    await visit('mill', async (page) => {
      await call(page, 'focusClaim', 'two');
      await openNumber(page).waitFor();
      assert.equal(await read(page, 'claim'), 'two');
      await call(page, 'focusClaim', null);
      await openNumber(page).waitFor({ state: 'detached' });
      assert.equal(await read(page, 'claim'), null);
    });
  });

  test('opens a claim that the reader has closed since', async () => {
    await visit('mill', async (page) => {
      await call(page, 'focusClaim', 'two');
      await openNumber(page).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('button.number').first().press('Escape');
      await openNumber(page).waitFor({ state: 'detached' });
      await call(page, 'focusClaim', 'two');
      await openNumber(page).waitFor({ timeout: 2_000 });
    });
  });

  test('a state that was read can be set again', async () => {
    await visit('plain', async (page) => {
      const wanted = { account: 'jnim', claim: 'b28', question: null, view: 'articles' };
      await set(page, 'state', wanted);
      await openNumber(page).waitFor();
      assert.deepEqual(await read(page, 'state'), wanted);
      await set(page, 'state', { account: 'survivors', question: 'killed', view: 'ledger' });
      await awaitState(page, 'account', 'survivors');
      const silent = { account: 'survivors', claim: null, question: 'killed', view: 'ledger' };
      await settle(page);
      assert.deepEqual(await read(page, 'state'), silent);
      await set(page, 'state', {});
      await awaitState(page, 'account', null);
      assert.ok(await view(page, 'Articles').isChecked());
    });
  });

  test('a state of junk changes nothing but to the beginning', async () => {
    await visit('mill', async (page) => {
      const nowhere = { account: null, claim: null, question: null, view: 'articles' };
      await page.evaluate(async () => {
        const comparison = document.querySelector('source-comparison');
        const junk = [
          null,
          undefined,
          0,
          'text',
          [],
          { claim: 7 },
          { claim: Symbol('no') },
          { claim: 'two;view:ledger' },
          { claim: { toString: () => 'two' } },
          { account: '__proto__', claim: 'constructor', view: 'moon' },
          { __proto__: { claim: 'two' } },
          Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`key${at}`, 'x'.repeat(64)])),
        ];
        for (const state of junk) comparison.state = state;
      });
      await settle(page);
      assert.deepEqual(await read(page, 'state'), nowhere);
      await call(page, 'focusClaim', 'nobody');
      await call(page, 'showAccount', 'nobody');
      await settle(page);
      assert.deepEqual(await read(page, 'state'), nowhere);
    });
  });

  test('attributes are properties, and change what is shown', async () => {
    await visit('mill', async (page) => {
      const element = page.locator('source-comparison');
      for (const [property, attribute, value] of [
        ['account', 'account', 'baker'],
        ['claim', 'claim', 'two'],
        ['view', 'view', 'ledger'],
        ['headingLevel', 'heading-level', 3],
        ['theme', 'theme', 'dark'],
        ['layout', 'layout', 'narrow'],
        ['loading', 'loading', 'eager'],
      ]) {
        await set(page, property, value);
        assert.equal(await element.getAttribute(attribute), String(value));
        assert.equal(await read(page, property), value);
      }
      await settle(page);
      assert.equal(await page.locator('.sc h3.title').count(), 1);
      assert.ok(await accountRadio(page, 'Baker').isChecked());
      assert.ok(await page.getByRole('table').isVisible());
      const scheme = await page.locator('.sc').evaluate((sc) => getComputedStyle(sc).colorScheme);
      assert.equal(scheme, 'dark');
      for (const name of ['account', 'claim', 'view', 'theme', 'layout']) await set(page, name, null);
      await settle(page);
      assert.ok(await accountRadio(page, 'Everyone').isChecked());
      assert.equal(await openNumber(page).count(), 0);
      assert.ok(!(await page.getByRole('table').isVisible()));
      await element.evaluate((comparison) => comparison.setAttribute('lang', 'fr'));
      assert.equal(await page.locator('.sc[lang="fr"]').count(), 1);
    });
  });

  test('a comparison set as an object wins over the file', async () => {
    await visit('mill', async (page) => {
      await set(page, 'comparison', mill('Sunday'));
      await awaitElement(page);
      assert.equal(await title(page), 'The mill, told of Sunday');
      assert.equal((await read(page, 'comparison')).title, 'The mill, told of Sunday');
      await set(page, 'src', '/data/other.json');
      await settle(page);
      assert.equal(await title(page), 'The mill, told of Sunday');
      await set(page, 'comparison', null);
      await awaitElement(page);
      assert.equal(await title(page), 'The mill, told of Friday');
    });
  });

  test('another file is shown as soon as it is named, and the last one named', async () => {
    await visit('mill', async (page) => {
      await page.evaluate(() => {
        const comparison = document.querySelector('source-comparison');
        for (const name of ['other', 'mill', 'none', 'other']) comparison.src = `/data/${name}.json`;
      });
      await awaitElement(page);
      assert.equal(await title(page), 'The mill, told of Friday');
      assert.deepEqual(await heardNames(page), ['ready', 'ready']);
    });
  });

  test('the same comparison set again is ready again', async () => {
    await visit('mill', async (page) => {
      await set(page, 'comparison', mill());
      const again = page.evaluate(() => document.querySelector('source-comparison').ready.then(() => 'ready'));
      const late = page.evaluate(() => new Promise((done) => setTimeout(done, 2_000, 'late')));
      assert.equal(await Promise.race([again, late]), 'ready');
    });
  });

  test('what was set before the element was defined counts', async () => {
    await visit('early', async (page) => {
      assert.deepEqual(await read(page, 'account'), 'baker');
      assert.equal(await openClaimId(page), 'two');
      assert.equal(await page.locator('.sc h3.title').count(), 1);
      assert.equal(await page.locator('source-comparison').getAttribute('theme'), 'dark');
      assert.equal((await read(page, 'state')).claim, 'two', 'a getter of the host is put aside');
    });
  });

  test('`ready` is rejected where the file does not come, and settles for the next one', async () => {
    await visit('mill', async (page) => {
      await heard(page);
      const outcome = await page.evaluate(async () => {
        const comparison = document.querySelector('source-comparison');
        comparison.src = '/data/none.json';
        const failed = comparison.ready;
        const first = await failed.then(() => 'settled', (error) => error.message);
        const late = await comparison.ready.then(() => 'settled', () => 'rejected');
        comparison.src = '/data/other.json';
        return [first, late, failed === comparison.ready, (await comparison.ready) === comparison];
      });
      assert.match(outcome[0], /404/);
      assert.deepEqual(outcome.slice(1), ['rejected', false, true]);
      const events = await heard(page);
      assert.deepEqual(events.map(({ name }) => name), ['error', 'ready']);
      assert.equal(events[0].detail.cause, 'no-file');
      assert.match(events[0].detail.message, /404/);
      assert.equal(await notice(page).count(), 0);
    }, { expectedFaults: [/404/] });
  });

  const UNFIT = {
    'a circle': () => { const circle = {}; circle.self = circle; return circle; },
    'endless depth': () => {
      const deep = () => new Proxy({}, { ownKeys: () => ['a'], getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 1 }), get: (_, key) => (key === 'toJSON' ? undefined : deep()) });
      return deep();
    },
    'a getter that throws': () => ({ get title() { throw new Error('not for you'); } }),
    'a number without end': () => ({ title: 1n }),
  };
  for (const [name, make] of Object.entries(UNFIT)) {
    test(`an object that is no file is told of, and the next one is shown: ${name}`, async () => {
      await visit('mill', async (page) => {
        await page.evaluate(`document.querySelector('source-comparison').comparison = (${make})()`);
        await notice(page).waitFor();
        const [{ code, severity, message }] = await read(page, 'diagnostics');
        assert.deepEqual([code, severity], ['no-file', 'error']);
        assert.ok((await notice(page).textContent()).includes(message));
        await set(page, 'comparison', mill('Sunday'));
        await awaitElement(page);
        assert.equal(await title(page), 'The mill, told of Sunday');
      });
    });
  }

  test('an object that is too large or no comparison is told of in the list of faults', async () => {
    await visit('mill', async (page) => {
      for (const [value, code] of [[{ title: 'x'.repeat(3_000_000) }, 'over-limit'], [5, 'wrong-type'], [[], 'wrong-type']]) {
        await set(page, 'comparison', value);
        await awaitElement(page);
        await page.locator('.sc-faults').waitFor();
        const diagnostics = await read(page, 'diagnostics');
        assert.deepEqual([diagnostics[0].code, diagnostics[0].severity], [code, 'error']);
      }
    });
  });
});
