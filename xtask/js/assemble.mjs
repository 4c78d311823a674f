// Puts together what pages load, in v1/: the loader, the program and its glue, one style sheet, the
// scripts of the frame. Trunk runs this after each build and names the folder.

import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, transform } from "esbuild";

/** The widget's style sheets, in the order of their rules. */
const LIVE = [
  "tokens",
  "widget/base",
  "widget/accounts",
  "widget/tools",
  "widget/sheets",
  "widget/cards",
  "widget/ledger",
  "widget/remarks",
  "widget/marks",
  "widget/layout",
  "widget/lens",
  "widget/print",
];

/** What static pages add to them. */
const STILL = ["widget/still", "widget/still-print"];

/** A lesson's: what it shares with the widget, and its own. */
const LESSON = [
  "tokens",
  "widget/base",
  "widget/sheets",
  "widget/marks",
  "lesson",
  "lesson-tasks",
  "lesson-print",
];

/** The programs that trunk leaves in the staging folder, each with its glue. */
const PROGRAMS = ["widget", "analysis", "studio", "publish", "lesson", "classroom"];

/** Old enough for the laptops of schools: what Rust's own wasm features ask for. */
const TARGET = ["chrome96", "firefox94", "safari15"];

const repository = join(dirname(fileURLToPath(import.meta.url)), "../..");
const staging = process.env.TRUNK_STAGING_DIR;
const version = join(staging, "v1");

const write = (name, content) => writeFile(join(version, name), content);

const assembleStyles = async (name, sheets) => {
  const parts = await Promise.all(
    sheets.map((part) => readFile(join(staging, "styles", `${part}.css`), "utf8")),
  );
  // No `target`: it would rewrite logical properties into physical ones.
  const { code } = await transform(parts.join("\n"), { loader: "css", minify: true });
  await write(name, code);
};

/** One script of `src/loader/` with what it imports. */
const bundle = (entry, format) =>
  build({
    entryPoints: [join(repository, "src/loader", `${entry}.js`)],
    outfile: join(version, `${entry}.js`),
    bundle: true,
    minify: true,
    charset: "utf8",
    format,
    alias: { "#glue": join(staging, "widget.js") },
    target: TARGET,
    legalComments: "none",
    logLevel: "warning",
    logOverride: { "empty-import-meta": "silent" },
  });

/** A program and its glue, the glue without what only people read. */
const place = async (program) => {
  const glue = await readFile(join(staging, `${program}.js`), "utf8");
  const { code } = await transform(glue, { minify: true, format: "esm", target: TARGET });
  await write(`${program}.js`, code);
  await rename(join(staging, `${program}_bg.wasm`), join(version, `${program}_bg.wasm`));
  await rm(join(staging, `${program}.js`));
};

await mkdir(version, { recursive: true });
await assembleStyles("tokens.css", ["tokens"]);
await assembleStyles("source-comparison.css", LIVE);
await assembleStyles("static.css", [...LIVE, ...STILL]);
await assembleStyles("studio.css", ["tool", "studio"]);
await assembleStyles("lesson.css", LESSON);
await assembleStyles("classroom.css", ["tool", "classroom"]);
await rm(join(staging, "styles"), { recursive: true });
await bundle("source-comparison", "esm");
await bundle("single-file", "iife");
await bundle("frame", "esm");
await bundle("host", "iife");
await bundle("analysis-worker", "esm");
await bundle("open-studio", "esm");
await bundle("preview", "esm");
await bundle("open-class", "esm");
await Promise.all(PROGRAMS.map(place));
for (const name of ["custom-elements.json", "source-comparison.d.ts"]) {
  await copyFile(join(repository, "src/loader", name), join(version, name));
}
