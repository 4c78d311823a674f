// Puts the widget's style sheets together into one, in the order given here, without comments and
// indentation: the site's pages load one file. Trunk runs this after each build and names the folder.

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const PARTS = [
  "base",
  "accounts",
  "tools",
  "sheets",
  "cards",
  "ledger",
  "remarks",
  "marks",
  "layout",
  "lens",
  "print",
];

const smaller = (css) =>
  css
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "\n")
    .replace(/ \{\n/g, "{")
    .replace(/;\n\}/g, "}")
    .trim();

const styles = join(process.env.TRUNK_STAGING_DIR, "styles");
const parts = await Promise.all(
  PARTS.map((part) => readFile(join(styles, "widget", `${part}.css`), "utf8")),
);
await writeFile(join(styles, "widget.css"), `${parts.map(smaller).join("\n")}\n`);
await rm(join(styles, "widget"), { recursive: true });
