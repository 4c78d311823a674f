// One way to drive three engines: Chromium, Firefox and WebKit. Little can be asked, because it
// has to be the same in each: open a page, run a function in it, click, press a key.
import puppeteer from 'puppeteer-core';

import { FLAGS } from './browser.mjs';
import { NO_FIREFOX, launchFirefox } from './firefox.mjs';
import { NO_WEBKIT, launchWebKit } from './webkit.mjs';

/**
 * @typedef {object} EnginePage
 * @property {(does: Function, ...values: any[]) => Promise<any>} run runs a function in the page,
 *   with plain values; waits for what it promises
 * @property {(finds: Function, ...values: any[]) => Promise<void>} click clicks with the mouse on
 *   the element that a function in the page finds
 * @property {(key: string) => Promise<void>} press presses one key: a letter, or `Escape`, `Tab`,
 *   `Enter`
 */

/** A call as text: both protocols take that, and no policy of a page refuses it. */
const callOf = (does, values) => `(${does})(...${JSON.stringify(values)})`;

/** The keys that WebDriver knows by a code of their own. */
const CODES = { Escape: '\uE00C', Tab: '\uE004', Enter: '\uE007', ArrowRight: '\uE014' };

function byPuppeteer(page) {
  return {
    run: (does, ...values) => page.evaluate(callOf(does, values)),
    click: async (finds, ...values) => {
      const element = await page.evaluateHandle(callOf(finds, values));
      await element.asElement().click();
    },
    press: (key) => page.keyboard.press(key),
  };
}

function byWebDriver({ ask }) {
  const execute = (script) => ask('POST', '/execute/sync', { script, args: [] });
  return {
    run: (does, ...values) => execute(`return ${callOf(does, values)}`),
    click: async (finds, ...values) => {
      const found = await execute(`return ${callOf(finds, values)}`);
      await ask('POST', `/element/${Object.values(found)[0]}/click`);
    },
    press: async (key) => {
      const value = CODES[key] ?? key;
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
  };
}

/** Runs in the page; which may write its state behind its address. */
const hasLoaded = (url) =>
  location.pathname === new URL(url).pathname && document.readyState === 'complete';

/** A browser whose pages are opened for one visit each. */
async function withPuppeteer({ browser, close }) {
  const visit = async (url, steps) => {
    const page = await browser.newPage();
    try {
      await page.goto(url);
      await steps(byPuppeteer(page));
    } finally {
      await page.close();
    }
  };
  return { visit, close };
}

const launchChromium = async () => {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    headless: true,
    defaultViewport: null,
    args: [...FLAGS, '--window-size=1280,900'],
  });
  return { browser, close: () => browser.close() };
};

/** Each engine: its name, why there are no tests in it, or false, and how it is started. */
export const ENGINES = [
  { name: 'Chromium', missing: false, launch: async () => withPuppeteer(await launchChromium()) },
  { name: 'Firefox', missing: NO_FIREFOX, launch: async () => withPuppeteer(await launchFirefox()) },
  {
    name: 'WebKit',
    missing: NO_WEBKIT,
    launch: async () => {
      const session = await launchWebKit();
      const visit = async (url, steps) => {
        const page = byWebDriver(session);
        // The driver may take another page's end of loading for this one's, and for a page of the
        // same address it may not wait at all.
        await session.ask('POST', '/url', { url: 'about:blank' });
        await session.ask('POST', '/url', { url });
        while (!(await page.run(hasLoaded, url)));
        await steps(page);
      };
      return { visit, close: session.close };
    },
  },
];
