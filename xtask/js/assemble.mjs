// Puts together what pages load, in v1/: the loader, the program and its glue, one style sheet, the
// scripts of the frame. Trunk runs this after each build and names the folder.

import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, transform } from "esbuild";

/** The widget's style sheets, in the order of their rules. */
const STYLES = [
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
  "widget/still",
];

/** Old enough for the laptops of schools: what Rust's own wasm features ask for. */
const TARGET = ["chrome96", "firefox94", "safari15"];

const repository = join(dirname(fileURLToPath(import.meta.url)), "../..");
const staging = process.env.TRUNK_STAGING_DIR;
const version = join(staging, "v1");

const write = (name, content) => writeFile(join(version, name), content);

const assembleStyles = async () => {
  const parts = await Promise.all(
    STYLES.map((part) => readFile(join(staging, "styles", `${part}.css`), "utf8")),
  );
  // No `target`: it would rewrite logical properties into physical ones.
  const { code } = await transform(parts.join("\n"), { loader: "css", minify: true });
  await write("source-comparison.css", code);
  await rm(join(staging, "styles"), { recursive: true });
};

const bundle = (entry, format, external) =>
  build({
    entryPoints: [join(repository, "src/loader", `${entry}.js`)],
    outfile: join(version, `${entry}.js`),
    bundle: true,
    minify: true,
    charset: "utf8",
    format,
    external,
    target: TARGET,
    legalComments: "none",
    logLevel: "warning",
    logOverride: { "empty-import-meta": "silent" },
  });

const minifyGlue = async () => {
  const glue = await readFile(join(staging, "widget.js"), "utf8");
  const { code } = await transform(glue, { minify: true, format: "esm", target: TARGET });
  await write("widget.js", code);
};

await mkdir(version, { recursive: true });
await assembleStyles();
await minifyGlue();
await rename(join(staging, "widget_bg.wasm"), join(version, "widget_bg.wasm"));
await bundle("source-comparison", "esm", ["./widget.js"]);
await bundle("frame", "esm", []);
await bundle("host", "iife", []);
await rm(join(staging, "widget.js"));
