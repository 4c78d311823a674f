// embed.html: one comparison as a whole page, made to stand in a frame; lesson.html: the same as a
// lesson, which a teacher sets up first. Everything in the query may come from anybody: it only
// selects, and what it selects is checked by those who use it.

import { ownFile } from "./own-file.js";

/** What the query may set on the element, besides `src`. */
const SETTINGS = ["account", "claim", "view", "lang", "theme", "heading-level", "layout"];

/** What a frame's id may look like where a host uses one. */
const ID = /^[\w-]{1,64}$/;

const query = new URLSearchParams(location.search);

const show = () => {
  const comparison = document.createElement("source-comparison");
  // What the page itself sets, as `data-view="lesson"`.
  for (const [name, value] of Object.entries(document.querySelector("#frame").dataset)) {
    comparison.setAttribute(name, value);
  }
  for (const name of SETTINGS) {
    if (query.has(name)) comparison.setAttribute(name, query.get(name));
  }
  if (!query.has("heading-level")) comparison.setAttribute("heading-level", "1");
  comparison.setAttribute("loading", "eager");
  comparison.setAttribute("sync-address", "");
  const address = query.get("src") && ownFile(query.get("src"));
  if (address) comparison.setAttribute("src", address);
  document.querySelector("#frame").append(address ? comparison : refusal());
};

const refusal = () => {
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = query.get("src")
    ? "This page shows comparison files of its own host only."
    : "No comparison file is named: add ?src= and its address.";
  return said;
};

/** Tells the host how high the page is: a number, in each of the ways that hosts listen to. */
const tellHeight = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  const asked = query.get("id") ?? query.get("childId") ?? "";
  const id = ID.test(asked) ? asked : "source-comparison";
  const messages = [
    { type: "source-comparison:height", version: 1, height },
    { "datawrapper-height": { [id]: height } },
    `pymxPYMx${id}xPYMxheightxPYMx${height}`,
    { sentinel: "amp", type: "embed-size", height },
  ];
  // Nothing in them is secret, and the host may be anybody.
  for (const message of messages) parent.postMessage(message, "*");
};

show();
if (parent !== window) new ResizeObserver(tellHeight).observe(document.documentElement);
