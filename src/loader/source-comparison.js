// The loader that pages name: defines the element at once, and a program only when one is near.
import { define } from "./element.js";
import { readText } from "./read.js";

const part = (name) => new URL(name, import.meta.url).href;

let attempt = 0;

const loadStyles = async (lesson) => {
  const text = await readText(part(`${lesson ? "lesson" : "source-comparison"}.css`));
  return new CSSStyleSheet().replace(text);
};

const loadProgram = async (lesson) => {
  // Browsers remember a module that did not arrive.
  const program = await import(part(`${lesson ? "lesson" : "widget"}.js${attempt++ ? `?${attempt}` : ""}`));
  await program.default();
  return program.Widget;
};

define((lesson) => Promise.all([loadProgram(lesson), loadStyles(lesson)]), part("."));
