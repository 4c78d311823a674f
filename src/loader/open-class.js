// class.html: what a class made of a comparison. The file that the address names is read; the works
// are handed in by hand, and go nowhere.
import { begin, tell } from "./begin.js";
import { ownFile } from "./own-file.js";
import { readText } from "./read.js";

const SAID = {
  missing: "The class view could not be loaded. Look whether the file in the address is there and whole, and whether this browser allows WebAssembly.",
  stopped: "The class view has stopped by a fault of its own. Load the page again, and hand the works in once more.",
  unnamed: "No comparison file of this host is named: add ?src= and its address.",
};

const query = new URLSearchParams(location.search);
const address = query.get("src") && ownFile(query.get("src"));
if (address) {
  begin("classroom", SAID, async ({ open }) => {
    open(document.querySelector("#class"), await readText(address), query.get("lang") ?? "");
  });
} else {
  tell(SAID.unnamed);
}
