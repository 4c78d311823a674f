// The loader that pages name: defines the element at once, and its program only when one is near.
import { define } from "./element.js";
import { readText } from "./read.js";

const part = (name) => new URL(name, import.meta.url).href;

let attempt = 0;

const loadStyles = async () => {
  const text = await readText(part("source-comparison.css"));
  return new CSSStyleSheet().replace(text);
};

const loadProgram = async () => {
  // Browsers remember a module that did not arrive.
  const program = await import(part(`widget.js${attempt++ ? `?${attempt}` : ""}`));
  await program.default();
  return program.Widget;
};

define(() => Promise.all([loadProgram(), loadStyles()]), part("widget"));
