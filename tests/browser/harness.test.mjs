// The checks themselves: each must find the fault it is there for, or it proves nothing elsewhere.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { findViolations } from './support/axe.mjs';
import { browserSuite } from './support/browser.mjs';
import { findOverflow } from './support/reflow.mjs';
import { startServer } from './support/server.mjs';
import { findSmallTargets } from './support/targets.mjs';

const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url));
const FAULTY = { path: '/fixtures/faulty.html', context: { viewport: { width: 320, height: 800 } } };
const SOUND = { ...FAULTY, path: '/fixtures/sound.html' };

describe('the checks', () => {
  const suite = browserSuite({ before, after }, startServer, { mounts: { '/fixtures/': FIXTURES } });

  const visitFaulty = (steps) =>
    suite.visit(FAULTY, async (page) => {
      await page.locator('body[data-ready]').waitFor();
      await steps(page);
    });

  test('axe finds faint text inside a shadow root', async () => {
    await visitFaulty(async (page) => {
      const violations = await findViolations(page);
      assert.match(violations.join('\n'), /color-contrast.*#host >>> \.faint/s);
    });
  });

  test('an element of a shadow root that is wider than the screen is found', async () => {
    await visitFaulty(async (page) => {
      assert.match((await findOverflow(page)).join('\n'), /p\.wide spans/);
    });
  });

  test('a small target inside a shadow root is found', async () => {
    await visitFaulty(async (page) => {
      assert.match((await findSmallTargets(page)).join('\n'), /button "×": 12\.0 x 12\.0/);
    });
  });

  test('a sound page passes every check', async () => {
    await suite.visit(SOUND, async (page) => {
      assert.deepEqual(await findViolations(page), []);
      assert.deepEqual(await findOverflow(page), []);
      assert.deepEqual(await findSmallTargets(page), []);
    });
  });

  test('a console error fails the visit', async () => {
    const visit = suite.visit(SOUND, (page) => page.evaluate(() => console.error('broken')));
    await assert.rejects(visit, /console error: broken/);
  });

  test('an uncaught error fails the visit', async () => {
    const visit = suite.visit(SOUND, async (page) => {
      const thrown = page.waitForEvent('pageerror');
      await page.evaluate(() => queueMicrotask(() => { throw new Error('nobody catches this'); }));
      await thrown;
    });
    await assert.rejects(visit, /nobody catches this/);
  });

  test('a step that fails tells the faults of the page with it', async () => {
    const visit = suite.visit(SOUND, async (page) => {
      await page.evaluate(() => console.error('broken'));
      await page.locator('#never').waitFor({ timeout: 100 });
    });
    await assert.rejects(visit, /Timeout 100ms.*console error: broken/s);
  });

  test('a request outside the server fails the visit', async () => {
    const visit = suite.visit(SOUND, (page) =>
      page.evaluate(() => fetch('http://127.0.0.2:9/').catch(() => undefined)),
    );
    // The policy stops it before it is sent, and says so on the console.
    await assert.rejects(visit, /violates .*connect-src|outside the server/s);
  });

  test('an expected fault that does not occur fails the visit', async () => {
    const visit = suite.visit({ ...SOUND, expectedFaults: [/never/] }, async () => {});
    await assert.rejects(visit, /an expected fault did not occur/);
  });
});
