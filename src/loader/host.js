// For a host page: gives frames of comparisons the height they ask for. Only a frame's own page can
// set its height, and only to a number.

const LOWEST = 160;
const HIGHEST = 200_000;

addEventListener("message", ({ data, source }) => {
  const { type, version, height } = Object(data);
  if (type !== "source-comparison:height" || version !== 1 || !Number.isFinite(height)) return;
  for (const frame of document.querySelectorAll("iframe[data-source-comparison]")) {
    if (frame.contentWindow === source) {
      frame.height = Math.min(Math.max(Math.ceil(height), LOWEST), HIGHEST);
    }
  }
});
