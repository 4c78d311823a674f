// The page around the comparison: what to copy into a page of one's own, and how it looks there.

const here = (path) => new URL(path, document.baseURI).href;

const FORMS = {
  element: {
    about:
      "For pages that may run scripts. Put the static page’s text between the tags, and readers without scripts have all of it.",
    snippet: `<script type="module" src="${here("v1/source-comparison.js")}"></script>
<source-comparison src="${here("comparisons/moura.json")}"></source-comparison>`,
  },
  frame: {
    about: "For systems that take scripts away but leave frames. The second line gives the frame its height.",
    snippet: `<iframe src="${here("embed.html")}?src=comparisons/moura.json" data-source-comparison
  title="Moura, March 2022: three accounts in two articles" width="100%" height="900" loading="lazy"
  sandbox="allow-scripts allow-popups"></iframe>
<script src="${here("v1/host.js")}" async></script>`,
  },
  static: {
    about: "For everything else, and for paper: a page without any script, made by the command line.",
    snippet: `source-comparison render comparisons/moura.json --base ${here(".").replace(/\/$/, "")} -o moura.html`,
  },
};

const of = (id) => document.getElementById(id);
const chosen = (name) => document.querySelector(`input[name="${name}"]:checked`).value;

const showForm = () => {
  const { about, snippet } = FORMS[chosen("form")];
  of("form-about").textContent = about;
  of("snippet").textContent = snippet;
  of("copied").textContent = "";
};

const copy = async () => {
  try {
    await navigator.clipboard.writeText(of("snippet").textContent);
    of("copied").textContent = "Copied.";
  } catch {
    of("copied").textContent = "This browser does not let the page copy. Select the text instead.";
  }
};

const showWidth = () => {
  const frame = of("frame-place").querySelector("iframe");
  if (frame) frame.width = chosen("width");
};

const preview = () => {
  if (!of("frame-place").querySelector("iframe")) {
    const frame = document.createElement("iframe");
    frame.title = "Preview of the comparison in a column";
    frame.height = "640";
    frame.src = `${here("embed.html")}?src=comparisons/moura.json&heading-level=2`;
    of("frame-place").append(frame);
  }
  showWidth();
  of("frame-place").focus({ preventScroll: true });
};

for (const input of document.querySelectorAll('input[name="form"]')) input.addEventListener("change", showForm);
for (const input of document.querySelectorAll('input[name="width"]')) input.addEventListener("change", showWidth);
of("copy").addEventListener("click", copy);
of("preview").addEventListener("click", preview);
showForm();
of("snippets").hidden = false; // without a script nothing there would work
