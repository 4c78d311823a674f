// Starts the reader page: loads its wasm, or says in words what is in the way.

const place = document.getElementById("source-comparison");

const explain = (sentence) => {
  const link = document.createElement("a");
  link.href = place.dataset.src;
  link.textContent = "the comparison file";
  const notice = document.createElement("div");
  notice.className = "sc-notice";
  notice.setAttribute("role", "alert");
  const paragraph = document.createElement("p");
  paragraph.append(`${sentence} Both texts, every claim and every reason are in `, link, ".");
  notice.append(paragraph);
  place.replaceChildren(notice);
};

const start = async () => {
  const waiting = place.querySelector("[role=status]");
  if (waiting) waiting.textContent = "Loading the comparison…";
  if (typeof WebAssembly !== "object") {
    explain("The comparison cannot be shown: this browser, or this network, does not allow WebAssembly.");
    return;
  }
  try {
    const { default: load } = await import("./reader.js");
    await load({ module_or_path: new URL("reader_bg.wasm", import.meta.url) });
  } catch (error) {
    console.warn(error);
    explain("The comparison cannot be shown: its program could not be loaded or started.");
  }
};

start();
