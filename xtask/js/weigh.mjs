// Prints one JSON line per file of a directory: its size as it is, under gzip and under brotli.
// Node brings both compressors; in Rust they would take longer to compile than the rest of xtask.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const site = process.argv[2];

function brotli(content) {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

const files = readdirSync(site, { recursive: true })
  .map((name) => join(site, name))
  .filter((path) => statSync(path).isFile())
  .sort();

for (const path of files) {
  const content = readFileSync(path);
  console.log(
    JSON.stringify({
      path: relative(site, path).split(sep).join('/'),
      bytes: content.length,
      gzip: gzipSync(content, { level: 9 }).length,
      brotli: brotli(content).length,
    }),
  );
}
