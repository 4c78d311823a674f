// Times npm's approx-string-match (what Hypothesis anchors with) on the text and the quote that the
// native bench searched: `node approx-string-match.mjs <file>`, a file of { text, quote }.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import search from 'approx-string-match';

import { printMeasurement } from './measurement.mjs';

const RUNS = 20;

const { text, quote } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

// As the Hypothesis client calls it: at most half of the quote may be edited, and at most 256 edits.
const maxErrors = Math.min(256, Math.floor(quote.length / 2));

const times = [];
for (let run = 0; run <= RUNS; run += 1) {
  const begun = performance.now();
  search(text, quote, maxErrors);
  // The first run compiles.
  if (run > 0) times.push(performance.now() - begun);
}

printMeasurement('approx-string-match-60k', times, {
  characters: text.length,
  quote: quote.length,
  maxErrors,
});
