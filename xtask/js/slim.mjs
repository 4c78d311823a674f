// Takes out of the programs in a folder what no reader needs, before wasm-opt runs: the words of
// panics and the places in the source that they name, and the long names of what a program imports.
// Some 7 KB of each program. Development builds keep all of it. `node slim.mjs FOLDER` changes the
// .wasm and .js files in place.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import binaryen from "binaryen";

/**
 * Functions of Rust's standard library that never return, by their names without hashes. What they
 * say before they end the program would stand in the browser's console only; the loader knows by the
 * trap that it has stopped, and tells the reader.
 */
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

/** A source file as rustc names it, also where several names stand side by side. */
const SOURCE = /(?:\/rustc\/[0-9a-f]{40}\/library|\/rust\/deps|crates|src)\/[\w./-]+?\.rs/g;

/** Bytes of a `core::panic::Location`: address and length of the file's name, line, column. */
const LOCATION = 16;

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

const open = async (file) => {
  const module = binaryen.readBinary(await readFile(file));
  module.setFeatures(FEATURES);
  return { file, module };
};

const functionsOf = (module) =>
  Array.from({ length: module.getNumFunctions() }, (_, index) =>
    binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
  );

/** Lets the functions that end the program do only that. */
const silencePanics = ({ file, module }) => {
  const ends = functionsOf(module).filter(({ name, module: imported, results }) => {
    const plain = name.replaceAll(/\[[0-9a-f]+\]/g, "").replace(/::h[0-9a-f]{16}$/, "");
    return !imported && results === binaryen.none && ENDS.some((end) => end.test(plain));
  });
  if (ends.length === 0) throw new Error(`${file}: no function has a name that is known here`);
  for (const { name, params, results } of ends) {
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.unreachable());
  }
};

/** Gives imports the names of `short`. */
const renameImports = (module, short) => {
  for (const { name, module: from, base, params, results } of functionsOf(module)) {
    if (!from) continue;
    module.removeFunction(name);
    module.addFunctionImport(name, from, short.get(base), params, results);
  }
};

/** Overwrites with noughts where in the source a panic happens: nothing reads it any more. */
const forgetLocations = ({ module }, program) => {
  for (const segment of segmentsOf(module)) {
    const start = program.indexOf(segment.data);
    for (const { index, 0: path } of segment.data.toString("latin1").matchAll(SOURCE)) {
      const name = Buffer.alloc(8);
      name.writeUInt32LE(segment.offset + index, 0);
      name.writeUInt32LE(path.length, 4);
      const places = placesOf(name, segment.data).filter((place) => place % 4 === 0);
      for (const place of places) program.fill(0, start + place, start + place + LOCATION);
      if (places.length > 0) program.fill(0, start + index, start + index + path.length);
    }
  }
};

const segmentsOf = (module) =>
  Array.from({ length: module.getNumDataSegments() }, (_, index) => {
    const { offset, data } = module.getDataSegmentInfo(module.getDataSegmentByIndex(index));
    return { offset, data: Buffer.from(data) };
  });

const placesOf = (bytes, within) => {
  const places = [];
  for (let at = within.indexOf(bytes); at >= 0; at = within.indexOf(bytes, at + 1)) places.push(at);
  return places;
};

/** What all programs import, each under a name as short as can be; the same for all of them. */
const shortNames = (programs) => {
  const imports = programs.flatMap(({ module }) => functionsOf(module)).filter(({ module }) => module);
  const names = [...new Set(imports.map(({ base }) => base))].sort();
  return new Map(names.map((name, index) => [name, `$${index.toString(36)}`]));
};

const folder = process.argv[2];
const files = (await readdir(folder)).sort();
const programs = await Promise.all(
  files.filter((file) => file.endsWith(".wasm")).map((file) => open(join(folder, file))),
);
const short = shortNames(programs);
// Names of functions are still of use to who looks for what is large; wasm-opt takes them out.
binaryen.setDebugInfo(true);
for (const program of programs) {
  silencePanics(program);
  renameImports(program.module, short);
  const bytes = Buffer.from(program.module.emitBinary());
  forgetLocations(program, bytes);
  await writeFile(program.file, bytes);
}
for (const file of files.filter((file) => file.endsWith(".js"))) {
  const script = await readFile(join(folder, file), "utf8");
  const renamed = script.replaceAll(/\b__wb[\w$]+(?=:)/g, (name) => short.get(name) ?? name);
  if (renamed !== script) await writeFile(join(folder, file), renamed);
}
