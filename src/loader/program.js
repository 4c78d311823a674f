// Programs in wasm for all elements of a page: each loaded once, and given up by all at once.

let load;
let loading = {};

/** Of each element on the page: what is to be done when the program has stopped. */
export const whenStopped = new Set();

/** The program, or that of lessons. A failed load is not remembered: the network may come back. */
export const program = (name) =>
  (loading[name] ??= load(name).catch((error) => {
    loading = {};
    throw error;
  }));

/** Whether an error has ended a program in wasm: nothing of it can be relied on any more. */
export const isTrap = (error) => error?.name === "RuntimeError";

/** Why the program is not there: it is not allowed, it has stopped, or it did not arrive. */
export const causeOf = (error) => {
  if (!self.WebAssembly || /polic|CSP/i.test(error.message)) return "no-wasm";
  return isTrap(error) ? "stopped" : "not-loaded";
};

/** The program has stopped for good, for every element: those of now, and those that come. */
export const stopAll = (error) => {
  load = async () => {
    throw error;
  };
  loading = {};
  const all = [...whenStopped];
  whenStopped.clear();
  for (const stop of all) stop(error);
};

/**
 * Names the program, and watches for its end.
 *
 * @param {(lesson: boolean) => Promise<[Function, CSSStyleSheet]>} loader
 * @param {string} origin how the addresses of the programs' files begin, in the trace of an error
 */
export const prepare = (loader, origin) => {
  load = loader;
  const watch = ({ error, reason = error }) => {
    // The trace of a deep call may name no file; the trap is then taken for the program's own.
    const trace = isTrap(reason) ? reason.stack : "://";
    if (trace.includes(origin) || !/:\/\/(?!wasm)/.test(trace)) stopAll(reason);
  };
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
};
