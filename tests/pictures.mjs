// Takes the pictures of docs/editors.md anew: `node tests/pictures.mjs`, with CHROMIUM and a built
// site, as the browser tests. The articles are the tests' own, which are invented.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

import { launchBrowser, withPage } from './browser/support/browser.mjs';
import { STRICT_CSP, startServer } from './browser/support/server.mjs';
import { PAGE, button, compare, fill } from './browser/support/studio.mjs';

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

/** Bytes that a picture has at most. */
const LARGEST = 60_000;

/** CSS px: about as wide as a page of documentation shows them. */
const VIEWPORT = { width: 920, height: 640 };

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

const crc = (bytes) => {
  let value = 0xffffffff;
  for (const byte of bytes) value = CRC[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

const chunk = (name, content) => {
  const named = Buffer.concat([Buffer.from(name), content]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(content.length);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc(named), named.length + 4);
  return chunk;
};

/** A PNG with a palette of at most 256 colours: the commonest ones; the others become their nearest. */
function encode(width, height, pixels) {
  const counts = new Map();
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at += 1) {
    colours[at] = pixels.readUIntBE(at * 4, 3);
    counts.set(colours[at], (counts.get(colours[at]) ?? 0) + 1);
  }
  const palette = [...counts].sort((one, other) => other[1] - one[1]).slice(0, 256).map(([it]) => it);
  const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distance = (one, other) =>
    channels(one).reduce((sum, value, at) => sum + (value - channels(other)[at]) ** 2, 0);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const nearest = (colour) => {
    const by = palette.map((known, place) => [distance(colour, known), place]);
    return by.reduce((best, it) => (it[0] < best[0] ? it : best))[1];
  };
  for (const colour of counts.keys()) if (!places.has(colour)) places.set(colour, nearest(colour));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = places.get(colours[y * width + x]);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels of a screenshot, decoded by the browser itself, in a page without a policy. */
async function pixels(browser, png) {
  const page = await browser.newPage();
  try {
    return await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let text = '';
      for (let at = 0; at < data.length; at += 8192) {
        text += String.fromCharCode(...data.subarray(at, at + 8192));
      }
      return { width, height, data: btoa(text) };
    }, png.toString('base64'));
  } finally {
    await page.close();
  }
}

const server = await startServer({ csp: `${STRICT_CSP}; frame-src 'self'` });
const browser = await launchBrowser();
try {
  await mkdir(FOLDER, { recursive: true });

  /** A picture of what is in the window once `place` is at its top. */
  const picture = async (page, name, place) => {
    await page.evaluate(() => document.activeElement?.blur());
    await place.evaluate((element) => {
      scrollTo({ top: element.getBoundingClientRect().top + scrollY - 16, behavior: 'instant' });
    });
    const { width, height, data } = await pixels(browser, await page.screenshot());
    const png = encode(width, height, Buffer.from(data, 'base64'));
    assert.ok(png.length <= LARGEST, `${name} has ${png.length} bytes`);
    await writeFile(join(FOLDER, `${name}.png`), png);
    console.log(`${name}: ${png.length} bytes`);
  };
  const panel = (page, name) => page.getByRole('radio', { name }).check();

  const context = { viewport: VIEWPORT, colorScheme: 'light', reducedMotion: 'reduce' };
  await withPage(browser, server, { path: PAGE, context }, async (page) => {
    await page.getByRole('heading', { name: 'Article B' }).waitFor();
    await fill(page);
    await picture(page, '1-paste', page.locator('.masthead'));
    await page.locator('.about summary').first().click();
    await picture(page, '2-say-what-is-known', page.locator('.about').first());
    await compare(page);
    await picture(page, '3-proposed', page.locator('.standing'));
    await panel(page, 'Decide');
    await picture(page, '4-decide', page.locator('.deciding'));
    await button(page, 'Change this claim').first().click();
    await picture(page, '5-change', page.locator('.suggestion'));
    await button(page, 'Leave it as it was').click();
    await page.locator('.changing').waitFor({ state: 'detached' });
    for (let taken = 0; taken < 3; taken += 1) {
      await page.locator('.suggestion .main').click();
    }
    await page.getByRole('button', { name: /^Reject (all|the one)/ }).click();
    await panel(page, /^Check/);
    await picture(page, '6-check', page.locator('.checking'));
    await panel(page, 'Publish');
    await page.getByLabel('Name of the files').fill('ferry');
    await page.getByLabel('Address of your site').fill('https://news.example/sc');
    await page.getByText('https://news.example/sc/comparisons/ferry.json').waitFor();
    await picture(page, '7-publish', page.locator('.publishing'));
    await page.getByRole('radio', { name: '600 px' }).check();
    await page.frameLocator('iframe').locator('source-comparison h1').waitFor();
    await picture(page, '8-see', page.locator('.previewing'));
  });
} finally {
  await browser.close();
  await server.close();
}
