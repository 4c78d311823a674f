// Nothing that was done is lost: by a reload, by a second tab, by a full device; and all of it can
// be deleted.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { ARTICLES, PAGE, SHELF, awaitKept, button, compare, downloaded, fill, keptTexts, textOf } from './support/studio.mjs';

describe('what the studio keeps on this device', () => {
  const suite = browserSuite({ before, after }, startServer);
  const visit = (steps) => suite.visit({ path: PAGE }, steps);

  /** With something in the page before the studio begins. */
  const visitWith = (script, steps) =>
    suite.visit({ path: null }, async (page) => {
      await page.addInitScript(script);
      await page.goto(suite.server.url(PAGE));
      await steps(page);
    });

  test('texts and what is said of them are there again after a reload', async () => {
    await visit(async (page) => {
      await fill(page);
      await page.getByText('About article A').click();
      await page.getByRole('textbox', { name: 'Publisher' }).first().fill('The Quay Post');
      await awaitKept(page, 'The Quay Post');
      await page.reload();
      await textOf(page, 'A').waitFor();
      assert.equal(await textOf(page, 'B').inputValue(), ARTICLES[1]);
      await page.getByText('About article A').click();
      assert.equal(await page.getByRole('textbox', { name: 'Publisher' }).first().inputValue(), 'The Quay Post');
    });
  });

  test('a draft is there again, with what is decided', async () => {
    await visit(async (page) => {
      await compare(page);
      await page.getByRole('radio', { name: 'Decide' }).check();
      await page.getByRole('button', { name: /^Accept/ }).click();
      const save = () => downloaded(page, () => button(page, 'Download').click());
      const { text } = await save();
      const progress = await page.locator('.progress .count').innerText();
      await awaitKept(page, text);
      await page.reload();
      await page.getByRole('radio', { name: 'Decide' }).check();
      assert.equal(await page.locator('.progress .count').innerText(), progress);
      assert.equal((await save()).text, text);
    });
  });

  /** Runs in the page: holds what is downloaded. Chromium drops downloads that follow each other fast. */
  const holdDownloads = () => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      globalThis.downloaded = blob;
      return make.call(URL, blob);
    };
  };

  test('every step is there after a reload: undone to the first, and done again to the last', async () => {
    await visitWith(holdDownloads, async (page) => {
      await compare(page);
      await page.getByRole('radio', { name: 'Decide' }).check();
      await page.locator('#suggestion').focus();
      const save = async () => {
        await button(page, 'Download').click();
        return page.evaluate(() => globalThis.downloaded.text());
      };
      const files = [await save()];
      for (const key of 'arara') {
        await page.keyboard.press(key);
        files.push(await save());
      }
      // What is kept was the fourth file once already, on the way to the fifth.
      await awaitKept(page, files[5]);
      await page.keyboard.press('u');
      await awaitKept(page, files[4]);
      await page.reload();
      await button(page, 'Redo').click();
      for (const file of files.toReversed()) {
        assert.equal(await save(), file);
        if (!(await button(page, 'Undo').isDisabled())) await button(page, 'Undo').click();
      }
      assert.ok(await button(page, 'Undo').isDisabled());
      for (const file of files.slice(1)) {
        await button(page, 'Redo').click();
        assert.equal(await save(), file);
      }
      assert.ok(await button(page, 'Redo').isDisabled());
    });
  });

  test('a form that was being filled in is open again after a reload', async () => {
    await visit(async (page) => {
      await compare(page);
      await page.getByRole('radio', { name: /^Check/ }).check();
      await button(page, 'Add a term').click();
      await page.getByLabel('What it means').fill('To lean to one s');
      await awaitKept(page, 'To lean to one s');
      await page.reload();
      await page.getByLabel('What it means').waitFor();
      assert.equal(await page.getByLabel('What it means').inputValue(), 'To lean to one s');
      await button(page, 'Leave it as it was').click();
      await button(page, 'Add a term').click();
      assert.equal(await page.getByLabel('What it means').inputValue(), '');
    });
  });

  test('where there is no room for every step, the draft is kept and the page says so', async () => {
    const tight = () => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (text, ...key) {
        if (String(text).includes('head;')) throw new DOMException('no room', 'QuotaExceededError');
        return put.call(this, text, ...key);
      };
    };
    await visitWith(tight, async (page) => {
      await compare(page);
      await page.getByRole('radio', { name: /^Check/ }).check();
      await page.getByRole('button', { name: 'Change: The comparison as a whole' }).click();
      await page.getByLabel('Prepared by').fill('The harbour desk');
      await button(page, 'Save in the draft').click();
      await page.getByText('no room left for every step').waitFor();
      await awaitKept(page, 'The harbour desk');
      await assertAccessible(page);
    });
  });

  test('what is typed just before the page is left is kept, too', async () => {
    await visit(async (page) => {
      await fill(page);
      const other = await page.context().newPage();
      await other.bringToFront();
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await awaitKept(page, 'Lena Holt');
    });
  });

  test('a second tab reads only, until it takes the draft over', async () => {
    await visit(async (page) => {
      await fill(page);
      await awaitKept(page, 'Lena Holt');
      const second = await page.context().newPage();
      await second.goto(suite.server.url(PAGE));
      await second.getByText('This draft is open in another tab.').waitFor();
      assert.equal(await textOf(second, 'B').inputValue(), ARTICLES[1]);
      assert.ok(await textOf(second, 'A').isDisabled());
      await assertAccessible(second);

      await textOf(page, 'A').fill('Written in the first tab.');
      await awaitKept(page, 'Written in the first tab.');
      await button(second, 'Work on it here').click();
      await second.getByText('This draft is open in another tab.').waitFor({ state: 'detached' });
      assert.equal(await textOf(second, 'A').inputValue(), 'Written in the first tab.');
      await page.getByText('This draft is open in another tab.').waitFor();
      assert.ok(await textOf(page, 'A').isDisabled());

      await textOf(second, 'A').fill('Written in the second tab.');
      await awaitKept(second, 'Written in the second tab.');
      await second.close();
      await page.reload();
      await textOf(page, 'A').waitFor();
      assert.equal(await textOf(page, 'A').inputValue(), 'Written in the second tab.');
    });
  });

  test('a second tab has its turn when the first is closed', async () => {
    await visit(async (page) => {
      await fill(page);
      await awaitKept(page, 'Lena Holt');
      const second = await page.context().newPage();
      await second.goto(suite.server.url(PAGE));
      await second.getByText('This draft is open in another tab.').waitFor();
      await textOf(page, 'A').fill('Written last in the first tab.');
      await awaitKept(page, 'Written last in the first tab.');
      await page.close();
      await second.getByText('This draft is open in another tab.').waitFor({ state: 'detached' });
      assert.equal(await textOf(second, 'A').inputValue(), 'Written last in the first tab.');
      await textOf(second, 'A').fill('Written in the second tab.');
      await awaitKept(second, 'Written in the second tab.');
      await second.close();
    });
  });

  test('one can go back to an earlier version, and from there forward again', async () => {
    await visit(async (page) => {
      await fill(page);
      await awaitKept(page, 'Lena Holt');
      await button(page, 'Compare').click();
      await page.getByRole('heading', { name: 'A machine proposed this' }).waitFor();
      await awaitKept(page, 'source-comparison/1');
      await page.getByText('Kept on this device').click();
      await page.locator('.kept li').nth(1).waitFor();
      assert.equal(await page.locator('.kept li').count(), 2);
      await page.locator('.kept li').nth(1).getByRole('button').click();
      await textOf(page, 'A').waitFor();
      assert.equal(await textOf(page, 'A').inputValue(), ARTICLES[0]);
      await awaitKept(page, '"studio":3');
      assert.ok((await keptTexts(page)).some((text) => text.includes('source-comparison/1')), 'the draft stays');
    });
  });

  test('everything can be deleted', async () => {
    await visit(async (page) => {
      await fill(page);
      await awaitKept(page, 'Lena Holt');
      await page.getByText('Kept on this device').click();
      await button(page, 'Delete everything').click();
      const dialog = page.getByRole('dialog', { name: 'Delete everything?' });
      await dialog.getByRole('button', { name: 'Delete everything' }).click();
      await awaitKept(page, null);
      assert.equal(await textOf(page, 'A').inputValue(), '');
      await page.reload();
      await textOf(page, 'A').waitFor();
      assert.equal(await textOf(page, 'A').inputValue(), '');
      const other = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
      assert.deepEqual(other, ['', 0, 0]);
    });
  });

  test('a full device is told, and nothing on the desk is lost', async () => {
    const full = () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    };
    await visitWith(full, async (page) => {
      await fill(page);
      await page.getByText('This device has no room left').waitFor();
      assert.equal(await textOf(page, 'B').inputValue(), ARTICLES[1]);
      await assertAccessible(page);
    });
  });

  test('a browser that keeps nothing is told of, and works', async () => {
    const never = () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not allowed', 'SecurityError');
      };
    };
    await visitWith(never, async (page) => {
      await page.getByText('This browser keeps nothing on this device').waitFor();
      await compare(page);
    });
  });

  for (const [kept, said] of [
    ['{"studio":4}', 'A newer version of this page kept a draft'],
    ['{"studio":1', 'What this device kept last is damaged'],
  ]) {
    test(`says so where the device holds ${kept}, and leaves it alone`, async () => {
      await visit(async (page) => {
        await fill(page);
        await awaitKept(page, 'Lena Holt');
        await page.goto('about:blank');
        await page.goto(suite.server.url('/v1/studio.css'));
        await page.evaluate(
          async ([name, kept]) => {
            const result = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
            const base = await result(indexedDB.open(name));
            const texts = base.transaction('texts', 'readwrite').objectStore('texts');
            for (const key of await result(texts.getAllKeys())) await result(texts.put(kept, key));
            base.close();
          },
          [SHELF, kept],
        );
        await page.goto(suite.server.url(PAGE));
        await page.getByText(said).waitFor();
        assert.equal(await textOf(page, 'A').inputValue(), '');
        assert.ok((await keptTexts(page)).includes(kept));
      });
    });
  }
});
