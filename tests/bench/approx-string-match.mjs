// Times npm's approx-string-match (what Hypothesis anchors with) on the text, the quotes and the
// bound on edits of the native bench: `node approx-string-match.mjs <folder>`, into which
// `cargo bench --bench anchor -- --write-input <folder>` wrote them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import search from 'approx-string-match';

import { printMeasurement } from './measurement.mjs';

const RUNS = 101;
/** Runs in which the engine still compiles. */
const WARM_UP = 10;

const folder = process.argv[2];
const text = readFileSync(join(folder, 'text.txt'), 'utf8');
const quotes = JSON.parse(readFileSync(join(folder, 'quotes.json'), 'utf8'));

function time(quote, maxErrors) {
  const begun = performance.now();
  search(text, quote, maxErrors);
  return performance.now() - begun;
}

for (const { name, exact, maxErrors } of quotes) {
  const times = Array.from({ length: WARM_UP + RUNS }, () => time(exact, maxErrors));
  printMeasurement(`approx-string-match-${name}-60k`, times.slice(WARM_UP), {
    characters: text.length,
    quote: exact.length,
    maxErrors,
  });
}
