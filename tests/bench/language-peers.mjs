// What other programs take for parts of what the analysis does, on the same texts: sentences and
// entities (wink), numbers, dates, quotations and topics (compromise), changed words (jsdiff), and
// the likeness of every pair of sentences (string-similarity-js). `node language-peers.mjs <folder
// with a.txt and b.txt>`; the packages are those that `cargo xtask size --peers` installs.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { printMeasurement } from './measurement.mjs';

const scratch = process.argv[2];
const repository = fileURLToPath(new URL('../../', import.meta.url));
const need = createRequire(resolve(scratch, '../peers/package.json'));
const moura = join(repository, '../shared/eval/pairs/moura');

const { default: compromise } = await import(need.resolve('compromise'));
const { default: dates } = await import(need.resolve('compromise-dates'));
const { diffWords } = need('diff');
const { stringSimilarity } = need('string-similarity-js');
const wink = need('wink-nlp')(need('wink-eng-lite-web-model'));
compromise.plugin(dates);

const sentences = (text) => text.match(/[^.!?\n]+[.!?]*/g).map((one) => one.trim()).filter(Boolean);

const fields = (text) => {
  const read = compromise(text);
  return [read.numbers().json(), read.dates().json(), read.quotations().json(), read.topics().json()];
};

const likeness = (one, other) => {
  const [here, there] = [sentences(one), sentences(other)];
  return here.map((sentence) => Math.max(...there.map((candidate) => stringSimilarity(sentence, candidate))));
};

const TASKS = {
  wink: (one, other) => [one, other].map((text) => wink.readDoc(text).entities().out()),
  compromise: (one, other) => [fields(one), fields(other)],
  'jsdiff-words': (one, other) => diffWords(one, other),
  'string-similarity': likeness,
  // The nearest thing to the whole: fields of both, and every pair of sentences.
  'compromise-string-similarity': (one, other) => [fields(one), fields(other), likeness(one, other)],
};

const measure = (name, texts, runs) => {
  for (const [task, run] of Object.entries(TASKS)) {
    const times = [];
    for (let turn = 0; turn < runs; turn += 1) {
      const start = performance.now();
      run(...texts);
      times.push(performance.now() - start);
    }
    printMeasurement(`${task}-${name}`, times);
  }
};

const textsIn = (folder) => ['a.txt', 'b.txt'].map((name) => readFileSync(join(folder, name), 'utf8'));

if (existsSync(moura)) measure('moura', textsIn(moura), 5);
else console.log(`skipped: there is no ${moura}`);
measure('2x10k', textsIn(scratch), 1);
