// The analysis in its worker comes to what the command line comes to, byte for byte.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { browserSuite } from './support/browser.mjs';
import { startServer } from './support/server.mjs';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const INVENTED = join(REPOSITORY, 'crates/analysis/tests/pairs/earthquake');
/** Real articles; they are no part of the project. */
const MOURA = join(REPOSITORY, '../shared/eval/pairs/moura');
const NAMES = ['a.txt', 'b.txt'];
const COMMAND = ['run', '--quiet', '--package', 'source-comparison-cli', '--', 'suggest'];
const STAGES = ['blocks', 'words', 'attribution', 'claims', 'candidates', 'relations', 'draft'];

/** What the command writes; it is told the files' names alone, as the worker is. */
function written(folder) {
  const manifest = ['--manifest-path', join(REPOSITORY, 'Cargo.toml')];
  const [run, ...rest] = COMMAND;
  return execFileSync(process.env.CARGO ?? 'cargo', [run, ...manifest, ...rest, ...NAMES], {
    cwd: folder,
    maxBuffer: 1 << 26,
  });
}

/** All messages of the worker up to the draft or the failure. */
function ask(page, sources) {
  return page.evaluate(
    (sources) =>
      new Promise((done, fail) => {
        const worker = new Worker('/v1/analysis-worker.js', { type: 'module' });
        const told = [];
        worker.onerror = ({ message }) => fail(new Error(message));
        worker.onmessage = ({ data }) => {
          told.push(data);
          if (data.type !== 'progress') done(told);
        };
        worker.postMessage({ type: 'start', id: 7, sources });
      }),
    sources,
  );
}

function sourcesIn(folder) {
  const text = (name) => readFileSync(join(folder, name), 'utf8');
  return NAMES.map((name) => ({ name, kind: 'text', text: text(name) }));
}

describe('the analysis in its worker', () => {
  const suite = browserSuite({ before, after }, startServer);

  const compare = (folder) =>
    suite.visit({ path: '/embed.html' }, async (page) => {
      const told = await ask(page, sourcesIn(folder));
      const { type, id, text } = told.at(-1);
      assert.deepEqual({ type, id }, { type: 'result', id: 7 });
      assert.ok(Buffer.from(text).equals(written(folder)), 'the draft is that of the command line');
      assert.deepEqual(told.slice(0, -1).map(({ stage }) => stage), STAGES);
    });

  test('writes the draft of the command line for two invented reports', () => compare(INVENTED));

  test(
    'writes the draft of the command line for two real articles',
    { skip: existsSync(MOURA) ? false : `there is no ${MOURA}` },
    () => compare(MOURA),
  );

  test('says in words why there is no draft', async () => {
    await suite.visit({ path: '/embed.html' }, async (page) => {
      const [{ type, message }] = await ask(page, sourcesIn(INVENTED).slice(1));
      assert.equal(type, 'failure');
      assert.match(message, /2 to 6/);
    });
  });
});
