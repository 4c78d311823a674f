// studio.html: brings the program of the studio, and says in words where it is missing or has
// stopped.
import { isTrap } from "./program.js";
import { Press } from "./press.js";
import { Shelf } from "./shelf.js";

const part = (name) => new URL(name, import.meta.url).href;
const place = document.querySelector("#studio");

const SAID = {
  missing: "The studio could not be loaded. Load the page again, or look whether this browser allows WebAssembly.",
  stopped: "The studio has stopped by a fault of its own. Load the page again.",
};

const tell = (what, error) => {
  const said = document.createElement("p");
  said.className = "stopped";
  said.setAttribute("role", "alert");
  said.textContent = `${SAID[what]} (${error?.message ?? error})`;
  document.body.prepend(said);
};

let stopped = false;
const watch = ({ error, reason = error }) => {
  if (stopped || !isTrap(reason)) return;
  stopped = true;
  tell("stopped", reason);
};
addEventListener("error", watch);
addEventListener("unhandledrejection", watch);

try {
  const studio = await import(part("studio.js"));
  await studio.default({ module_or_path: part("studio_bg.wasm") });
  studio.open(place, new Shelf(), new Press());
} catch (error) {
  if (!isTrap(error)) tell("missing", error);
}
