// The loader of a page that is one file, for disks without a server: program, styles and comparison
// stand in the page itself. `source-comparison render --single-file` writes such pages.
import start, { Widget } from "#glue";

import { define } from "./element.js";

const textOf = (id) => document.getElementById(id).textContent;

const loadProgram = async () => {
  const bytes = Uint8Array.from(atob(textOf("source-comparison-wasm").trim()), (byte) => byte.charCodeAt(0));
  await start({ module_or_path: bytes });
  return Widget;
};

/** The page's own rules serve the element's tree as well. */
const styles = () => new CSSStyleSheet().replace(document.querySelector("style").textContent);

define(() => Promise.all([loadProgram(), styles()]), location.href.split("#")[0]);

for (const element of document.querySelectorAll("source-comparison[data-single-file]")) {
  element.comparison = JSON.parse(textOf("source-comparison-file"));
}
