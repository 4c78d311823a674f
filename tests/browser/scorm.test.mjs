// A lesson's SCORM 1.2 package in a learning platform: one that writes down what it is asked, and
// that is as strict as the standard about names, values and order.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { browserSuite } from './support/browser.mjs';
import { unzipped, written } from './support/command.mjs';
import { SITE, startServer } from './support/server.mjs';

/** The platform's page: its API stands in the top window, the package in a frame of a frame. */
const PLATFORM = `<!doctype html><title>Course</title>
<iframe id="outer" src="/course/frame.html" width="900" height="700"></iframe>
<script>
  window.calls = [];
  window.values = JSON.parse(sessionStorage.values ?? '{"cmi.core.lesson_status":"not attempted"}');
  let state = 'new';
  const note = (answer, ...call) => (calls.push([...call, answer]), answer);
  window.API = {
    LMSInitialize: (nothing) => {
      const right = state === 'new' && nothing === '';
      state = right ? 'open' : state;
      return note(String(right), 'LMSInitialize', nothing);
    },
    LMSGetValue: (name) => note(state === 'open' ? (values[name] ?? '') : '', 'LMSGetValue', name),
    LMSSetValue: (name, value) => {
      const right = state === 'open' && typeof value === 'string';
      if (right) values[name] = value;
      return note(String(right), 'LMSSetValue', name, value);
    },
    LMSCommit: (nothing) => note(String(state === 'open' && nothing === ''), 'LMSCommit', nothing),
    LMSFinish: (nothing) => {
      const right = state === 'open' && nothing === '';
      state = right ? 'closed' : state;
      return note(String(right), 'LMSFinish', nothing);
    },
  };
</script>`;

const FRAME = '<!doctype html><title>Frame</title><iframe src="/course/package/index.html" width="880" height="680"></iframe>';

/** What SCORM 1.2 lets a value be. */
const VALUES = {
  'cmi.core.lesson_status': /^(passed|completed|failed|incomplete|browsed)$/,
  'cmi.core.score.raw': /^(\d{1,2}|100)$/,
  'cmi.core.score.min': /^0$/,
  'cmi.core.score.max': /^100$/,
  'cmi.core.session_time': /^\d{2,4}:[0-5]\d:[0-5]\d$/,
  'cmi.core.exit': /^(time-out|suspend|logout|)$/,
  'cmi.suspend_data': /^[\x20-\x7e]{0,4096}$/,
};

const STEPS = ['source', 'read', 'reveal'];

describe('a SCORM package', () => {
  const texts = { '/course/index.html': PLATFORM, '/course/frame.html': FRAME };
  const suite = browserSuite({ before, after }, startServer, { texts, csp: null });

  before(() => {
    const files = unzipped(written('scorm', 'comparisons/canteen.json', '--from', SITE));
    for (const [path, bytes] of files) texts[`/course/package/${path}`] = bytes;
  });

  const visit = (steps, path = '/course/index.html') => suite.visit({ path }, steps);

  /** The frame with the package, once the lesson is open and has told so. */
  const opened = async (page) => {
    const frame = await page.waitForSelector('#outer').then((outer) => outer.contentFrame());
    const inner = await frame.waitForSelector('iframe').then((element) => element.contentFrame());
    const told = () => calls.some(([name, key]) => name === 'LMSSetValue' && key === 'cmi.suspend_data');
    await page.waitForFunction(told);
    return inner;
  };

  /** What the lesson tells its host. */
  const tell = (frame, detail) =>
    frame.evaluate((detail) => {
      const event = new CustomEvent('source-comparison-lesson', { bubbles: true, composed: true, detail });
      document.querySelector('source-comparison').dispatchEvent(event);
    }, detail);

  /** Leaves the package, as a pupil does who goes back to the course, and returns all calls. */
  const left = async (page) => {
    await page.evaluate(() => {
      document.querySelector('#outer').src = 'about:blank';
    });
    await page.waitForFunction(() => calls.some(([name]) => name === 'LMSFinish'));
    return page.evaluate(() => calls);
  };

  const assertLawful = (calls) => {
    const names = calls.map(([name]) => name);
    assert.equal(names[0], 'LMSInitialize');
    assert.equal(names.at(-1), 'LMSFinish');
    assert.equal(names.filter((name) => name === 'LMSInitialize').length, 1);
    assert.equal(names.filter((name) => name === 'LMSFinish').length, 1);
    assert.ok(names.indexOf('LMSCommit') > 0);
    for (const [name, key, value, answer] of calls) {
      if (name !== 'LMSSetValue') continue;
      assert.match(value, VALUES[key] ?? /no such element/, key);
      assert.equal(answer, 'true', key);
    }
  };

  test('begins with Initialize, ends with Finish, and says nothing that is not allowed', async () => {
    await visit(async (page) => {
      const frame = await opened(page);
      await tell(frame, { step: 'read', steps: STEPS, found: 0, outOf: 0, work: 'w1' });
      await tell(frame, { step: 'reveal', steps: STEPS, found: 2, outOf: 3, work: 'w2' });
      const calls = await left(page);
      assertLawful(calls);
      const values = await page.evaluate(() => globalThis.values);
      assert.equal(values['cmi.core.lesson_status'], 'incomplete');
      assert.equal(values['cmi.core.score.raw'], '67');
      assert.equal(values['cmi.suspend_data'], 'w2');
      assert.equal(values['cmi.core.exit'], 'suspend');
    });
  });

  test('is completed when the lesson is done, and stays so', async () => {
    await visit(async (page) => {
      const frame = await opened(page);
      await tell(frame, { step: 'done', steps: STEPS, found: 3, outOf: 3, work: 'w3' });
      await tell(frame, { step: 'reveal', steps: STEPS, found: 1, outOf: 3, work: 'w4' });
      assertLawful(await left(page));
      const values = await page.evaluate(() => globalThis.values);
      assert.equal(values['cmi.core.lesson_status'], 'completed');
      assert.equal(values['cmi.core.score.raw'], '33');
      assert.equal(values['cmi.core.exit'], '');
    });
  });

  test('asks the platform to keep the work while the pupil is still there', async () => {
    await visit(async (page) => {
      const frame = await opened(page);
      await tell(frame, { step: 'read', steps: STEPS, found: 0, outOf: 0, work: 'w5' });
      await page.waitForFunction(() => calls.some(([name]) => name === 'LMSCommit'));
      assert.ok(!(await page.evaluate(() => calls.some(([name]) => name === 'LMSFinish'))));
    });
  });

  test('opens the lesson without a score, and leads a pupil who comes back to where they were', async () => {
    await visit(async (page) => {
      const kept = () => page.evaluate(() => globalThis.values);
      const frame = await opened(page);
      await page.waitForFunction(() => values['cmi.suspend_data']);
      const { 'cmi.suspend_data': first } = await kept();
      await frame.getByRole('button', { name: /^Next/ }).click();
      await page.waitForFunction((first) => values['cmi.suspend_data'] !== first, first);
      assertLawful(await left(page));
      const before = await kept();
      assert.equal(before['cmi.core.score.raw'], undefined);
      await page.evaluate(() => (sessionStorage.values = JSON.stringify(values)));
      await page.reload();
      const again = await opened(page);
      await again.locator('[aria-current="step"]', { hasText: 'Read' }).waitFor();
      assert.equal((await kept())['cmi.suspend_data'], before['cmi.suspend_data']);
    });
  });

  test('gives the work back before the lesson opens', async () => {
    await visit(async (page) => {
      await page.evaluate(() => {
        sessionStorage.values = JSON.stringify({ 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'kept' });
      });
      await page.reload();
      const frame = await opened(page);
      assert.equal(await frame.getAttribute('source-comparison', 'work'), 'kept');
    });
  });

  test('keeps work that is too long for the platform out of it', async () => {
    await visit(async (page) => {
      const frame = await opened(page);
      await tell(frame, { step: 'read', steps: STEPS, found: 0, outOf: 0, work: 'fits' });
      await tell(frame, { step: 'read', steps: STEPS, found: 0, outOf: 0, work: 'x'.repeat(4097) });
      assertLawful(await left(page));
      assert.equal(await page.evaluate(() => globalThis.values['cmi.suspend_data']), 'fits');
    });
  });

  test('holds the reader too, which shows the editor’s reading after the reveal', async () => {
    await suite.visit({ path: '/course/package/index.html' }, async (page) => {
      // As the lesson does after the reveal.
      await page.evaluate(() => {
        const reader = document.createElement('source-comparison');
        reader.id = 'reader';
        reader.setAttribute('loading', 'eager');
        reader.setAttribute('src', 'comparison.json');
        document.querySelector('main').replaceChildren(reader);
      });
      await page.locator('#reader mark').first().waitFor();
    });
  });

  test('runs without a platform, and asks for nothing outside itself', async () => {
    await suite.visit({ path: null }, async (page) => {
      const asked = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      const address = suite.server.url('/course/package/index.html');
      await Promise.all([page.waitForResponse(/comparison\.json$/), page.goto(address)]);
      await tell(page, { step: 'done', steps: STEPS, found: 1, outOf: 1, work: 'w' });
      const outside = asked.filter((path) => !path.startsWith('/course/package/') && path !== '/favicon.ico');
      assert.deepEqual(outside, []);
    });
  });
});
