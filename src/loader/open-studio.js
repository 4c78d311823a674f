// studio.html: brings the program of the studio.
import { begin } from "./begin.js";
import { Press } from "./press.js";
import { Shelf } from "./shelf.js";

const SAID = {
  missing: "The studio could not be loaded. Load the page again, or look whether this browser allows WebAssembly.",
  stopped: "The studio has stopped by a fault of its own. Load the page again.",
};

begin("studio", SAID, ({ open }) => {
  open(document.querySelector("#studio"), new Shelf(), new Press());
});
