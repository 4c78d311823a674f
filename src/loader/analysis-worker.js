// The analysis in a Web Worker (a module worker). One message in, several out:
//
//   in   { type: "start", id, sources: [{ name, kind: "text" | "markdown" | "html", text }] }
//   out  { type: "progress", id, stage, step, steps }   before each stage
//        { type: "result", id, text }                   the draft comparison file
//        { type: "failure", id, message }               in words
//
// To cancel, the page terminates the worker: nothing here outlives it.

const program = import(new URL("analysis.js", import.meta.url).href).then(async (program) => {
  await program.default({ module_or_path: new URL("analysis_bg.wasm", import.meta.url).href });
  return program;
});
program.catch(() => {}); // told to whoever asks for something

addEventListener("message", async ({ data }) => {
  const { type, id, sources } = Object(data);
  if (type !== "start" || !Array.isArray(sources)) return;
  const tell = (message) => postMessage({ id, ...message });
  try {
    const { suggest } = await program;
    const all = (key) => sources.map((source) => String(Object(source)[key] ?? ""));
    const entered = (stage, step, steps) => tell({ type: "progress", stage, step, steps });
    tell({ type: "result", text: suggest(all("name"), all("kind"), all("text"), entered) });
  } catch (error) {
    tell({ type: "failure", message: error?.message ?? String(error) });
  }
});
