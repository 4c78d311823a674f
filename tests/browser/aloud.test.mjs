// What a screen reader goes by, view by view, held to files that can be read aloud from top to
// bottom: tests/browser/aloud/. After a wanted change, ALOUD=write writes them anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { readAloud } from './support/aloud.mjs';
import { browserSuite } from './support/browser.mjs';
import { accountRadio, awaitLedger, awaitReader, openCard, pageOf, settle, view } from './support/reader.mjs';
import { startServer } from './support/server.mjs';
import { PAGE as STUDIO, compare } from './support/studio.mjs';

const CANTEEN = fileURLToPath(new URL('../views/canteen.json', import.meta.url));
const file = (name) => fileURLToPath(new URL(`./aloud/${name}.txt`, import.meta.url));

/** Dates of today stand in a draft's file name and nowhere else; times stand for none at all. */
const steady = (text) => text.replaceAll(/\d{1,2}:\d{2}(:\d{2})?( [AP]M)?/g, 'a time');

function assertAsWritten(name, text) {
  if (process.env.ALOUD === 'write') writeFileSync(file(name), text);
  assert.equal(text, readFileSync(file(name), 'utf8'), `${name} is read another way`);
}

describe('read aloud', () => {
  const suite = browserSuite({ before, after }, startServer, {
    mounts: { '/comparisons/canteen-of-tests.json': CANTEEN },
  });
  const read = (steps) =>
    suite.visit({ path: pageOf('comparisons/canteen-of-tests.json') }, async (page) => {
      await awaitReader(page);
      await awaitLedger(page);
      await steps(page);
      await settle(page);
    });
  const hold = async (page, name) => {
    await settle(page);
    assertAsWritten(name, steady(await readAloud(page)));
  };

  test('the comparison, as it opens', async () => {
    await read((page) => hold(page, 'reader'));
  });

  test('an open claim has its card right after its paragraph or between the articles', async () => {
    await read(async (page) => {
      await page.locator('.sheet button.number').first().click();
      await openCard(page).waitFor();
      await hold(page, 'open-claim');
    });
  });

  test('one account’s view says whose it is', async () => {
    await read(async (page) => {
      await page.locator('.accounts input[type="radio"]').nth(1).check();
      await page.locator('.sc[data-lens="true"]').waitFor();
      await hold(page, 'account');
    });
  });

  test('the ledger is a table with headers', async () => {
    await read(async (page) => {
      await view(page, 'Ledger').check();
      await hold(page, 'ledger');
    });
  });

  test('the studio, empty and with a draft', async () => {
    await suite.visit({ path: STUDIO }, async (page) => {
      await page.getByRole('button', { name: 'Compare' }).waitFor();
      await hold(page, 'studio');
      await compare(page);
      await page.getByRole('tab', { name: 'Decide' }).or(page.getByRole('button', { name: 'Decide' })).or(page.getByRole('radio', { name: 'Decide' })).first().click();
      await hold(page, 'studio-decide');
    });
  });
});
