// The loader that pages name: defines the element at once, and a program only when one is near.
import { define } from "./element.js";
import { readText } from "./read.js";

const part = (name) => new URL(name, import.meta.url);

/** One more with each attempt: browsers remember a module that did not arrive. */
let again = "";

const loadStyles = async (name) => new CSSStyleSheet().replace(await readText(part(name + ".css")));

const loadProgram = async (name) => {
  const loading = import(part(name + ".js" + again));
  again += "?";
  const { default: start, Widget } = await loading;
  await start();
  return Widget;
};

define(
  (lesson) =>
    Promise.all([loadProgram(lesson || "widget"), loadStyles(lesson || "source-comparison")]),
  part("."),
);
