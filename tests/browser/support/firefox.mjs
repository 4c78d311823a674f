// Firefox for the tests, where one is installed: Playwright cannot drive a stock one.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import puppeteer from 'puppeteer-core';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'];

/** The Firefox that FIREFOX names, or an installed one. */
export const FIREFOX = [process.env.FIREFOX, ...PLACES].find((path) => path && existsSync(path));

/** Why there are no tests in Firefox, or false. */
export const NO_FIREFOX = !FIREFOX && 'no Firefox is installed: FIREFOX can name one';

/** A Firefox with a home of its own, which goes with it. */
export async function launchFirefox() {
  const home = mkdtempSync(join(tmpdir(), 'firefox-home-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    defaultViewport: null,
    args: ['--width=1280', '--height=900'],
    env: { ...process.env, HOME: home },
  });
  const close = async () => {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { browser, close };
}
