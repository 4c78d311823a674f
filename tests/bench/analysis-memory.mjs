// What the analysis takes as a worker's wasm, in node: time, and the memory that it holds after two
// articles of 10,000 words. `node analysis-memory.mjs <folder with a.txt and b.txt>`; SITE is the
// built site. A wasm memory only grows, so that its size at the end is the most that was needed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { printMeasurement } from './measurement.mjs';

const scratch = process.argv[2];
const inSite = (name) => join(process.env.SITE, 'v1', name);
const NAMES = ['a.txt', 'b.txt'];

// Node takes a file of its own kind of module only from a package that says so.
const glue = readFileSync(inSite('analysis.js'));
const program = await import(`data:text/javascript;base64,${glue.toString('base64')}`);
const { memory } = await program.default({ module_or_path: readFileSync(inSite('analysis_bg.wasm')) });

const texts = NAMES.map((name) => readFileSync(join(scratch, name), 'utf8'));
const times = [];
for (let run = 0; run < 5; run += 1) {
  const start = performance.now();
  program.suggest(NAMES, ['text', 'text'], texts, () => {});
  times.push(performance.now() - start);
}
printMeasurement('worker-2x10k', times, { memory_bytes: memory.buffer.byteLength });
