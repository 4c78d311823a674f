// Worksheets on paper: nothing is cut, on either size of paper, in any of the languages.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { assertAccessible } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { written } from './support/command.mjs';
import { startServer } from './support/server.mjs';

/** Sheets of paper that worksheet and key may take together, at least and at most. */
const SHEETS = {
  'canteen': [9, 14],
  'canteen.fr': [9, 15],
  'match': [9, 14],
  'match.fr': [9, 15],
  'moura': [16, 26],
  'moura.fr': [16, 28],
};

const PAPERS = { a4: [595, 842], letter: [612, 792] };

const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The words on the sheets, without spaces: lines are broken where they are broken. */
function wordsOf(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'worksheet-'));
  try {
    writeFileSync(join(folder, 'sheet.pdf'), pdf);
    execFileSync('pdftotext', [join(folder, 'sheet.pdf'), join(folder, 'sheet.txt')]);
    return bare(readFileSync(join(folder, 'sheet.txt'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const bare = (text) => text.replaceAll(/\s+/gu, '');

describe('a worksheet', () => {
  // The page has its rules in itself, which the site's policy would refuse.
  const texts = {};
  const suite = browserSuite({ before, after }, startServer, { texts, csp: null });

  const open = (values, steps, context = {}) => {
    texts['/sheet.html'] = written('worksheet', ...values).toString();
    return suite.visit({ path: '/sheet.html', context }, steps);
  };

  for (const [name, [least, most]] of Object.entries(SHEETS)) {
    for (const [paper, [width, height]] of Object.entries(PAPERS)) {
      test(`${name}: prints whole on ${paper}`, async () => {
        await open([`comparisons/${name}.json`, '--key', '--paper', paper], async (page) => {
          const pdf = await page.pdf({ preferCSSPageSize: true });
          const sheets = pagesOf(pdf);
          assert.ok(sheets >= least && sheets <= most, `${sheets} sheets`);
          const [, across, down] = pdf.toString('latin1').match(/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/);
          assert.deepEqual([across, down].map((size) => Math.round(Number(size))), [width, height]);
        });
      });
    }
  }

  for (const name of Object.keys(SHEETS)) {
    test(`${name}: every line of both articles is on paper`, { skip: !hasPdftotext && 'there is no pdftotext' }, async () => {
      await open([`comparisons/${name}.json`], async (page) => {
        const found = wordsOf(await page.pdf({ preferCSSPageSize: true }));
        const lines = await page.locator('.line').evaluateAll((all) => all.map((line) => line.lastChild.data));
        assert.ok(lines.length > 50, `${lines.length} lines`);
        for (const line of lines) assert.ok(found.includes(bare(line)), line);
      });
    });
  }

  for (const [name, language] of [['canteen', 'en'], ['match.fr', 'fr'], ['moura', 'ar']]) {
    test(`${name} in ${language}: no line breaks again, and nothing stands out of the sheet`, async () => {
      // What is left of A4 between its margins, at 96 pixels to the inch.
      const context = { viewport: { width: Math.floor((182 * 96) / 25.4), height: 900 } };
      await open([`comparisons/${name}.json`, '--key', '--lang', language], async (page) => {
        await page.emulateMedia({ media: 'print' });
        const faults = await page.evaluate(() => {
          const edge = document.documentElement.clientWidth;
          const out = [...document.querySelectorAll('body *')].filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < -1 || right > edge + 1 || element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
          });
          const rows = [...document.querySelectorAll('.line')].filter((line) => {
            const height = Number.parseFloat(getComputedStyle(line).lineHeight);
            return line.getBoundingClientRect().height > height * 1.5;
          });
          return [...out, ...rows].map((element) => `${element.className}: ${element.textContent.slice(0, 60)}`);
        });
        assert.deepEqual(faults, []);
      }, context);
    });

    test(`${name} in ${language}: is accessible`, async () => {
      await open([`comparisons/${name}.json`, '--key', '--lang', language], async (page) => {
        await assertAccessible(page);
      });
    });
  }

  test('fits a narrow window', async () => {
    await open(['comparisons/canteen.json', '--key'], async (page) => {
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    }, { viewport: { width: 320, height: 900 } });
  });
});
