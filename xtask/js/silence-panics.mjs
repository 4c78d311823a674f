// Lets the functions of Rust's standard library that end a program end it at once. What they would
// say before goes nowhere: in a browser such a program has no standard error, and the trap by which
// the loader knows that it has stopped is the same. The words, and what puts them together, are 2 to
// 4 KB of each program. `node silence-panics.mjs FILE.wasm …` changes the files in place.

import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";

import binaryen from "binaryen";

/** Functions that never return: by their names without hashes, as rustc mangles them since 1.95. */
const ENDS = [
  /^core::panicking::/,
  /^core::cell::panic_/,
  /^core::(option|result)::(expect|unwrap)_failed$/,
  /^core::slice::index::slice_\w*fail$/,
  /^core::str::slice_error_fail(_rt)?$/,
  /^alloc::raw_vec::(handle_error|capacity_overflow)$/,
  /^alloc::alloc::handle_alloc_error$/,
  /^__rustc::rust_begin_unwind$/,
];

const { Features } = binaryen;

/** The same that wasm-opt is told: what the browsers of today's schools know. */
const FEATURES =
  Features.BulkMemory |
  Features.BulkMemoryOpt |
  Features.ReferenceTypes |
  Features.Multivalue |
  Features.MutableGlobals |
  Features.SignExt |
  Features.NontrappingFPToInt;

const silence = async (file) => {
  const module = binaryen.readBinary(await readFile(file));
  module.setFeatures(FEATURES);
  const all = Array.from({ length: module.getNumFunctions() }, (_, index) =>
    binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
  );
  const ends = all.filter(({ name, module: imported, results }) => {
    const plain = name.replaceAll(/\[[0-9a-f]+\]/g, "").replace(/::h[0-9a-f]{16}$/, "");
    return !imported && results === binaryen.none && ENDS.some((end) => end.test(plain));
  });
  if (ends.length === 0) {
    throw new Error(`${basename(file)}: no function is named as expected; is its name section gone?`);
  }
  for (const { name, params, results } of ends) {
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.unreachable());
  }
  // The names are still of use to who looks for what is large; wasm-opt takes them out.
  binaryen.setDebugInfo(true);
  await writeFile(file, module.emitBinary());
  module.dispose();
};

for (const file of process.argv.slice(2)) await silence(file);
