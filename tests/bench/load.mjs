// How long much at once takes: fifty comparisons on one page, and the largest file there may be, from
// the first byte of the page until everything is drawn. SITE and CHROMIUM come from xtask.
import { launchBrowser } from '../browser/support/browser.mjs';
import { LOADED_PAGES } from '../browser/support/load.mjs';
import { pageOf } from '../browser/support/reader.mjs';
import { startServer } from '../browser/support/server.mjs';
import { printMeasurement } from './measurement.mjs';

const RUNS = 5;

/** In the page: until every comparison on it is drawn, in milliseconds since the page began. */
const drawn = async () => {
  await customElements.whenDefined('source-comparison');
  const all = [...document.querySelectorAll('source-comparison')];
  await Promise.all(all.map((one) => one.ready));
  await new Promise((frame) => requestAnimationFrame(frame));
  return performance.now();
};

const server = await startServer({ texts: LOADED_PAGES });
const browser = await launchBrowser();
const measure = async (path) => {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await browser.newPage();
    await page.goto(server.url(path));
    times.push(await page.evaluate(drawn));
    await page.close();
  }
  return times;
};
printMeasurement('load-one', await measure(pageOf('/data/mill.json')));
printMeasurement('load-fifty', await measure('/fifty.html'), { widgets: 50 });
printMeasurement('load-largest', await measure(pageOf('/comparisons/generated/largest.json')), {
  articles: 6,
  claims: 1000,
  relations: 3000,
});
await browser.close();
await server.close();
