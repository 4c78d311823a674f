// Prints one JSON line per peer: what a page has to load for it, minified into one script and one
// style sheet, under gzip and brotli. `node peers.mjs <folder with node_modules>`.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { build } from 'esbuild';

const folder = resolve(process.argv[2]);
const installed = (path) => join(folder, 'node_modules', path);

/** Each by what a page would import, or by the files that its makers built. */
const PEERS = [
  {
    name: 'TimelineJS',
    package: '@knight-lab/timelinejs',
    files: ['@knight-lab/timelinejs/dist/js/timeline.js', '@knight-lab/timelinejs/dist/css/timeline.css'],
  },
  {
    name: 'CodeMirror merge',
    package: '@codemirror/merge',
    code: "export { MergeView } from '@codemirror/merge'; export { EditorView } from '@codemirror/view'; export { EditorState } from '@codemirror/state';",
  },
  {
    name: 'recogito text-annotator',
    package: '@recogito/text-annotator',
    code: "export { createTextAnnotator } from '@recogito/text-annotator'; import '@recogito/text-annotator/text-annotator.css';",
  },
  {
    name: 'Hypothesis',
    package: 'hypothesis',
    files: [
      'hypothesis/build/boot.js',
      'hypothesis/build/scripts/annotator.bundle.js',
      'hypothesis/build/scripts/sidebar.bundle.js',
      'hypothesis/build/styles/annotator.css',
      'hypothesis/build/styles/highlights.css',
      'hypothesis/build/styles/sidebar.css',
    ],
  },
  {
    name: 'Monaco',
    package: 'monaco-editor',
    code: "export { editor } from 'monaco-editor/editor/editor.api.js';",
  },
];

const bundled = async (code) => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    outdir: 'out',
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    legalComments: 'none',
    logLevel: 'error',
    loader: { '.ttf': 'empty', '.svg': 'empty', '.woff2': 'empty' },
  });
  return outputFiles.map(({ contents }) => contents);
};

const brotli = (content) =>
  brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });

for (const { name, package: from, code, files } of PEERS) {
  const { version } = JSON.parse(readFileSync(installed(join(from, 'package.json')), 'utf8'));
  const contents = code ? await bundled(code) : files.map((file) => readFileSync(installed(file)));
  const sum = (weigh) => contents.reduce((total, content) => total + weigh(content), 0);
  console.log(
    JSON.stringify({
      path: `${name} ${version}`,
      bytes: sum(({ length }) => length),
      gzip: sum((content) => gzipSync(content, { level: 9 }).length),
      brotli: sum((content) => brotli(content).length),
    }),
  );
}
