// How long a change of account takes to appear, in a browser slowed four times, which is about a
// school's laptop. `node accounts.mjs <scratch folder>`; SITE and CHROMIUM come from xtask.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { launchBrowser, withPage } from '../browser/support/browser.mjs';
import { startServer } from '../browser/support/server.mjs';
import { writeLargeComparison } from './large-comparison.mjs';
import { median, printMeasurement } from './measurement.mjs';

const SLOWER = 4;
const RUNS = 20;
/** Opening 1,000 claims at a quarter of the speed takes longer than Playwright's usual patience. */
const PATIENCE = 120_000;

const scratch = process.argv[2];
const large = join(scratch, 'large.json');
writeFileSync(large, JSON.stringify(writeLargeComparison()));

/** Runs in the page: collects, for each press, when it was made and when its frame was shown. */
function watchPresses() {
  globalThis.presses = { shown: [], eventTiming: [], whole: [] };
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'click') globalThis.presses.eventTiming.push(entry.duration);
    }
  });
  // Steps of 8 ms, and nothing shorter than 16 ms.
  observer.observe({ type: 'event', durationThreshold: 16, buffered: false });
  let pressed;
  const seen = (event) => {
    pressed = event.timeStamp;
    // The first frame after the press is being made in the first callback; the second follows it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        globalThis.presses.shown.push(performance.now() - event.timeStamp),
      ),
    );
  };
  // The first frame changes attributes only; what else is told of the account follows it.
  const root = document.querySelector('source-comparison')?.shadowRoot ?? document;
  const told = () => {
    const begun = pressed;
    pressed = undefined;
    if (begun) requestAnimationFrame(() => globalThis.presses.whole.push(performance.now() - begun));
  };
  new MutationObserver(told).observe(root, { childList: true, characterData: true, subtree: true });
  // Not `click`: a press on a label makes a second one, on its control.
  document.addEventListener('pointerup', seen, { capture: true });
}

/** Presses the accounts in turn; each press waits until the one before is on the screen. */
async function pressAccounts(page) {
  const accounts = page.getByRole('group', { name: 'Whose account?' }).getByRole('radio');
  await accounts.first().waitFor({ timeout: PATIENCE });
  const count = await accounts.count();
  await page.evaluate(watchPresses);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  for (let run = 0; run < RUNS; run += 1) {
    await accounts.nth((run + 1) % count).click({ timeout: PATIENCE });
    await page.waitForFunction((done) => globalThis.presses.shown.length > done, run, {
      timeout: PATIENCE,
    });
  }
  return page.evaluate(() => globalThis.presses);
}

async function measure(browser, server, bench, path) {
  await withPage(browser, server, { path }, async (page) => {
    const { shown, eventTiming, whole } = await pressAccounts(page);
    printMeasurement(bench, eventTiming, {
      cpuSlowdown: SLOWER,
      secondFrameMedianMs: Math.round(median(shown)),
      wholeMedianMs: Math.round(median(whole)),
      slowestMs: Math.max(...eventTiming),
    });
  });
}

const server = await startServer({ mounts: { '/comparisons/large.json': large } });
const browser = await launchBrowser();
try {
  await measure(browser, server, 'account-switch-moura', '/embed.html?src=comparisons%2Fmoura.json');
  const source = encodeURIComponent('comparisons/large.json');
  await measure(browser, server, 'account-switch-large', `/embed.html?src=${source}`);
} finally {
  await browser.close();
  await server.close();
}
