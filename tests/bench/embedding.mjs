// What an article costs its readers when the comparison stands in it: the host page by itself and
// with the widget, over slow 4G at a fourth of the processor's speed; then what an act of the
// reader takes at a sixth. `node embedding.mjs <scratch folder>`; SITE and CHROMIUM come from xtask.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

import { launchBrowser } from '../browser/support/browser.mjs';
import { median, printMeasurement } from './measurement.mjs';

const SITE = process.env.SITE;
const RUNS = 5;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const paragraph = `<p>${'The council met on Monday to hear what each side had to say about the bridge. '.repeat(8)}</p>`;

/** An invented article with something in its middle. */
const article = (middle, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>An article</title>${head}</head>
<body><main><h1>What the council heard</h1>${paragraph.repeat(2)}${middle}${paragraph.repeat(6)}</main></body></html>`;

const still = readFileSync(join(SITE, 'index.html'), 'utf8').match(
  /<source-comparison[^>]*>([^]*)<\/source-comparison>/,
)[1];

/** As `source-comparison embed` writes it: the style sheet right before the static HTML. */
const styles = '<link rel="stylesheet" href="/v1/static.css">';

const PAGES = {
  '/bare.html': article(paragraph),
  '/static.html': article(`${styles}<section>${still}</section>`),
  '/element.html': article(
    `${styles}<source-comparison src="/comparisons/moura.json">${still}</source-comparison>`,
    '<script type="module" src="/v1/source-comparison.js"></script>',
  ),
};

const packed = new Map();

/** A server as a newspaper's is: everything under brotli, and kept by the browser. */
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://host');
  try {
    if (!packed.has(pathname)) {
      const content = PAGES[pathname] ?? readFileSync(join(SITE, normalize(pathname)));
      packed.set(pathname, brotliCompressSync(content));
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(pathname)] ?? 'application/octet-stream',
      'Content-Encoding': 'br',
    });
    response.end(packed.get(pathname));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${server.address().port}`;

/** Runs in the page: what its readers see and wait for. */
function watch() {
  globalThis.seen = { lcp: 0, shift: 0, blocked: 0, ready: null };
  const each = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  each('largest-contentful-paint', ({ startTime }) => { seen.lcp = startTime; });
  each('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value; });
  each('longtask', ({ duration }) => { seen.blocked += duration - 50; });
  // Told, not asked for: to answer the driver takes the page some 40 ms, which would count. What the
  // last task draws is still to be seen.
  const tell = () => requestIdleCallback(() => console.debug('settled'));
  addEventListener('load', () => {
    if (!document.querySelector('source-comparison')) tell();
  });
  addEventListener('source-comparison-ready', () => {
    seen.ready = performance.now();
    tell();
  });
}

async function load(browser, path) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(watch);
  const settled = page.waitForEvent('console', (message) => message.text() === 'settled');
  await page.goto(origin + path, { waitUntil: 'commit' });
  await settled;
  const seen = await page.evaluate(() => globalThis.seen);
  await context.close();
  return seen;
}

async function measureLoading(browser, name) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await load(browser, `/${name}.html`));
  const of = (key) => runs.map((run) => run[key]);
  printMeasurement(`host-lcp-${name}`, of('lcp'), { cpuSlowdown: 4 });
  printMeasurement(`host-blocked-${name}`, of('blocked'), { cpuSlowdown: 4, layoutShift: Math.max(...of('shift')) });
  if (name === 'element') printMeasurement('ready-element', of('ready'), { cpuSlowdown: 4 });
}

/** How long a reader looks at what came before the next act, in milliseconds. */
const LOOKING = 300;

/** How long a key or a button stays down, in milliseconds, where it is held as a finger holds it. */
const HELD = 80;

/**
 * Interaction to next paint, in milliseconds, of a reader who has just come: each act by its slowest
 * event, by Event Timing; of these the slowest, as that measure has it for fewer than fifty acts.
 *
 * With `held` 0 what is pressed is let go at once. Otherwise letting go is an event of its own: it
 * comes while what was asked for is being drawn, and counts as late although nothing hangs on it.
 */
async function slowestAct(browser, held) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${origin}/embed.html?src=comparisons/moura.json`);
  await page.getByRole('radio').first().waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.evaluate(() => {
    globalThis.acts = new Map();
    const note = ({ duration, interactionId: act }) => act && acts.set(act, Math.max(duration, acts.get(act) ?? 0));
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'event', durationThreshold: 16 });
  });
  // A browser slowed down may find no idle moment by itself, although nothing is left to do.
  const settle = () =>
    page.evaluate(() => new Promise((idle) => requestIdleCallback(() => setTimeout(idle, 50), { timeout: 1000 })));
  // While an act is on, nothing is asked of the page: it would answer within the measured time.
  const look = () => setTimeout(LOOKING).then(settle);
  const accounts = page.getByRole('group', { name: 'Whose account?' }).getByRole('radio');
  const numbers = page.locator('button.number');
  for (let act = 0; act < 12; act += 1) {
    // The first account is there already; and nobody presses what is not in view yet.
    const account = accounts.nth((act + 1) % 5);
    await account.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await account.boundingBox();
    await settle();
    await page.mouse.click(x + width / 2, y + height / 2, { delay: held });
    await look();
    await numbers.nth((act * 7) % 40).focus();
    await settle();
    await page.keyboard.press('Enter', { delay: held });
    await look();
  }
  const durations = await page.evaluate(() => [...acts.values()]);
  await context.close();
  return { slowest: Math.max(...durations), middle: median(durations) };
}

async function measureActs(browser, name, held) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await slowestAct(browser, held));
  printMeasurement(name, runs.map(({ slowest }) => slowest), { cpuSlowdown: 6 });
  printMeasurement(`${name}-middle`, runs.map(({ middle }) => middle), { cpuSlowdown: 6 });
}

const browser = await launchBrowser();
try {
  for (const name of ['bare', 'static', 'element']) await measureLoading(browser, name);
  await measureActs(browser, 'interaction-moura-6x', 0);
  await measureActs(browser, 'interaction-moura-6x-held', HELD);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
