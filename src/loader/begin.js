// Pages that are one program: how it is started, and what is said where it is missing or has stopped.
import { isTrap } from "./program.js";

/** The address of a file beside this script. */
export const part = (name) => new URL(name, import.meta.url).href;

/** Says above the page what is in the way. */
export const tell = (said, error) => {
  const line = document.createElement("p");
  line.className = "stopped";
  line.setAttribute("role", "alert");
  line.textContent = error ? `${said} (${error?.message ?? error})` : said;
  document.body.prepend(line);
};

/**
 * Loads a program and starts it.
 *
 * @param {string} name of the program
 * @param {{ missing: string, stopped: string }} said in words
 * @param {(program: object) => void | Promise<void>} start
 */
export const begin = async (name, said, start) => {
  let stopped = false;
  const watch = ({ error, reason = error }) => {
    if (stopped || !isTrap(reason)) return;
    stopped = true;
    tell(said.stopped, reason);
  };
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
  try {
    const program = await import(part(`${name}.js`));
    await program.default({ module_or_path: part(`${name}_bg.wasm`) });
    await start(program);
  } catch (error) {
    if (!isTrap(error)) tell(said.missing, error);
  }
};
