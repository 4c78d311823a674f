// Pages as hosts have them: several comparisons, taken names, styles for everything, hidden parts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { HOST_PAGES, awaitElement, call, heard, listenToEvents } from './support/element.mjs';
import { awaitReader, openClaim, openClaimId, openNumber, settle } from './support/reader.mjs';
import { assertReflows } from './support/reflow.mjs';
import { startServer } from './support/server.mjs';

/** Every visible box of the comparison, and how its text looks: told to compare pages with. */
const looks = (page) =>
  page.locator('source-comparison').first().evaluate((host) => {
    const PROPERTIES = [
      'color', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'lineHeight', 'letterSpacing',
      'wordSpacing', 'textTransform', 'textIndent', 'textAlign', 'whiteSpace', 'direction', 'cursor',
      'visibility', 'hyphens', 'tabSize', 'listStyleType', 'borderCollapse', 'backgroundColor',
    ];
    return [...host.shadowRoot.querySelectorAll('.sc, .sc *')].map((element) => {
      const style = getComputedStyle(element);
      const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
      return [name, ...PROPERTIES.map((property) => `${property}: ${style[property]}`)].join('; ');
    });
  });

/** The first few things that look different. */
const differences = (plain, odd) =>
  odd.flatMap((look, at) => {
    const before = new Set(plain[at]?.split('; '));
    const other = look.split('; ').filter((one) => !before.has(one));
    return other.length ? [`${look.split(';')[0]}: ${other.join(', ')}`] : [];
  });

describe('pages of hosts', () => {
  const suite = browserSuite({ before, after }, startServer, HOST_PAGES);

  const visit = (name, steps, more = {}) =>
    suite.visit({ path: null, ...more }, async (page) => {
      await listenToEvents(page);
      await page.goto(suite.server.url(`/hosts/${name}.html${more.hash ?? ''}`));
      await steps(page);
    });

  const three = (steps, hash) =>
    visit('three', async (page) => {
      for (const one of ['#first', '#second', 'source-comparison:not([id])']) await awaitElement(page, one);
      await steps(page);
    }, { hash });
  const states = (page) =>
    page.evaluate(() => [...document.querySelectorAll('source-comparison')].map(({ state }) => state));

  test('three comparisons share one program, and two copies of the script do no harm', async () => {
    await suite.visit({ path: null }, async (page) => {
      const requests = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await page.goto(suite.server.url('/hosts/three.html'));
      for (const one of ['#first', '#second', 'source-comparison:not([id])']) await awaitElement(page, one);
      const count = (ending) => requests.filter((path) => path.endsWith(ending)).length;
      assert.deepEqual(['.wasm', 'widget.js', '.css'].map(count), [1, 1, 1]);
      const titles = await page.locator('.sc .title').allTextContents();
      assert.deepEqual(titles, ['Tuesday', 'Friday', 'Tuesday'].map((day) => `The mill, told of ${day}`));
    });
  });

  test('each of three comparisons has a state of its own', async () => {
    await three(async (page) => {
      await heard(page);
      await page.locator('#second button.number[data-claim="two"]').click();
      await page.waitForFunction(() => document.querySelector('#second').state.claim === 'two');
      assert.deepEqual((await states(page)).map(({ claim }) => claim), [null, 'two', null]);
      assert.deepEqual((await heard(page)).map(({ name, id }) => [name, id]), [['claim', 'second']]);
    });
  });

  test('each follows its own part of the page’s fragment', async () => {
    await three(async (page) => {
      const claims = async () => (await states(page)).map(({ claim }) => claim);
      assert.deepEqual(await claims(), ['one', 'two', null]);
      await page.evaluate(() => { location.hash = 'sc=claim:two&sc-second=account:baker'; });
      await page.waitForFunction(() => document.querySelector('#second').state.account === 'baker');
      await settle(page);
      assert.deepEqual(await claims(), ['one', null, 'two']);
    }, '#sc-first=claim:one&elsewhere&sc-second=claim:two');
  });

  test('each writes its own part of the page’s fragment, where the host wants it', async () => {
    await three(async (page) => {
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('source-comparison')) one.setAttribute('sync-address', '');
      });
      await page.locator('#second button.number[data-claim="two"]').click();
      await page.waitForFunction(() => location.hash.includes('sc-second=claim:two'));
      await page.locator('source-comparison:not([id]) button.number[data-claim="one"]').click();
      await page.waitForFunction(() => location.hash.includes('sc=claim:one'));
      const parts = (await page.evaluate(() => location.hash.slice(1))).split('&').sort();
      assert.deepEqual(parts, ['elsewhere', 'sc-second=claim:two', 'sc=claim:one']);
    }, '#elsewhere');
  });

  test('without the host’s wish the address stays as it is', async () => {
    await three(async (page) => {
      await page.locator('#second button.number[data-claim="two"]').click();
      await page.waitForFunction(() => document.querySelector('#second').state.claim === 'two');
      await settle(page);
      assert.equal(await page.evaluate(() => location.hash), '#elsewhere');
    }, '#elsewhere');
  });

  test('a name that is taken stays with its owner, and the text in the page stays', async () => {
    await visit('taken', async (page) => {
      const warning = page.waitForEvent('console', (message) => message.type() === 'warning');
      await page.reload();
      assert.match((await warning).text(), /source-comparison/);
      const owner = await page.evaluate(() => document.querySelector('source-comparison').whose);
      assert.equal(owner, 'another script');
      assert.ok(await page.getByText('The text in the page.').isVisible());
    });
  });

  for (const name of ['hostile', 'inherited']) {
    test(`a host’s rules do not reach what stands inside: ${name}`, async () => {
      let plain;
      await visit('mill', async (page) => {
        await awaitElement(page);
        plain = await looks(page);
      });
      await visit(name, async (page) => {
        await awaitElement(page);
        const found = differences(plain, await looks(page));
        assert.deepEqual(found.slice(0, 3), [], `${found.length} elements look different`);
      });
    });
  }

  test('in a page from right to left, the comparison stands in the direction of its own language', async () => {
    await visit('rtl', async (page) => {
      await awaitElement(page);
      await awaitElement(page, '#arabic');
      const directions = await page.locator('.sc').evaluateAll((all) => all.map((sc) => getComputedStyle(sc).direction));
      assert.deepEqual(directions, ['ltr', 'rtl']);
      await assertReflows(page, [320, 1280]);
    });
  });

  test('in a column of 300 px nothing sticks out, whatever the window', async () => {
    await visit('narrow', async (page) => {
      await awaitReader(page);
      await call(page, 'focusClaim', 'b24');
      await openNumber(page).waitFor();
      const beyond = await page.locator('source-comparison').evaluate((host) => {
        const limit = host.getBoundingClientRect().right + 0.5;
        return [...host.shadowRoot.querySelectorAll('.sc, .sc *')].filter((element) => {
          const { right, width, height } = element.getBoundingClientRect();
          return width > 1 && height > 1 && right > limit && element.checkVisibility({ visibilityProperty: true });
        }).length;
      });
      assert.equal(beyond, 0);
    });
  });

  test('in a hidden part nothing is loaded, and once shown the claim it names is open', async () => {
    await visit('hidden', async (page) => {
      const requests = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.reload();
      await settle(page);
      assert.deepEqual(requests.filter((url) => /widget|\.json/.test(url)), []);
      await page.evaluate(() => { document.querySelector('#part').hidden = false; });
      await awaitElement(page);
      await settle(page);
      assert.match(await page.locator('.connector > path').getAttribute('d'), /^M/);
    });
  });

  const undrawn = 'the line is drawn again only when something scrolls or the window changes';
  test('hidden and shown again, it is as it was', async () => {
    await visit('plain', async (page) => {
      await awaitElement(page);
      await openClaim(page, 'b24');
      await settle(page);
      const line = () => page.locator('.connector > path').getAttribute('d');
      const path = await line();
      await page.evaluate(() => { document.querySelector('#place').hidden = true; });
      await settle(page);
      await page.evaluate(() => { document.querySelector('#place').hidden = false; });
      await settle(page);
      assert.equal(await openClaimId(page), 'b24');
      assert.equal(await line(), path);
    });
  });

  test('printed with the page around it, both articles and the ledger are there', async () => {
    await visit('plain', async (page) => {
      await awaitElement(page);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      await settle(page);
      assert.ok(await page.getByText('After the comparison.').isVisible());
      assert.equal(await page.locator('.sheet').filter({ visible: true }).count(), 2);
      assert.ok(await page.locator('table.ledger').isVisible());
      const pdf = await page.pdf();
      assert.ok(pdf.length > 50_000, `${pdf.length} bytes`);
    });
  });
});
