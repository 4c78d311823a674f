// Takes out of the programs in a folder what no reader needs, before wasm-opt runs: the words of
// panics and the places in the source that they name, the long names of what a program imports, and
// what its glue holds ready for imports that it no longer has. Some 8 KB of each program.
// Development builds keep all of it. `node slim.mjs FOLDER` changes the .wasm and .js files in place.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

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

/** How values are written for who looks for a fault. */
const DEBUG = / as core::fmt::Debug>::fmt$/;

/** Programs that write a value so in words of panics only, and their libraries neither. */
const WITHOUT_DEBUG = ["lesson_bg.wasm", "widget_bg.wasm"];

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

/** A function's name without the hashes of its crates and of itself. */
const plainName = (name) => name.replaceAll(/\[[0-9a-f]+\]|\.\d+$/g, "").replace(/::h[0-9a-f]{16}$/, "");

/** Gives the functions with these names and results another body. */
const replaceBodies = ({ file, module }, names, returned, body) => {
  const found = functionsOf(module).filter(
    ({ name, module: imported, results }) =>
      !imported && results === returned && names.some((one) => one.test(plainName(name))),
  );
  if (found.length === 0) throw new Error(`${file}: no function has a name that is known here`);
  for (const { name, params, results } of found) {
    module.removeFunction(name);
    module.addFunction(name, params, results, [], body(module));
  }
};

/** Lets the functions that end the program do only that. */
const silencePanics = (program) =>
  replaceBodies(program, ENDS, binaryen.none, (module) => module.unreachable());

/** Lets the functions that write a value for a panic's words write nothing, and say `Ok`. */
const forgetDebug = (program) => {
  if (!WITHOUT_DEBUG.includes(basename(program.file))) return;
  replaceBodies(program, [DEBUG], binaryen.i32, (module) => module.i32.const(0));
};

/** Takes out what nothing calls, and names what is still imported: less than the glue offers. */
const importsOf = ({ module }) => {
  module.runPasses(["remove-unused-module-elements"]);
  return new Set(functionsOf(module).flatMap(({ module: from, base }) => (from ? [base] : [])));
};

/** The glue without the functions that nothing imports. */
const withoutUnused = (script, { imports }) =>
  script.replaceAll(/^ {8}(__wb[\w$]+): function\(.*\n(?: {9,}.*\n)* {8}\},\n/gm, (entry, name) =>
    imports.has(name) ? entry : "",
  );

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
// Names of functions are still of use to who looks for what is large; wasm-opt takes them out.
binaryen.setDebugInfo(true);
for (const program of programs) {
  silencePanics(program);
  forgetDebug(program);
  program.imports = importsOf(program);
}
const short = shortNames(programs);
for (const program of programs) {
  renameImports(program.module, short);
  const bytes = Buffer.from(program.module.emitBinary());
  forgetLocations(program, bytes);
  await writeFile(program.file, bytes);
}
for (const file of files.filter((file) => file.endsWith(".js"))) {
  const script = await readFile(join(folder, file), "utf8");
  const own = programs.find((program) => basename(program.file) === file.replace(/\.js$/, "_bg.wasm"));
  const needed = own ? withoutUnused(script, own) : script;
  const renamed = needed.replaceAll(/\b__wb[\w$]+(?=:)/g, (name) => short.get(name) ?? name);
  if (renamed !== script) await writeFile(join(folder, file), renamed);
}
