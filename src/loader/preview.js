// preview.html: a comparison as its readers will meet it, in a frame of the studio's. It shows what
// the studio hands over and listens to nobody else.

const place = document.querySelector("#preview");

/** The element, as a newsroom embeds it. */
const element = ({ file, view }) => {
  const comparison = document.createElement("source-comparison");
  comparison.setAttribute("heading-level", "1");
  comparison.setAttribute("loading", "eager");
  if (view) comparison.setAttribute("view", view);
  comparison.comparison = JSON.parse(file);
  return [comparison];
};

/** What stands in the body of a static page. A parsed document runs nothing. */
const still = ({ page }) => {
  const parsed = new DOMParser().parseFromString(page, "text/html");
  for (const name of ["lang", "dir"]) {
    document.documentElement.setAttribute(name, parsed.documentElement.getAttribute(name) ?? "");
  }
  document.title = parsed.title;
  return [...parsed.querySelector("main").childNodes].map((node) => document.importNode(node, true));
};

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || parent === window || origin !== location.origin) return;
  if (data?.type !== "source-comparison:preview") return;
  const isPage = typeof data.page === "string";
  place.className = isPage ? "still" : "live";
  document.documentElement.classList.toggle("sc-page", isPage);
  document.querySelector("#still-styles").disabled = !isPage;
  place.replaceChildren(...(isPage ? still(data) : element(data)));
});

parent.postMessage({ type: "source-comparison:preview-ready" }, location.origin);
