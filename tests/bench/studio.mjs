// How long a key takes in the studio with two articles of 10,000 words and 1,000 claims, in a browser
// slowed four times, which is about a school's laptop. `node studio.mjs <scratch folder>`; SITE and
// CHROMIUM come from xtask.
import { launchBrowser, withPage } from '../browser/support/browser.mjs';
import { startServer } from '../browser/support/server.mjs';
import { writeLargeComparison } from './large-comparison.mjs';
import { printMeasurement } from './measurement.mjs';

const SLOWER = 4;
/** Opening 1,000 claims at a quarter of the speed takes longer than Playwright's usual patience. */
const PATIENCE = 120_000;
/** Event Timing tells of nothing that is shorter. */
const SHORTEST = 16;

/** Every claim and relation still to be decided on. */
function writeLargeDraft() {
  const file = writeLargeComparison();
  const suggested = { confidence: 0.5, reason: 'generated' };
  for (const item of [...file.claims, ...file.relations]) item.suggested = suggested;
  return JSON.stringify(file);
}

/** Runs in the page: how long each key took, from the press to the next frame. */
function watchKeys() {
  globalThis.keys = [];
  const observer = new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name === 'keydown') globalThis.keys.push(duration);
    }
  });
  observer.observe({ type: 'event', durationThreshold: 16 });
}

/** Presses keys, each after the frame of the one before; those too short to be told count as 16. */
async function press(page, keys) {
  await page.evaluate(() => (globalThis.keys = []));
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  // What is kept is kept a moment later; a key that comes just then has to wait for it.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  const long = await page.evaluate(() => globalThis.keys);
  return [...long, ...Array(Math.max(0, keys.length - long.length)).fill(SHORTEST)];
}

function tell(bench, times) {
  printMeasurement(bench, times, { cpuSlowdown: SLOWER, slowestMs: Math.max(...times) });
}

const letters = (number) => Array.from({ length: number }, (_, at) => 'abcdefgh '[at % 9]).map((it) => (it === ' ' ? 'Space' : it));

const server = await startServer();
const browser = await launchBrowser();
try {
  await withPage(browser, server, { path: '/studio.html' }, async (page) => {
    page.setDefaultTimeout(PATIENCE);
    const session = await page.context().newCDPSession(page);
    await page.evaluate(watchKeys);
    const [one, other] = JSON.parse(writeLargeDraft()).articles;
    for (const [letter, { blocks }] of [['A', one], ['B', other]]) {
      await page.getByLabel(`Text of article ${letter}`).fill(blocks.map(({ text }) => text).join('\n\n'));
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.getByLabel('Text of article A').focus();
    tell('studio-typing-a-text', await press(page, letters(40)));
  });
  await withPage(browser, server, { path: '/studio.html' }, async (page) => {
    page.setDefaultTimeout(PATIENCE);
    const session = await page.context().newCDPSession(page);
    await page.evaluate(watchKeys);
    const buffer = Buffer.from(writeLargeDraft());
    await page.locator('#open-file').setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer });
    await page.getByRole('radio', { name: 'Decide' }).check();
    await page.locator('#suggestion').focus();
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    tell('studio-stepping', await press(page, Array(20).fill('n')));
    tell('studio-accepting', await press(page, Array(20).fill('a')));
    tell('studio-undoing', await press(page, Array(20).fill('u')));
    await page.keyboard.press('e');
    await page.locator('.changing textarea').first().focus();
    tell('studio-typing-a-reason', await press(page, letters(40)));
    await page.getByRole('radio', { name: /^Check/ }).check();
    await page.getByRole('button', { name: 'Change: The comparison as a whole' }).click();
    await page.locator('.changing #summary').focus();
    tell('studio-typing-in-the-check', await press(page, letters(40)));
    await page.keyboard.press('Escape');
    // The focus goes back to where the form was opened, before it is moved on.
    await page.locator(':focus', { hasText: 'Change' }).waitFor();
    await page.locator('#find-item').focus();
    tell('studio-finding-a-claim', await press(page, [...'statement 499']));
    await page.getByRole('button', { name: /^Change: (Match|Conflict|Detail)/ }).first().click();
    await page.locator('.sides select').first().focus();
    tell('studio-moving-a-claim', await press(page, ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']));
    await page.locator('#find-claim').focus();
    tell('studio-finding-a-claim-to-add', await press(page, [...'statement 499']));
  });
} finally {
  await browser.close();
  await server.close();
}
